#include <gmock/gmock.h>

#include "read_support.h"

namespace onrecord {
namespace {

using test::dropped_texts;
using test::read_one;
using test::read_string;
using test::Reading;
using test::stated;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(JsonlReader, ReadsEveryField) {
    const Article article = read_one(
        "auto",
        R"({"id": "hp-1", "url": "https://harbourpost.example/1", "title": " Davis  to go ",)"
        R"( "text": "One two\r\nthree four five.",)"
        R"( "date": "2017-09-12", "outlet": "Harbour Post", "author": ["Anna Kersey", "Tom Hale"],)"
        R"( "lang": "en-GB", "type": "News", "x": {}})");
    EXPECT_EQ(article.id, "hp-1");
    EXPECT_EQ(article.url, "https://harbourpost.example/1");
    EXPECT_EQ(article.title, "Davis to go");
    EXPECT_EQ(article.text, "One two\r\nthree four five.");  // offsets into it are printed: not a byte is changed
    EXPECT_EQ(stated(article), "2017-09-12 stated");
    EXPECT_EQ(article.outlet, "Harbour Post");
    EXPECT_EQ(article.author, "Anna Kersey, Tom Hale");
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(article.type, "news");
    EXPECT_EQ(article.path, "news/a:1");
    EXPECT_THAT(article.dropped, IsEmpty());
}

TEST(JsonlReader, KnowsOtherNames) {
    const Article article = read_one(
        "auto",
        R"({"_id": 7, "headline": "A headline", "body": "One two three four five.",)"
        R"( "datePublished": "2017-09-12T23:30:00+01:00",)"
        R"( "publisher": {"name": "Harbour Post"}, "authors": [{"name": "Anna Kersey"}], "language": "fr"})");
    EXPECT_EQ(article.id, "7");
    EXPECT_EQ(article.title, "A headline");
    EXPECT_EQ(article.text, "One two three four five.");
    EXPECT_EQ(stated(article), "2017-09-12 stated");  // the day as written, in its own zone
    EXPECT_EQ(article.outlet, "Harbour Post");
    EXPECT_EQ(article.author, "Anna Kersey");
    EXPECT_EQ(article.lang, "fr");
}

TEST(JsonlReader, LeavesUnknownWhatIsMissing) {
    const Article article =
        read_one("auto", R"({"text": "One two three four five.", "title": null, "author": null})");
    EXPECT_EQ(
        article.id + article.url + article.title + article.outlet + article.author + article.lang + article.type,
        "");
    EXPECT_EQ(stated(article), "none");
}

TEST(JsonlReader, CountsLinesAndGoesOnAfterABadOne) {
    const Reading reading = read_string("auto",
                                        "\xef\xbb\xbf{\"text\": \"One two three four five.\"}\n\n{\"text\": "
                                        "5}\r\n{\"text\": \"One two three four five six.\"}");
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.articles[0].path, "news/a:1");
    EXPECT_EQ(reading.articles[1].path, "news/a:4");
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].where, "news/a:3");
    EXPECT_EQ(reading.errors[0].message, "\"text\" is number, but must be a string");
}

TEST(JsonlReader, SkipsALineOverTheLimitWithoutHoldingIt) {
    ReaderOptions options;
    options.max_record_bytes = 100;
    const std::string good = R"({"text": "One two three four five."})";
    const std::string filler(300'000, 'x');
    const Reading reading =
        read_string("jsonl", good + "\n{\"text\": \"" + filler + "\"}\n" + good + "\n", options);
    ASSERT_EQ(reading.articles.size(), 2u);
    EXPECT_EQ(reading.articles[1].path, "news/a:3");
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, "too-large");
    EXPECT_EQ(reading.errors[0].where, "news/a:2");
}

