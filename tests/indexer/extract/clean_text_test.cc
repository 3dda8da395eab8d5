#include "indexer/extract/clean_text.h"

#include <gtest/gtest.h>

#include "tests/indexer/extract/aboutness_support.h"

namespace onrecord {
namespace {

Article cleaned(Article article) {
    static const Extractor extract = clean_text_extractor(embedded_files_once());
    return extract(std::move(article));
}

const std::string before = "Minister opens the new ferry\n\nThe minister opened the ferry on Monday. It left at "
    "once.\n\n";
const std::string after = "\n\nNobody was on board when it came back, he said. It will sail again.\n\nIt "
    "did.\n\nTwice.\n\nSo far.\n";

/// What is dropped of a line in the middle of an article: "reason: words", or "".
std::string dropped_of(const std::string& line) {
    Article article;
    article.text = before + line + after;
    article = cleaned(std::move(article));
    std::string found;
    for (const Dropped& part : article.dropped) found += part.reason + ": " + words_at(article, part.span);
    return found;
}

struct LineCase { std::string_view name, line, reason; };
class WholeLine : public testing::TestWithParam<LineCase> {};
TEST_P(WholeLine, IsDroppedFor) {
    const std::string line(GetParam().line);
    const std::string expected = GetParam().reason.empty() ? "" : std::string(GetParam().reason) + ": " + line;
    EXPECT_EQ(dropped_of(line), expected);
}
INSTANTIATE_TEST_SUITE_P(Furniture, WholeLine, testing::Values(
    LineCase{"LatestNews", "Latest News", "furniture"},
    LineCase{"Share", "Share this article", "furniture"},
    LineCase{"ShareOn", "Share on Facebook", "furniture"},
    LineCase{"Advertisement", "ADVERTISEMENT", "furniture"},
    LineCase{"Related", "Related stories", "furniture"},
    LineCase{"MostRead", "Most read in Politics", "furniture"},
    LineCase{"Comments", "Comments (41)", "furniture"},
    LineCase{"CommentCount", "1,204 comments", "furniture"},
    LineCase{"Cookies", "We use cookies to improve your visit. By using this site you agree.", "furniture"},
    LineCase{"Rule", "————————-", "furniture"},
    LineCase{"Copyright", "© Harbour Post 2017. All rights reserved.", "furniture"},
    LineCase{"Tags", "Tags: Politics, Brexit", "furniture"},
    LineCase{"Tips", "Do you have a story for us? Email us at desk@post.example", "furniture"},
    LineCase{"NewsSentence", "The latest news from the front was bad.", ""},
    LineCase{"SharesSentence", "Share prices fell.", ""},
    LineCase{"RelatedSentence", "Related offences were not counted by the police.", ""},
    LineCase{"CookiesSentence", "Bakers use cookies to lure the voters of Walsall.", ""}),
    [](const auto& test) { return std::string(test.param.name); });
INSTANTIATE_TEST_SUITE_P(Teasers, WholeLine, testing::Values(
    LineCase{"ReadMore", "Read more: Six things to do with a glut of chard", "teaser"},
    LineCase{"ReadMoreAlone", "Read more:", "teaser"},
    LineCase{"ClickHere", "***CLICK HERE TO FIND OUT HOW IT CHANGES YOUR LIFE***", "teaser"},
    LineCase{"Newsletter", "Sign up to our daily politics newsletter", "teaser"},
    LineCase{"ForMore", "For a more detailed summary of the polls visit our tracker page", "teaser"},
    LineCase{"Coverage", "The referendum: full coverage and analysis", "teaser"},
    LineCase{"FollowUs", "Follow us on Twitter", "furniture"},
    LineCase{"ReadSentence", "Read aloud, the letter took nine minutes.", ""},
    LineCase{"SignSentence", "Sign language was used throughout the debate.", ""},
    LineCase{"HereSentence", "To those who stayed nothing had changed here.", ""},
    LineCase{"ForMoreSentence", "For more than a year nobody had asked.", ""},
    LineCase{"QuotedTeaser", "\"Read more: that is my advice,\" she said.", ""}),
    [](const auto& test) { return std::string(test.param.name); });
INSTANTIATE_TEST_SUITE_P(Captions, WholeLine, testing::Values(
    LineCase{"Credit", "GETTY", "caption"},
    LineCase{"CreditInBrackets", "(Photo: Getty Images)", "caption"},
    LineCase{"Image", "Image: PA", "caption"},
    LineCase{"AtThe", "Jean-Claude Juncker at the European Parliament", "caption"},
    LineCase{"Leaving", "Theresa May and Philip Hammond leaving Downing Street", "caption"},
    LineCase{"Pictured", "The minister with his dog Max (pictured)", "caption"},
    LineCase{"SeenToday", "Party leader Ann Oram, seen today at the broadcaster, has denied it", "caption"},
    LineCase{"Sentence", "Jean-Claude Juncker spoke at the European Parliament.", ""},
    LineCase{"CrossHead", "Theresa May will be at the conference", ""},
    LineCase{"Name", "Nigel Farage", ""},
    LineCase{"Quoted", "'We are at the limit,' said Theresa May at the summit", ""}),
    [](const auto& test) { return std::string(test.param.name); });
INSTANTIATE_TEST_SUITE_P(Bylines, WholeLine, testing::Values(
    LineCase{"By", "By Anna Kersey", "byline"},
    LineCase{"ByTwo", "By ANNA KERSEY and Hal Ormerod, Political Editor", "byline"},
    LineCase{"ByFor", "By Anna Kersey for the Harbour Post", "byline"},
    LineCase{"Reporting", "Additional reporting by Anna Kersey in Paris and Hal Ormerod in Rome", "byline"},
    LineCase{"Date", "12 September 2017", "byline"},
    LineCase{"IsoDate", "2016-6-16", "byline"},
    LineCase{"Published", "Published: Tue 12 Sep 2017, 10.30", "byline"},
    LineCase{"Dateline", "LONDON, 12 September 2017 (Wire) —", "byline"},
    LineCase{"BySentence", "By Monday Theresa May had resigned.", ""},
    LineCase{"ByTheEnd", "By the end of the campaign, Johnson had won", ""},
    LineCase{"DateSentence", "On 12 September 2017 the bill passed.", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(GluedTeaser, GoesWithTheWordsThatAreNoSentence) {
    const std::string line = "Minister gives 'state of the ferry' speechLiveYou can read about this week's "
        "speeches here";
    EXPECT_EQ(dropped_of(line), "teaser: " + line);
}

TEST(GluedTeaser, IsCutFromTheSentenceThatItIsGluedTo) {
    EXPECT_EQ(dropped_of("The harbour stays open.Read more: Our guide to the harbour"),
              "teaser: Read more: Our guide to the harbour");
}

TEST(GluedTeaser, NamesWithACapitalInsideAreNone) {
    EXPECT_EQ(dropped_of("The firms MacFollow and easyJet gave evidence to the committee"), "");
    EXPECT_EQ(dropped_of("The DUP's McClick heard it at the McWatch inquiry."), "");
}

TEST(Title, IsDroppedWhereItIsRepeatedAtTheHead) {
    Article article;
    article.title = "Minister’s new ferry";
    article.text = "MINISTER'S NEW FERRY\n\nThe minister’s new ferry sank.";
    article = cleaned(std::move(article));
    ASSERT_EQ(article.dropped.size(), 1U);
    EXPECT_EQ(article.dropped[0].reason, "title");
    EXPECT_EQ(words_at(article, article.dropped[0].span), "MINISTER'S NEW FERRY");
}

TEST(Title, AnotherHeadlineStays) {
    Article article;
    article.title = "Minister's new ferry";
    article.text = "Minister's new ferry sinks\n\nIt sank.";
    EXPECT_TRUE(cleaned(std::move(article)).dropped.empty());
}

TEST(Dropped, KeepsWhatTheReaderDroppedAndStaysSorted) {
    Article article;
    article.text = "The ferry sank.\n\nShare this\n\nIt rose.\n\nmenu menu\n\nAdvertisement\n";
    const auto menu = static_cast<std::uint32_t>(article.text.find("menu"));
    article.dropped = {{{menu, menu + 9}, "furniture"}};
    article = cleaned(std::move(article));
    ASSERT_EQ(article.dropped.size(), 3U);
    for (std::size_t i = 1; i < 3; ++i) EXPECT_LE(article.dropped[i - 1].span.end, article.dropped[i].span.start);
    EXPECT_EQ(words_at(article, article.dropped[1].span), "menu menu");
}

TEST(Dropped, ASecondRunChangesNothing) {
    Article article;
    article.text = before + "Latest News" + after;
    const Article once = cleaned(article);
    EXPECT_EQ(cleaned(once), once);
}

TEST(CleanText, TakesAnyBytes) {
    for (const std::string& text : {std::string(), std::string("\n\n\n"), std::string("\xff\xfe\n\x80"),
        std::string(100000, 'A'),
                                    std::string(50000, '\n'), std::string(30000, '"')}) {
        Article article;
        article.text = text;
        EXPECT_EQ(cleaned(std::move(article)).text, text);
    }
}

}  // namespace
}  // namespace onrecord
