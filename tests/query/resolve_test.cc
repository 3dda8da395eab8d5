#include <gtest/gtest.h>

#include "query/parser.h"
#include "query/resolve.h"
#include "query/value_match.h"
#include "tests/query/small_index.h"

namespace onrecord {
namespace {

std::vector<Article> archive() {
    using test::article_saying;
    using test::person;
    Speaker fallon = person("fallon-michael", "Michael Fallon");
    fallon.office = "defence-secretary";
    fallon.office_name = "Secretary of State for Defence";
    fallon.party = "conservative";
    std::vector<Article> articles{
        article_saying("a1", "Fallon on trident", fallon, "Trident keeps us safe"),
        article_saying("a2", "Boris Johnson on trade", person("johnson-boris", "Boris Johnson"), "Trade will grow"),
        article_saying("a3", "Jo Johnson on universities", person("johnson-jo", "Jo Johnson"), "Students matter"),
        article_saying("a4", "A clerk speaks", person("~sarah-o-neill", "Sarah O’Neill"), "Ports are ready"),
        article_saying("a6", "Two of one name", person("davis-david", "David Davis"), "Terms matter"),
        article_saying("a7", "The other of that name", person("davis-david-2", "David Davis"), "Prisons matter"),
        article_saying("a5", "Šefčovič in Brussels", person("sefcovic-maros", "Maroš Šefčovič"), "The protocol stands"),
    };
    articles[0].topics = {{"defence", "Defence", {}}};
    articles[1].topics = {{"trade", "Trade", {}}, {"customs", "Customs", {}}};
    articles[0].outlet = "Harbour Post";
    return articles;
}

class Resolve : public testing::Test {
protected:
    static void SetUpTestSuite() { small = new test::SmallIndex(archive()); }
    static void TearDownTestSuite() { delete small; }

    QueryResult<ResolvedQuery> resolved(std::string_view query, bool strict = false) {
        auto parsed = parse_query(query, {*Date::from_ymd(2017, 9, 14)});
        if (const auto* error = std::get_if<QueryError>(&parsed)) ADD_FAILURE() << error->message;
        return resolve(std::move(std::get<ParsedQuery>(parsed).expr), catalog, {strict});
    }
    std::string tree(std::string_view query) {
        auto answer = resolved(query);
        if (const auto* error = std::get_if<QueryError>(&answer)) return error->code;
        return to_string(std::get<ResolvedQuery>(answer).expr);
    }
    std::vector<std::string> notes(std::string_view query) {
        auto answer = resolved(query);
        std::vector<std::string> texts;
        for (const QueryNote& note : std::get<ResolvedQuery>(answer).notes) texts.push_back(note.code + ": " + note.text);
        return texts;
    }