TEST(JsonlReader, KeepsAnArticleWhoseDateCannotBeReadAndSaysSo) {
    const Reading reading =
        read_string("auto", R"({"text": "One two three four five.", "date": "12 Foo\u001b[31m 2017"})");
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(stated(reading.articles[0]), "none");
    EXPECT_THAT(reading.warnings,
                ElementsAre("news/a:1: the date \"12 Foo\\x1b[31m 2017\" cannot be read and is left out; "
                            "write it as 2017-09-12"));
}

TEST(JsonlReader, TakesTheDateOfTheAddressWhereNoneIsStated) {
    const Article article =
        read_one("auto", R"({"text": "One two three four five.", "url": "https://a.example/2017/sep/12/x"})");
    EXPECT_EQ(stated(article), "2017-09-12 url");
}

struct HeadlineCase {
    std::string_view name, text, title;
};
class JsonlHeadline : public testing::TestWithParam<HeadlineCase> {};
TEST_P(JsonlHeadline, ComesFromTheTextsFirstLine) {
    const Article article = read_one("auto", "{\"text\": \"" + std::string(GetParam().text) + "\"}");
    EXPECT_EQ(article.title, GetParam().title);
    if (GetParam().title.empty())
        EXPECT_THAT(article.dropped, IsEmpty());
    else
        EXPECT_THAT(dropped_texts(article), ElementsAre("title=" + std::string(GetParam().title)));
}
INSTANTIATE_TEST_SUITE_P(Texts, JsonlHeadline, testing::Values(
    HeadlineCase{"Headline",
                 "\\n Davis to go to Brussels \\n\\nThe talks begin on Monday.", "Davis to go to Brussels"},
    HeadlineCase{"Question", "Will Davis go?\\nThe talks begin on Monday.", "Will Davis go?"},
    HeadlineCase{"Sentence", "Davis will go to Brussels.\\n\\nThe talks begin on Monday.", ""},
    HeadlineCase{"OneWord", "LONDON\\n\\nThe talks begin on Monday.", ""},
    HeadlineCase{"NothingBelow", "Davis to go to Brussels on Monday\\n", ""}),
    [](const auto& test) { return std::string(test.param.name); });

struct RejectCase {
    std::string_view name, line, code, message;
};
class JsonlRejects : public testing::TestWithParam<RejectCase> {};
TEST_P(JsonlRejects, WithCodeAndMessage) {
    const Reading reading = read_string("jsonl", std::string(GetParam().line));
    EXPECT_THAT(reading.articles, IsEmpty());
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, GetParam().code);
    EXPECT_EQ(reading.errors[0].where, "news/a:1");
    EXPECT_THAT(reading.errors[0].message, HasSubstr(std::string(GetParam().message)));
}
static const std::string bomb = "{\"text\": " + std::string(100'000, '[');
static const std::string cut_off = R"({"text": "One two)";
INSTANTIATE_TEST_SUITE_P(Lines, JsonlRejects, testing::Values(
    RejectCase{"NotJson", R"({"text": "One two" x})", "bad-record", "is not JSON at column 20: "},
    RejectCase{"CutOff", cut_off, "bad-record", "is not JSON at column 18: "},
    RejectCase{"NotAnObject", R"(["text"])", "bad-record", "is array, but a record must be a JSON object"},
    RejectCase{"TextIsNumber", R"({"text": 5})", "bad-record", R"("text" is number, but must be a string)"},
    RejectCase{"DateIsNumber",
               R"({"text": "a", "date": 20170912})", "bad-record", R"("date" is number, but must be a string)"},
    RejectCase{"AuthorIsNumber",
               R"({"text": "a", "author": [1]})", "bad-record",
               R"("author" is number, but must be a string or a list of strings)"},
    RejectCase{"UrlIsObject",
               R"({"text": "a", "url": {}})", "bad-record", R"("url" is object, but must be a string)"},
    RejectCase{"HugeNumber", R"({"text": "a b c d e", "n": 1e999})", "bad-record", "is not usable JSON"},
    RejectCase{"NestingBomb", bomb, "bad-record", "nests deeper than 100 levels"},
    RejectCase{"Pretty",
               "{\n \"text\": \"One two three four five.\"\n}", "bad-record", "is JSON over several lines"},
    RejectCase{"NoText", R"({"title": "A headline"})", "empty", "has no \"text\""},
    RejectCase{"BlankText", R"({"text": " \n "})", "empty", "has no \"text\""},
    RejectCase{"FourWords", R"({"text": "one two three four"})", "too-short", "fewer than 5 words"},
    RejectCase{"NotUtf8", "{\"text\": \"One two three four caf\xe9\"}", "bad-encoding", "is not UTF-8"},
    RejectCase{"LoneSurrogate", R"({"text": "One two three four \ud800"})", "bad-record", "is not JSON at column"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(JsonlReader, ReadsAnotherEncodingWhereToldTo) {
    ReaderOptions options;
    options.assume_encoding = "WINDOWS-1252";
    EXPECT_EQ(read_one("jsonl", "{\"text\": \"One two three four caf\xe9\"}", options).text,
              "One two three four café");
}

TEST(JsonlReader, RejectsAFileWithoutRecords) {
    const Reading reading = read_string("jsonl", "\n \n");
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, "empty");
}

}  // namespace
}  // namespace onrecord
