#include <sstream>

#include <gtest/gtest.h>

#include "query/render/json.h"
#include "tests/query/render/sample_answer.h"

namespace onrecord {
namespace {

Json parsed(const Answer& answer, const RenderOptions& options = {}) {
    std::ostringstream out;
    render_json(answer, options, out);
    return Json::parse(out.str());
}

TEST(RenderJson, IsOneObjectWithTotalsResultsAndFacets) {
    Answer answer = test::sample_answer();
    answer.reply.facets = {test::speaker_facet()};
    answer.next = "42-2-00000001";
    const Json json = parsed(answer);
    EXPECT_EQ(json["format_version"], 1);
    EXPECT_EQ(json["query"].dump(),
              R"({"text":"speaker:Fallon topic:defence","read_as":"speaker:\"Michael Fallon\" topic:defence","warnings":[{"code":"several-people","text":"a note"}]})");
    EXPECT_EQ(json["index"].dump(), R"({"uuid":"00000000-0000-0000-0000-000000000001","revision":42,"batch":7})");
    EXPECT_EQ(json["total"].dump(), R"({"articles":2,"stories":null,"quotes":1,"undated_left_out":0,"exact":true})");
    EXPECT_EQ(json["results"].size(), 2u);
    EXPECT_EQ(json["facets"]["speaker"].dump(),
              R"({"count_by":"articles","scope":"own-excluded","missing":31,"more":84,"values":[)"
              R"({"id":"fallon-michael","label":"Michael Fallon","count":128,"selected":true},)"
              R"({"id":"davis-david","label":"David Davis","count":117,"selected":false},)"
              R"({"id":"~the-position-paper","label":"the position paper","count":40,"selected":false}]})");
    EXPECT_EQ(json["next"], "42-2-00000001");
    EXPECT_EQ(json["took_ms"], 3.25);
}

TEST(RenderJson, TellsTheStoryOfAResultAndTheAppearancesOfAQuotation) {
    Answer answer = test::sample_answer();
    Hit& hit = answer.reply.hits.page()[0];
    hit.story = {1, hit.article.id, 0, {}};
    EXPECT_EQ(parsed(answer)["results"][0]["story"].dump(), R"({"id":"8ffd935fa253112c","copies":1,"first":"8ffd935fa253112c","sources":["Harbour Post"]})");
    hit.story = {3, "a1", 0, {"City Tape", "Harbour Post"}};
    answer.reply.stories = 1;
    EXPECT_EQ(parsed(answer)["results"][0]["story"].dump(), R"({"id":"a1","copies":3,"first":"a1","sources":["City Tape","Harbour Post"]})");
    EXPECT_FALSE(parsed(answer)["results"][0].contains("appearances"));
    EXPECT_EQ(parsed(answer)["total"].dump(), R"({"articles":2,"stories":1,"quotes":1,"undated_left_out":0,"exact":true})");
    answer.unit = Unit::quotes;
    answer.reply.different_quotes = 1;
    hit.words = Appearances{2, "a1", 4, {"City Tape"}};
    EXPECT_EQ(parsed(answer)["results"][0]["appearances"].dump(), R"({"count":2,"first":{"id":"a1","quote":4},"sources":["City Tape"]})");
    EXPECT_EQ(parsed(answer)["total"]["different_quotes"], 1);
}

TEST(RenderJson, TellsAResultWithEvidence) {
    const Json result = parsed(test::sample_answer())["results"][0];
    EXPECT_EQ(result["id"], "8ffd935fa253112c");
    EXPECT_EQ(result["rank"], 1);
    EXPECT_EQ(result["score"], 9.1235);
    EXPECT_EQ(result["datePublished"], "2016-07-18");
    EXPECT_EQ(result["publisher"], "Harbour Post");
    EXPECT_EQ(result["speakers"].dump(),
              R"([{"id":"fallon-michael","name":"Michael Fallon","kind":"person","role":"Secretary of State for Defence",)"
              R"("role_id":"defence-secretary","department":"mod","party":"conservative","confidence":0.9}])");
    EXPECT_EQ(result["departments"].dump(), R"(["mod"])");
    EXPECT_EQ(result["topics"].dump(), R"([{"id":"defence","label":"Defence"}])");
    EXPECT_EQ(result["snippets"][0].dump(),
              R"({"field":"said","text":"nuclear deterrent keeps us safe","marks":[[0,17]],"start":28,"end":59,"quote":0})");
    const Json& quote = result["quotes"][0];
    EXPECT_EQ(quote["text"], "Our nuclear deterrent keeps us safe, and it always will");
    EXPECT_EQ(quote["speaker"], "fallon-michael");
    EXPECT_EQ(quote["kind"], "direct");
    EXPECT_EQ(quote["matches"], true);
    EXPECT_EQ(quote["evidence"].dump(), R"({"rule":"name-verb","confidence":0.9,"start":0,"end":14})");
}

TEST(RenderJson, SaysNullForWhatIsUnknown) {
    const Json result = parsed(test::sample_answer())["results"][1];
    for (const char* key : {"headline", "datePublished", "publisher", "author", "url", "type", "inLanguage", "story"}) EXPECT_TRUE(result[key].is_null()) << key;
    EXPECT_EQ(result["date_window"].dump(), R"(["2016-07-13","2017-11-01"])");
    EXPECT_EQ(parsed(test::sample_answer())["next"], nullptr);
}

TEST(RenderJson, KeepsToTheChosenKeysInTheirOrder) {
    RenderOptions options;
    options.fields = {"headline", "id"};
    EXPECT_EQ(parsed(test::sample_answer(), options)["results"][0].dump(), R"({"headline":"Fallon backs Trident renewal","id":"8ffd935fa253112c"})");
}

TEST(RenderJson, GivesQuotationsTheirOwnKey) {
    Answer answer = test::sample_answer();
    answer.unit = Unit::quotes;
    const Json result = parsed(answer)["results"][0];
    EXPECT_EQ(result["quote"]["number"], 0);
    EXPECT_FALSE(result.contains("quotes"));
}

TEST(RenderJson, StreamsLines) {
    Answer answer = test::sample_answer();
    RenderOptions options;
    options.fields = {"id"};
    std::ostringstream out;
    render_jsonl(answer, options, out);
    EXPECT_EQ(out.str(),
              R"({"type":"begin","format_version":1,"query":{"text":"speaker:Fallon topic:defence","read_as":"speaker:\"Michael Fallon\" topic:defence",)"
              R"("warnings":[{"code":"several-people","text":"a note"}]},"index":{"uuid":"00000000-0000-0000-0000-000000000001","revision":42,"batch":7}})" "\n"
              R"({"type":"result","id":"8ffd935fa253112c"})" "\n"
              R"({"type":"result","id":"b2"})" "\n"
              R"({"type":"end","total":{"articles":2,"stories":null,"quotes":1,"undated_left_out":0,"exact":true},"facets":{},"next":null,"took_ms":3.25})" "\n");
}

TEST(JsonText, EscapesEveryControlCharacterAndBrokenBytes) {
    EXPECT_EQ(to_text(Json("a\x1b\x7f\xc2\x9bz")), "\"a\\u001b\\u007f\\u009bz\"\n");
    EXPECT_EQ(Json::parse(to_text(Json("a\x1b\x7f\xc2\x9bz"))), Json("a\x1b\x7f\xc2\x9bz"));
    EXPECT_EQ(to_text(Json("caf\xe9")), "\"caf\xef\xbf\xbd\"\n");
}

// UX J4
TEST(ErrorJson, NamesPlaceAndSuggestions) {
    const QueryError error{"unknown-field", {0, 7}, "unknown field \"speeker\"", "did you mean speaker:x ?", {"speaker"}};
    EXPECT_EQ(error_json(error).dump(),
              R"({"error":{"code":"unknown-field","at":0,"length":7,"message":"unknown field \"speeker\"","hint":"did you mean speaker:x ?","suggest":["speaker"]}})");
}

}  // namespace
}  // namespace onrecord