    static test::SmallIndex* small;
    Index index = small->open();
    Catalog catalog{index};
};
test::SmallIndex* Resolve::small = nullptr;

TEST_F(Resolve, FindsAPersonBySurnameNameIdOrAliasInAnyCase) {
    for (const char* query : {"speaker:Fallon", "speaker:fallon", "speaker:FALLON", "speaker:\"Michael Fallon\"", "speaker:fallon-michael",
                              "by:Fallon", "speaker:Fallon’s"}) {
        EXPECT_EQ(tree(query), "speaker={fallon-michael}") << query;
    }
    EXPECT_TRUE(notes("speaker:Fallon").empty());
}

TEST_F(Resolve, FoldsAccentsAndApostrophes) {
    EXPECT_EQ(tree("speaker:sefcovic"), "speaker={sefcovic-maros}");
    EXPECT_EQ(tree("speaker:Šefčovič"), "speaker={sefcovic-maros}");
    EXPECT_EQ(tree("speaker:\"sarah oneill\""), "speaker={~sarah-o-neill}");
    EXPECT_EQ(tree("speaker:O'Neill"), "speaker={~sarah-o-neill}");
}

TEST_F(Resolve, NamesEverybodyMeant) {
    EXPECT_EQ(tree("speaker:Johnson"), "speaker={johnson-boris,johnson-jo}");
    EXPECT_EQ(notes("speaker:Johnson"), std::vector<std::string>{"several-people: speaker:Johnson means Boris Johnson, Jo Johnson"});
}

TEST_F(Resolve, TellsPeopleOfOneNameApart) {
    EXPECT_EQ(notes("speaker:\"David Davis\""),
              std::vector<std::string>{"several-people: speaker:\"David Davis\" means David Davis (davis-david), David Davis (davis-david-2)"});
}

TEST_F(Resolve, FindsOfficesByTheirPressNames) {
    EXPECT_EQ(tree("role:\"Defence Secretary\""), "role={defence-secretary}");
    EXPECT_EQ(tree("source:\"harbour post\""), "source={harbour-post}");
}

TEST_F(Resolve, LooksPastCourtesies) {
    for (const char* query : {"speaker:\"Sir Michael Fallon\"", "speaker:\"Mr Fallon\"", "speaker:\"the Rt Hon Sir Michael Fallon MP\"", "speaker:\"Michael Fallon, MP\""}) {
        EXPECT_EQ(tree(query), "speaker={fallon-michael}") << query;
    }
    EXPECT_EQ(notes("speaker:\"Mr Johnson\""),
              std::vector<std::string>{"several-people: speaker:\"Mr Johnson\" means Boris Johnson, Jo Johnson"});
    EXPECT_EQ(tree("role:\"the Defence Secretary\""), "role={defence-secretary}");
    EXPECT_EQ(tree("source:\"The Harbour Post\""), "source={harbour-post}");
}

TEST_F(Resolve, LooksPastCourtesiesOnlyWhereTheyAreSome) {
    EXPECT_EQ(tree("speaker:Sir"), "speaker=Sir");
    EXPECT_EQ(tree("speaker:=\"Mr Fallon\""), "speaker==Mr Fallon");
    EXPECT_EQ(tree("source:\"Mr Harbour Post\""), "source=Mr Harbour Post");
}

TEST_F(Resolve, SaysWhatIsNearest) {
    EXPECT_EQ(tree("speaker:Falon"), "speaker=Falon");
    EXPECT_EQ(notes("speaker:Falon"),
              std::vector<std::string>{"no-such-value: no speaker \"Falon\" in this index; nearest: Michael Fallon   (all values: onrecord-query values speaker)"});
    EXPECT_EQ(notes("speaker:Nobody"),
              std::vector<std::string>{"no-such-value: no speaker \"Nobody\" in this index   (all values: onrecord-query values speaker)"});
}

TEST_F(Resolve, IsStrictWhereAsked) {
    const auto answer = resolved("topic:defence speaker:Falon", true);
    ASSERT_TRUE(std::holds_alternative<QueryError>(answer));
    const QueryError& error = std::get<QueryError>(answer);
    EXPECT_EQ(error.code, "no-such-value");
    EXPECT_EQ(error.at, (Span{14, 27}));
    EXPECT_EQ(error.suggest, std::vector<std::string>{"Michael Fallon"});
}

TEST_F(Resolve, ReadsPatterns) {
    EXPECT_EQ(tree("speaker:john*"), "speaker={johnson-boris,johnson-jo}");
    EXPECT_EQ(tree("speaker:/^jo j/"), "speaker={johnson-jo}");
    EXPECT_EQ(tree("speaker:zz*"), "speaker=zz*");
    EXPECT_EQ(tree("speaker:*"), "speaker=*");
}

TEST_F(Resolve, LeavesWordsAndIdsAlone) {
    EXPECT_EQ(tree("trident url:https://a.example/1 -speaker:Fallon"), "(and trident url={https://a.example/1} (not speaker={fallon-michael}))");
}

TEST_F(Resolve, GoesIntoQuotations) {
    EXPECT_EQ(tree("speaker:Fallon said:trident"), "(quote (and speaker={fallon-michael} said:trident))");
}

TEST(TopicTree, BringsWhatIsBelow) {
    const std::vector<FacetValue> topics{{"a", "A", "", {}}, {"b", "B", "a", {}}, {"c", "C", "b", {}}, {"d", "D", "", {}}};
    std::vector<std::string> ids{"a"};
    add_topics_below(ids, topics);
    EXPECT_EQ(ids, (std::vector<std::string>{"a", "b", "c"}));
}

TEST(TopicTree, SurvivesACircle) {
    const std::vector<FacetValue> topics{{"a", "A", "b", {}}, {"b", "B", "a", {}}};
    std::vector<std::string> ids{"a"};
    add_topics_below(ids, topics);
    EXPECT_EQ(ids, (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace onrecord
