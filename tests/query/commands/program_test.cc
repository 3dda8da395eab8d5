#include <algorithm>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "common/schema.h"
#include "query/commands/commands.h"
#include "query/commands/spelling.h"
#include "query/parser.h"
#include "query/render/json.h"
#include "query/search.h"
#include "tests/query/small_index.h"

namespace onrecord {
namespace {

std::vector<Article> archive() {
    using test::article_saying;
    using test::person;
    std::vector<Article> articles;
    for (int i = 0; i < 25; ++i) {
        Article article = article_saying("a" + std::to_string(100 + i), "Trident vote", person("fallon-michael", "Michael Fallon"), "Trident keeps us safe");
        article.topics = {{"defence", "Defence", {"topic-pattern", 0.9f, {}}}};
        articles.push_back(std::move(article));
    }
    articles.push_back(article_saying("b1", "Trade", person("davis-david", "David Davis"), "Trade will grow"));
    return articles;
}

class Program : public testing::Test {
protected:
    static void SetUpTestSuite() { small = new test::SmallIndex(archive()); }
    static void TearDownTestSuite() { delete small; }

    struct Ran { int code; std::string out, err; };
    Ran run(std::vector<std::string> args) {
        args.insert(args.begin(), {"--db", small->path().string()});
        std::ostringstream out, err;
        const int code = run_onrecord_query(args, out, err);
        return {code, out.str(), err.str()};
    }

    static test::SmallIndex* small;
};
test::SmallIndex* Program::small = nullptr;

TEST_F(Program, PagesByCursorSeeEveryResultOnce) {
    std::set<std::string> ids;
    std::string cursor;
    for (int page = 0; page < 6; ++page) {
        std::vector<std::string> args{"trident", "--format", "json", "-n", "6", "--fields", "id"};
        if (!cursor.empty()) args.insert(args.end(), {"--after", cursor});
        const Ran ran = run(args);
        ASSERT_EQ(ran.code, 0) << ran.err;
        const Json json = Json::parse(ran.out);
        for (const Json& result : json["results"]) EXPECT_TRUE(ids.insert(result["id"]).second);
        if (json["next"].is_null()) break;
        cursor = json["next"];
    }
    EXPECT_EQ(ids.size(), 25u);
}

TEST_F(Program, RefusesACursorOfAnotherQuery) {
    const Json json = Json::parse(run({"trident", "--format", "json"}).out);
    const Ran ran = run({"trade", "--after", json["next"]});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.err, "onrecord-query: --after: the cursor belongs to another query or order\nsee: onrecord-query search --help\n");
}

TEST_F(Program, SaysIfTheIndexChangedBetweenPages) {
    std::string cursor = Json::parse(run({"trident", "--format", "json"}).out)["next"];
    cursor = "999" + cursor.substr(cursor.find('-'));
    const Json json = Json::parse(run({"trident", "--format", "json", "--after", cursor}).out);
    EXPECT_EQ(json["query"]["warnings"][0]["code"], "index-changed");
}

TEST_F(Program, AllPrintsEverything) {
    const Ran ran = run({"trident", "--all", "--format", "ids"});
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 25);
    EXPECT_EQ(ran.err, "");
}

TEST_F(Program, SaysWhatItCut) {
    const Ran ran = run({"trident", "--format", "ids", "-n", "3"});
    EXPECT_NE(ran.err.find("onrecord-query: 1 to 3 of 25; more: --after "), std::string::npos) << ran.err;
    EXPECT_EQ(run({"trident", "--format", "ids", "-n", "3", "-q"}).err, "");
}

TEST_F(Program, AnswersEveryExampleOfTheSchema) {
    for (const Field* field : schema::all) {
        const Ran ran = run({"count", std::string(field->example)});
        EXPECT_LE(ran.code, 1) << field->example << ran.err;
        EXPECT_EQ(ran.err.find('^'), std::string::npos) << ran.err;
    }
}

TEST_F(Program, CountsAndExitsAsDocumented) {
    EXPECT_EQ(run({"count", "trident"}).out, "25\n");
    EXPECT_EQ(run({"count"}).out, "26\n");
    EXPECT_EQ(run({"count", "--count-by", "quotes", "speaker:Davis"}).out, "1\n");
    EXPECT_EQ(run({"count", "zebra", "-q"}).code, 1);
    EXPECT_EQ(run({"count", "zebra", "-q"}).out, "0\n");
    EXPECT_EQ(run({"(a"}).code, 2);
    EXPECT_EQ(run({"trident", "--sort", "newset"}).code, 2);
    EXPECT_EQ(run({"speaker:Nobody", "--strict"}).code, 2);
    EXPECT_EQ(run({"speaker:Nobody"}).code, 1);
}

TEST_F(Program, HintsAtACommandThatWasMeant) {
    EXPECT_EQ(run({"facet", "speaker"}).err.substr(0, 74), "onrecord-query: \"facet\" was searched as a word; the command is facets\nonre");
}

TEST_F(Program, NamesTheNearestFacet) {
    EXPECT_EQ(run({"trident", "--facet", "speakr"}).err.substr(0, 65), "onrecord-query: no facet 'speakr'; did you mean 'speaker'? (facet");
}

TEST_F(Program, CorrectsSpelling) {
    Index index = small->open();
    EXPECT_EQ(nearest_words(index, "tridnet"), std::vector<std::string>{"trident"});
    EXPECT_TRUE(nearest_words(index, "zzzzzz").empty());
    EXPECT_TRUE(nearest_words(index, "tr").empty());
}

TEST_F(Program, WritesEveryFormat) {
    for (const char* format : {"text", "json", "jsonl", "csv", "tsv", "ids", "ids0", "urls", "md", "trec"}) {
        const Ran ran = run({"trident", "--format", format});
        EXPECT_EQ(ran.code, 0) << format << ran.err;
    }
}

}  // namespace
}  // namespace onrecord
