#include <sstream>

#include <gtest/gtest.h>

#include "query/render/text.h"
#include "tests/query/render/sample_answer.h"

namespace onrecord {
namespace {

std::string text_of(const Answer& answer, const RenderOptions& options = {}) {
    std::ostringstream out;
    render_text(answer, options, out);
    return out.str();
}

std::string facet_of(const FacetTable& table) {
    std::ostringstream out;
    render_facet(table, {}, 1, out);
    return out.str();
}

TEST(RenderText, LaysOutResults) {
    EXPECT_EQ(text_of(test::sample_answer()),
              "2 articles for speaker:\"Michael Fallon\" topic:defence\n"
              "1  2016-07-18   Harbour Post\n"
              "   Fallon backs Trident renewal\n"
              "   Michael Fallon: ‘… nuclear deterrent keeps us safe …’\n"
              "   id 8ffd935fa253112c · speaker by name-verb at \"said\" (0.90) · topic defence\n"
              "   by topic-pattern (0.85)\n"
              "2  undated (2016-07-13..2017-11-01 by offices held)   source unknown\n"
              "   (no headline)\n"
              "   Troops may stay.\n"
              "   id b2\n");
}

TEST(RenderText, LaysOutQuotations) {
    Answer answer = test::sample_answer();
    answer.unit = Unit::quotes;
    answer.reply.hits.page().pop_back();
    EXPECT_EQ(text_of(answer),
              "1 quotation in 2 articles for speaker:\"Michael Fallon\" topic:defence\n"
              "1  2016-07-18   Harbour Post\n"
              "   Fallon backs Trident renewal\n"
              "   Michael Fallon: ‘… nuclear deterrent keeps us safe …’\n"
              "   id 8ffd935fa253112c · quotation 1, direct · speaker by name-verb at \"said\"\n"
              "   (0.90) · topic defence by topic-pattern (0.85)\n");
}

TEST(RenderText, TellsCopiesWhereThereAreAny) {
    Answer answer = test::sample_answer();
    answer.reply.articles = 12;
    answer.reply.stories = 9;
    answer.reply.hits.page()[1].story = {5, "b2", 0, {"Harbour Post", "City\x1b Tape", "Tide Daily", "Ulster Dispatch"}};
    EXPECT_EQ(text_of(answer).substr(0, 12 + 14), "12 articles in 9 stories f");
    EXPECT_NE(text_of(answer).find("   id b2 · 5 copies: Harbour Post, City\\x1b Tape, Tide Daily and 1 more\n"), std::string::npos) << text_of(answer);
    answer.reply.stories = 12;
    EXPECT_EQ(text_of(answer).substr(0, 16), "12 articles for ");
}

TEST(RenderText, TellsHowOftenWordsAppeared) {
    Answer answer = test::sample_answer();
    answer.unit = Unit::quotes;
    answer.reply.quotes = 3;
    answer.reply.different_quotes = 1;
    answer.reply.stories = 1;
    answer.reply.hits.page().pop_back();
    answer.reply.hits.page()[0].words = Appearances{3, "a1", 2, {"Harbour Post"}};
    EXPECT_NE(text_of(answer).find("3 appearances of 1 quotation in 2 articles of 1 story for "), std::string::npos) << text_of(answer);
    EXPECT_NE(text_of(answer).find("   id 8ffd935fa253112c · 3 appearances: Harbour Post · quotation 1, direct"), std::string::npos) << text_of(answer);
}

TEST(RenderText, MarksMatchesInBoldAndColour) {
    RenderOptions options;
    options.palette.on = true;
    const std::string text = text_of(test::sample_answer(), options);
    EXPECT_NE(text.find("\x1b[1;31mnuclear deterrent\x1b[0m keeps us safe"), std::string::npos) << text;
    EXPECT_NE(text.find("\x1b[1mFallon backs\x1b[0m \x1b[1;31mTrident\x1b[0m \x1b[1mrenewal\x1b[0m"), std::string::npos) << text;
}

TEST(RenderText, LinksHeadlinesWhereAsked) {
    RenderOptions options;
    options.hyperlinks = true;
    const std::string text = text_of(test::sample_answer(), options);
    EXPECT_NE(text.find("   \x1b]8;;https://harbourpost.example/trident?a=1&b=2\x1b\\Fallon backs Trident renewal\x1b]8;;\x1b\\\n"), std::string::npos) << text;
}

TEST(RenderText, LinksNothingThatCouldLeaveTheLink) {
    RenderOptions options;
    options.hyperlinks = true;
    Answer answer = test::sample_answer();
    for (const char* url : {"https://a.example/\x1b\\", "javascript:alert(1)", "https://a.example/\x07", "https://a.example/é"}) {
        answer.reply.hits.page()[0].article.url = url;
        EXPECT_EQ(text_of(answer, options).find("\x1b]8"), std::string::npos) << url;
    }
}

TEST(RenderText, SendsNoControlCharacterOfAnArticleToTheTerminal) {
    Answer answer = test::sample_answer();
    Article& article = answer.reply.hits.page()[0].article;
    article.title = "A\x1b[2Jb\x07";
    article.outlet = "x\x1b]0;title\x07";
    article.quotes[0].speaker->name = "Mr\x1b[31m Evil";
    answer.reply.hits.page()[0].snippets[0].text = "\x9b\xc2\x9b" "1mnuclear";
    answer.reply.hits.page()[0].snippets[0].marks = {};
    article.id = "\x1bid";
    answer.read_as = "\x1b[1m";
    const std::string text = text_of(answer);
    for (const char c : text) ASSERT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << text;
    EXPECT_EQ(text.find("\xc2\x9b"), std::string::npos);
    EXPECT_NE(text.find("A\\x1b[2Jb\\x07"), std::string::npos) << text;
}

TEST(RenderText, KeepsToTheWidth) {
    RenderOptions options;
    options.width = 40;
    Answer answer = test::sample_answer();
    answer.reply.hits.page()[0].article.title = "日本の防衛大臣 は 核抑止力 の 更新 を 支持 した と 述べた";
    std::istringstream lines(text_of(answer, options));
    std::string line;
    std::getline(lines, line);   // the total is one line however long
    std::getline(lines, line);
    std::getline(lines, line);
    EXPECT_EQ(line, "   日本の防衛大臣 は 核抑止力 の 更新 を");   // 2 columns a character: exactly 40
    std::getline(lines, line);
    EXPECT_EQ(line, "   支持 した と 述べた");
}

TEST(RenderText, AlignsRanks) {
    Answer answer = test::sample_answer();
    answer.reply.hits.page()[0].rank = 9;
    answer.reply.hits.page()[1].rank = 10;
    const std::string text = text_of(answer);
    EXPECT_NE(text.find("\n 9  2016-07-18"), std::string::npos) << text;
    EXPECT_NE(text.find("\n10  undated"), std::string::npos) << text;
    EXPECT_NE(text.find("\n    (no headline)"), std::string::npos) << text;
}

TEST(RenderText, QuestionsADateThePageDidNotState) {
    Answer answer = test::sample_answer();
    answer.reply.hits.page()[0].article.date_basis = "url";
    answer.reply.hits.page()[1].article.date_window.reset();
    const std::string text = text_of(answer);
    EXPECT_NE(text.find("1  2016-07-18?   Harbour Post\n"), std::string::npos) << text;
    EXPECT_NE(text.find("2  undated   source unknown\n"), std::string::npos) << text;
}

// UX F7
TEST(RenderFacet, NumbersRowsAndEndsWithWhatIsNotListed) {
    EXPECT_EQ(facet_of(test::speaker_facet()),
              "speaker  (articles, own filter left out)\n"
              "  1 [x] Michael Fallon          128\n"
              "  2 [ ] David Davis             117\n"
              "  3 [ ] \"the position paper\"     40\n"
              "      (nobody)                   31\n"
              "      … 84 more values\n"
              "      (an article can count in several rows)\n");
}

TEST(RenderFacet, SaysWhatWasCountedAndOverWhat) {
    FacetTable table;
    table.field = &schema::source;
    table.own_excluded = false;
    table.count_by = CountBy::quotes;
    table.values = {{"x", "Šefčovič Daily", 2, false}, {"y", "日本", 10, false}};
    table.missing = 1;
    EXPECT_EQ(facet_of(table),
              "source  (quotations, all filters)\n"
              "  1 [ ] Šefčovič Daily     2\n"
              "  2 [ ] 日本              10\n"
              "      (none)               1\n");
}

// UX F8
TEST(RenderFacet, DrawsABarAPeriod) {
    FacetTable table;
    table.field = &schema::date;
    table.values = {{"2016-06", "2016-06", 20, false}, {"2016-07", "2016-07", 1, false}};
    table.missing = 5;
    EXPECT_EQ(facet_of(table),
              "date  (articles, own filter left out)\n"
              "      2016-06        20  ████████████████████████████████████████\n"
              "      2016-07         1  ██\n"
              "      (undated)       5\n");
}

TEST(RenderFacet, NumbersRunOnOverTables) {
    std::ostringstream out;
    EXPECT_EQ(render_facet(test::speaker_facet(), {}, 4, out), 7u);
    EXPECT_NE(out.str().find("  4 [x] Michael"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
