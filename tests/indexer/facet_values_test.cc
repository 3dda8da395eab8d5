#include "indexer/facet_values.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using test::ids_of;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class FacetNamesTest : public testing::Test {
protected:
    FacetNames names{test::small_gazetteer()};
    Article article = test::pike_article();

    std::vector<FacetValue> of_article(const Field& field) {
        return names.of_article(article)[test::place_of(article_facets(), field)];
    }
    std::vector<FacetValue> of_quote(std::size_t index, const Field& field) {
        return names.of_quote(article, article.quotes[index])[test::place_of(quote_facets(), field)];
    }
};

TEST_F(FacetNamesTest, FollowTheSchemasTable) {
    EXPECT_EQ(names.of_article(article).size(), article_facets().size());
    EXPECT_EQ(names.of_quote(article, article.quotes[0]).size(), quote_facets().size());
    for (const Field* field : article_facets()) EXPECT_TRUE(field->on_articles() && field->kind == FieldKind::facet);
    for (const Field* field : quote_facets()) EXPECT_TRUE(field->on_quotes() && field->kind == FieldKind::facet);
}

TEST_F(FacetNamesTest, FillEveryFieldOfAnArticle) {
    EXPECT_THAT(ids_of(of_article(schema::speaker)), ElementsAre("pike-ann"));
    EXPECT_THAT(ids_of(of_article(schema::mentions)), ElementsAre("pike-ann", "roach-bob"));
    EXPECT_THAT(ids_of(of_article(schema::role)), ElementsAre("fish-secretary"));
    EXPECT_THAT(ids_of(of_article(schema::department)), ElementsAre("fish"));
    EXPECT_THAT(ids_of(of_article(schema::party)), ElementsAre("sea"));
    EXPECT_THAT(ids_of(of_article(schema::org)), ElementsAre("net-makers"));
    EXPECT_THAT(ids_of(of_article(schema::place)), ElementsAre("grimsby"));
    EXPECT_THAT(ids_of(of_article(schema::topic)), ElementsAre("fishing"));
    EXPECT_THAT(ids_of(of_article(schema::source)), ElementsAre("harbour-post"));
    EXPECT_THAT(ids_of(of_article(schema::type)), IsEmpty());
    EXPECT_THAT(ids_of(of_article(schema::lang)), ElementsAre("en"));
    EXPECT_THAT(ids_of(of_article(schema::date_basis)), ElementsAre("stated"));
}

TEST_F(FacetNamesTest, FillEveryFieldOfAQuotation) {
    EXPECT_THAT(ids_of(of_quote(0, schema::speaker)), ElementsAre("pike-ann"));
    EXPECT_THAT(ids_of(of_quote(0, schema::role)), ElementsAre("fish-secretary"));
    EXPECT_THAT(ids_of(of_quote(0, schema::department)), ElementsAre("fish"));
    EXPECT_THAT(ids_of(of_quote(0, schema::party)), ElementsAre("sea"));
    EXPECT_THAT(ids_of(of_quote(0, schema::topic)), ElementsAre("fishing"));
    EXPECT_THAT(ids_of(of_quote(0, schema::source)), ElementsAre("harbour-post"));
    EXPECT_THAT(ids_of(of_quote(0, schema::kind)), ElementsAre("direct"));
}

TEST_F(FacetNamesTest, LeaveAnUnattributedQuotationWithoutSpeaker) {
    for (const Field* field : {&schema::speaker, &schema::role, &schema::department, &schema::party}) {
        EXPECT_THAT(of_quote(1, *field), IsEmpty()) << field->name;
    }
    EXPECT_THAT(ids_of(of_quote(1, schema::kind)), ElementsAre("indirect"));
}

TEST_F(FacetNamesTest, CountJointSpeakersEachOnce) {
    article.quotes[0].also = {*article.quotes[0].speaker, *article.quotes[0].speaker};
    article.quotes[0].also[0].id = "roach-bob";
    EXPECT_THAT(ids_of(of_quote(0, schema::speaker)), ElementsAre("pike-ann", "roach-bob"));
    EXPECT_THAT(ids_of(of_article(schema::speaker)), ElementsAre("pike-ann", "roach-bob"));
}

TEST_F(FacetNamesTest, CarryTheNamesThatFindAValue) {
    const FacetValue pike = names.person("pike-ann", "Pike");
    EXPECT_EQ(pike.label, "Ann Pike");
    EXPECT_THAT(pike.aliases, UnorderedElementsAre("Dame Ann Pike", "Pike"));
    const FacetValue office = names.office("fish-secretary", "");
    EXPECT_EQ(office.label, "Secretary of State for Fish");
    EXPECT_THAT(office.aliases, ElementsAre("Fish Secretary"));
    EXPECT_THAT(names.department("fish", "").aliases, ElementsAre("MoF"));
    EXPECT_THAT(names.party("sea").aliases, ElementsAre("the Fishes"));
    EXPECT_EQ(names.person("net-makers", "the guild").label, "Guild of Net Makers");
    EXPECT_THAT(names.place("grimsby", "").aliases, ElementsAre("Great Grimsby"));
}

TEST_F(FacetNamesTest, KnowTheTopicAboveATopic) { EXPECT_EQ(names.topic("fishing", "").parent, "sea"); }

TEST_F(FacetNamesTest, FindAnUnknownSpeakerByNameAndLastWord) {
    const FacetValue stranger = names.person("~jo-von-carp", "Jo von Carp");
    EXPECT_EQ(stranger.label, "Jo von Carp");
    EXPECT_THAT(stranger.aliases, ElementsAre("Carp"));
    EXPECT_THAT(names.person("~madonna", "Madonna").aliases, IsEmpty());
}

struct SourceCase { std::string_view name, outlet, url, id; };
class SourceValues : public testing::TestWithParam<SourceCase> {};
TEST_P(SourceValues, ComeFromOutletOrHost) {
    Article article;
    article.outlet = GetParam().outlet;
    article.url = GetParam().url;
    const std::vector<FacetValue> values = source_values(article);
    if (GetParam().id.empty()) EXPECT_THAT(values, IsEmpty());
    else EXPECT_THAT(ids_of(values), ElementsAre(std::string(GetParam().id)));
}
INSTANTIATE_TEST_SUITE_P(Articles, SourceValues, testing::Values(
    SourceCase{"Outlet", "Harbour Post", "https://elsewhere.example/1", "harbour-post"},
    SourceCase{"OutletIsFolded", "  L'\xC3\x89tang,  Daily ", "", "letang-daily"},
    SourceCase{"Host", "", "https://www.Harbour.example/a?b#c", "harbour.example"},
    SourceCase{"HostWithPortAndUser", "", "http://me@harbour.example:8080/x", "harbour.example"},
    SourceCase{"HostAlone", "", "https://harbour.example", "harbour.example"},
    SourceCase{"NoAddress", "", "harbour.example/1", ""},
    SourceCase{"Neither", "", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
