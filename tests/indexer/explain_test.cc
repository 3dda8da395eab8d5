// What `onrecord-index explain` prints of an article.
#include <gtest/gtest.h>

#include <sstream>

#include <nlohmann/json.hpp>
#include <re2/re2.h>

#include "indexer/commands/explain.h"
#include "indexer/explain_json.h"
#include "indexer/explain_text.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

/// An article as extraction leaves it, made by hand.
Article explained_article() {
    Article article;
    article.id = "a1";
    article.title = "Warm";
    article.text = "“Fine,” he said.\nAdvert\x1b[0m";
    article.dropped = {{{21, 31}, "furniture"}};
    Quote quote;
    quote.parts = {{{3, 8}, QuoteKind::direct}};
    quote.speaker = Speaker{.id = "fox-liam", .name = "Liam Fox", .kind = SpeakerKind::person, .office = "secretary-trade", .office_name = "Trade Secretary",
                            .department = "dit", .party = "tory", .leads_department = true};
    quote.mention = {12, 14};
    quote.cue = {15, 19};
    quote.evidence = {"quote-source-verb/pronoun", 0.9f, {12, 19}};
    article.quotes = {quote};
    article.topics = {{"trade", "Trade", {"topic-pattern", 0.75F, {15, 19}}}};
    article.mentions = {{MentionKind::person, "fox-liam", "Liam Fox", {12, 14}}};
    article.date_window = DateRange{*parse_iso_date("2016-07-13"), *parse_iso_date("2017-11-01")};
    return article;
}

TEST(ExplainJson, HasEveryFieldOfTheFormat) {
    const auto line = explain_json(explained_article(), Gazetteer::embedded());
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(json["id"], "a1");
    EXPECT_TRUE(json["date"].is_null());
    EXPECT_EQ(json["date_window"], nlohmann::json({"2016-07-13", "2017-11-01"}));
    EXPECT_EQ(json["body"], explained_article().text);
    EXPECT_EQ(json["speakers"], nlohmann::json({"Liam Fox"}));
    EXPECT_EQ(json["other_speakers"], nlohmann::json::array());
    const auto& quote = json["quotes"][0];
    EXPECT_EQ(quote["parts"], nlohmann::json::parse(R"([[3, 8, "direct"]])"));
    EXPECT_EQ(quote["text"], "Fine,");
    EXPECT_EQ(quote["speaker"], "Liam Fox");
    EXPECT_EQ(quote["speaker_start"], 12);
    EXPECT_EQ(quote["cue_end"], 19);
    EXPECT_EQ(quote["rule"], "quote-source-verb/pronoun");
    EXPECT_DOUBLE_EQ(quote["confidence"].get<double>(), 0.9);
    EXPECT_EQ(quote["evidence"], "he said");
    EXPECT_EQ(quote["speaker_facts"], nlohmann::json::parse(R"([{"id": "fox-liam", "name": "Liam Fox", "kind": "person",
        "office": "secretary-trade", "office_name": "Trade Secretary", "department": "dit", "leads_department": true, "party": "tory"}])"));
    EXPECT_EQ(json["date_basis"], "none");
    EXPECT_EQ(json["evidence"]["topics"], nlohmann::json::parse(R"([{"id": "trade", "label": "Trade", "rule": "topic-pattern",
        "confidence": 0.75, "words": "said", "start": 15, "end": 19}])"));
    EXPECT_TRUE(json["evidence"]["date"].is_null());
    EXPECT_EQ(json["dropped"], nlohmann::json::parse(R"([{"start": 21, "end": 31, "reason": "furniture", "text": "Advert\u001b[0m"}])"));
    EXPECT_EQ(json["mentions"], nlohmann::json::parse(R"([{"kind": "person", "id": "fox-liam", "label": "Liam Fox", "start": 12, "end": 14}])"));
}

TEST(ExplainJson, UnknownIsNull) {
    Article article;
    article.text = "x";
    article.quotes = {Quote{.parts = {{{0, 1}, QuoteKind::direct}}}};
    const auto json = nlohmann::json::parse(explain_json(article, Gazetteer::embedded()));
    EXPECT_TRUE(json["title"].is_null());
    EXPECT_TRUE(json["date_window"].is_null());
    EXPECT_TRUE(json["quotes"][0]["speaker"].is_null());
    EXPECT_TRUE(json["quotes"][0]["speaker_start"].is_null());
    EXPECT_TRUE(json["quotes"][0]["cue"].is_null());
}

TEST(ExplainText, MarksQuotationsAndEscapesTheRest) {
    std::ostringstream out;
    print_explanation(explained_article(), Palette{}, out);
    EXPECT_EQ(out.str(),
              "Warm\n"
              "id a1\n"
              "\n"
              "“[1 direct: Fine, 1]” he said.\n"
              "{dropped, furniture: Advert\\x1b[0m}\n"
              "\n"
              "date\n"
              "  unknown, within 2016-07-13..2017-11-01; basis none\n"
              "language\n"
              "  unknown; basis none\n"
              "quotations\n"
              "  [1] Liam Fox; direct; named by \"he\"; cue \"said\"; rule quote-source-verb/pronoun, confidence 0.90\n"
              "      \"he said\"\n"
              "speakers\n"
              "  Liam Fox; id fox-liam; role Trade Secretary (secretary-trade); department dit, leads it; party tory\n"
              "topics\n"
              "  Trade (trade); rule topic-pattern, confidence 0.75\n"
              "      \"said\"\n"
              "dropped\n"
              "  furniture; 10 of 31 bytes\n");
}

TEST(ExplainText, ColourNeverStandsAlone) {
    std::ostringstream plain, coloured;
    print_explanation(explained_article(), Palette{}, plain);
    print_explanation(explained_article(), Palette{true}, coloured);
    std::string bare = coloured.str();
    RE2::GlobalReplace(&bare, "\x1b\\[[0-9;]*m", "");
    EXPECT_EQ(bare, plain.str());
    EXPECT_NE(coloured.str().find("\x1b[9;2m{dropped, furniture: "), std::string::npos);
}

TEST(ExplainCommand, ReadsRecordsAndSaysWhatItRejects) {
    const test::TempDir dir;
    const auto path = dir.write("a.jsonl", R"({"id": "a", "date": "2016-06-20", "text": "Rain fell.\nMr Cameron said that it was warm in Witney."})"
                                           "\nnot json\n");
    ExplainOptions options;
    options.paths = {path.string()};
    options.format = "jsonl";
    std::ostringstream out, err;
    EXPECT_EQ(run_explain(options, Palette{}, out, err), 1);
    const auto json = nlohmann::json::parse(out.str());
    EXPECT_EQ(json["speakers"], nlohmann::json({"David Cameron"}));
    EXPECT_NE(err.str().find("a.jsonl:2"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
