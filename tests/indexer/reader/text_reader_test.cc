#include <gmock/gmock.h>

#include "read_support.h"

namespace onrecord {
namespace {

using test::dropped_texts;
using test::read_one;
using test::read_string;
using test::stated;
using testing::ElementsAre;

constexpr char body[] = "The Defence Secretary, Michael Fallon, added that it was unwavering.";

TEST(TextReader, KeepsTheWholeFileAsTextAndMarksTheTop) {
    const std::string file =
        "Davis to go to Brussels\n\nBy Anna Kersey, 12 September 2017\n\nOne two three four.\n\nFive six seven.\n";
    const Article article = read_one("auto", file);
    EXPECT_EQ(article.text, file);
    EXPECT_EQ(article.title, "Davis to go to Brussels");
    EXPECT_EQ(article.author, "Anna Kersey");
    EXPECT_EQ(stated(article), "2017-09-12 stated");
    EXPECT_EQ(article.path, "news/a");
    EXPECT_THAT(dropped_texts(article),
                ElementsAre("title=Davis to go to Brussels", "byline=By Anna Kersey, 12 September 2017"));
}

struct TopCase {
    std::string_view name, top, author, date, outlet;
};
class TextTop : public testing::TestWithParam<TopCase> {};
TEST_P(TextTop, GivesAuthorAndDate) {
    const TopCase& expected = GetParam();
    const Article article =
        read_one("text", "A headline of some words\n" + std::string(expected.top) + "\n" + body);
    EXPECT_EQ(article.author, expected.author);
    EXPECT_EQ(article.date ? to_string(*article.date) : "", expected.date);
    EXPECT_EQ(article.outlet, expected.outlet);
    EXPECT_EQ(article.date_basis, expected.date.empty() ? "none" : "stated");
}
INSTANTIATE_TEST_SUITE_P(Lines, TextTop, testing::Values(
    TopCase{"Written", "12 September 2017", "", "2017-09-12", ""},
    TopCase{"Iso", "2017-09-12", "", "2017-09-12", ""},
    TopCase{"Labelled", "Published: Tue 12 Sep 2017", "", "2017-09-12", ""},
    TopCase{"LabelledWithTime", "Last updated on 12 September 2017 14:05", "", "2017-09-12", ""},
    TopCase{"AmericanOrder", "Tuesday, September 12, 2017", "", "2017-09-12", ""},
    TopCase{"AuthorAndDate", "By Anna Kersey, 12 September 2017", "Anna Kersey", "2017-09-12", ""},
    TopCase{"AuthorBarDate", "Anna Kersey | 12 Sep 2017 14:05 BST", "Anna Kersey", "2017-09-12", ""},
    TopCase{"TwoAuthors", "By Anna Kersey and Tom O’Neill", "Anna Kersey and Tom O’Neill", "", ""},
    TopCase{"AuthorInPlace", "By Anna Kersey in Brussels", "Anna Kersey", "", ""},
    TopCase{"AuthorWithJob",
            "By Anna Kersey, Political Editor, 12 September 2017", "Anna Kersey", "2017-09-12", ""},
    TopCase{"TwoLines", "By Anna Kersey\n12 September 2017", "Anna Kersey", "2017-09-12", ""},
    TopCase{"OutletAndDate", "Harbour Post, 12 September 2017", "", "2017-09-12", "Harbour Post"},
    TopCase{"BelowAStandfirst",
            "Ministers say the talks may fail, again\nBy Anna Kersey, 12 September 2017", "Anna Kersey",
            "2017-09-12", ""},
    TopCase{"NoDayIsLeftOut", "30 February 2017", "", "", ""},
    TopCase{"ASentenceWithADateIsText", "The talks began on 12 September 2017 in Brussels.", "", "", ""},
    TopCase{"ASentenceFromByIsText", "By then the talks had failed", "", "", ""},
    TopCase{"Nothing", "The talks began.", "", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(TextReader, TakesTheDateOfTheNameOnlyWhereNoneIsStated) {
    const std::string undated = std::string("A headline here\n") + body;
    const std::string dated = std::string("A headline here\n11 September 2017\n") + body;
    EXPECT_EQ(stated(read_one("text", undated, {}, "in/2017-09-12-brexit.txt")), "2017-09-12 url");
    EXPECT_EQ(stated(read_one("text", undated, {}, "/archive/2017/sep/12/brexit.txt")), "2017-09-12 url");
    EXPECT_EQ(stated(read_one("text", dated, {}, "in/2017-09-12-brexit.txt")), "2017-09-11 stated");
    EXPECT_EQ(stated(read_one("text", undated, {}, "in/2017-13-12.txt")), "none");
}

TEST(TextReader, RecordsWhatIsAssumed) {
    ReaderOptions options;
    options.assume_date = Date::from_ymd(2017, 9, 12);
    options.assume_source = "Harbour Post";
    const Article article = read_one("text", std::string("A headline here\n") + body, options);
    EXPECT_EQ(stated(article), "2017-09-12 assumed");
    EXPECT_EQ(article.outlet, "Harbour Post");
}

TEST(TextReader, UnwrapsParagraphsBrokenAtAWidthAndKeepsEveryByteInPlace) {
    const std::string file =
        "Davis to go to Brussels\n\n"
        "The Brexit secretary, David Davis, will go to Brussels on Monday to\n"
        "begin a further round of talks with the chief negotiator of the\n"
        "European Union.\n\n"
        "He said that the United Kingdom was ready to work through the day\n"
        "and the night.\n";
    std::string expected = file;
    for (const char* before : {"Monday to", "negotiator of the", "through the day"})
        expected[expected.find(before) + std::string(before).size()] = ' ';
    EXPECT_EQ(read_one("text", file).text, expected);
    EXPECT_EQ(read_one("text", file).title, "Davis to go to Brussels");
}

TEST(TextReader, LeavesShortLinesAndListsBroken) {
    const std::string file =
        "A headline here\n\nFirst line of three.\nSecond line of three.\nThird line of three.\n\nThe end of it "
        "all.\n";
    EXPECT_EQ(read_one("text", file).text, file);
}

TEST(TextReader, ReadsAWrappedHeadlineAsOneLine) {
    const std::string file =
        "Davis to go to Brussels on Monday for a further round of talks with\nthe chief negotiator\n\n"
        "The Brexit secretary, David Davis, will go to Brussels on Monday to\nbegin a further round of talks with "
        "the "
        "chief negotiator of the\nEuropean Union.\n";
    EXPECT_EQ(read_one("text", file).title,
              "Davis to go to Brussels on Monday for a further round of talks with the chief negotiator");
}

TEST(TextReader, TakesNoTitleFromATextThatBeginsWithAParagraph) {
    const std::string paragraph(400, 'x');
    EXPECT_EQ(read_one("text", paragraph + " a b c d e\n\nSecond paragraph.").title, "");
}

TEST(TextReader, TurnsLineEndsOfOtherSystems) {
    EXPECT_EQ(read_one("text", std::string("Title here\r\n\r\nOne two.\rThree four five.")).text,
              "Title here\n\nOne two.\nThree four five.");
}

struct RejectCase {
    std::string_view name, bytes, code;
};
class TextRejects : public testing::TestWithParam<RejectCase> {};
TEST_P(TextRejects, WithACode) {
    ReaderOptions options;
    options.max_record_bytes = 200;
    const test::Reading reading = read_string("auto", std::string(GetParam().bytes), options);
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, GetParam().code);
    EXPECT_EQ(reading.errors[0].where, "news/a");
}
static const std::string long_text(201, 'x');
INSTANTIATE_TEST_SUITE_P(Bytes, TextRejects, testing::Values(
    RejectCase{"Nothing", "", "empty"},
    RejectCase{"Blanks", " \n\t\r\n", "empty"},
    RejectCase{"TitleOnly", "A headline and nothing else at all\n", "too-short"},
    RejectCase{"FourWords", "Headline\n\none two three four\n", "too-short"},
    RejectCase{"Nul", std::string_view("one two three\0four five six seven", 34), "not-an-article"},
    RejectCase{"Controls", "\x01\x02\x03\x04\x05\x06 one two three four five six", "not-an-article"},
    RejectCase{"Markup",
               "<?xml version=\"1.0\"?><plist><dict><key>a b c d e f g</key></dict></plist>",
               "not-an-article"},
    RejectCase{"TooLong", long_text, "too-large"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
