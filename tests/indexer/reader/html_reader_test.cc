#include <gmock/gmock.h>

#include <string>

#include "read_support.h"

namespace onrecord {
namespace {

using test::read_one;
using test::read_string;
using test::Reading;
using test::stated;
using testing::HasSubstr;
using testing::Not;

const std::string first = "The Brexit secretary, David Davis, will go to Brussels on Monday, his office said.";
const std::string second =
    "“At a time of increased threats the United Kingdom remains unwavering,” Michael Fallon added.";
const std::string both = first + "\n\n" + second;

std::string page(const std::string& head, const std::string& body) {
    return "<!DOCTYPE html><html lang=\"en-GB\"><head>" + head + "</head><body>" + body + "</body></html>";
}
std::string paragraphs() {
    return "<p>" + first + "</p><p>" + second + "</p>";
}

struct BodyCase {
    std::string_view name;
    std::string html, text;
};
class HtmlBody : public testing::TestWithParam<BodyCase> {};
TEST_P(HtmlBody, IsTheArticleAlone) {
    EXPECT_EQ(read_one("auto", page("", GetParam().html)).text, GetParam().text);
}
INSTANTIATE_TEST_SUITE_P(Pages, HtmlBody, testing::Values(
    BodyCase{"Paragraphs", paragraphs(), both},
    BodyCase{"WhiteSpaceAndEntities",
             "<p>The &quot;Brexit&quot;\n  secretary&nbsp;said &pound;1bn &amp; more would be paid to the "
             "<b>Uni</b>on &#8212; "
             "later in the year, he hoped, or not at all.</p>",
             "The \"Brexit\" secretary said £1bn & more would be paid to the Union — later in the year, he "
             "hoped, or not at all."},
    BodyCase{"BreaksPartParagraphs", "<div>" + first + "<br><br>" + second + "</div>", both},
    BodyCase{"ALoneBreakIsABlank",
             "<p>The Brexit secretary, David Davis,<br>will go to Brussels on Monday, his office said.</p><p>"
             + second + "</p>", both},
    BodyCase{"Navigation",
             "<nav><a href=/>Home</a> <a href=/uk>UK news and politics from around the country.</a></nav>"
             "<article>" +
             paragraphs() + "</article>"
             "<footer><p>All rights reserved by the publishers of this page.</p></footer>", both},
    BodyCase{"Captions",
             "<article><figure><img src=a.jpg><figcaption>David Davis in Brussels in June. Photograph: A. "
             "Kersey</figcaption></figure>" +
             paragraphs() + "</article>", both},
    BodyCase{"AsidesAndForms",
             "<article><p>" + first
             + "</p><aside><p>Sign up to our letter, which comes every day, and read it.</p></aside>"
             "<form><p>Your name and your address, please, in full.</p></form>"
             "<p>" + second + "</p></article>", both},
    BodyCase{"RolesAndNames",
             "<div role=navigation><p>Skip to the main content of this page, if you like.</p></div>"
             "<div class=story>" + paragraphs() +
             "</div>"
             "<div class='related-stories'><p>Ministers say that talks may fail again, "
             "and again.</p></div>"
             "<div id=comments><p>I never thought that they would go to Brussels at "
             "all, frankly.</p></div>"
             "<div class=cookie-notice><p>We use cookies to make this page better for "
             "everyone, always.</p></div>", both},
    BodyCase{"ScriptsAndStyles",
             "<script>var a = 'one two three four five six seven eight nine ten.';</script>"
             "<style>p { color: red }</style>" + paragraphs() +
             "<noscript><p>Turn on scripts to see this page as it was meant to "
             "be.</p></noscript>", both},
    BodyCase{"Teasers",
             "<p>" + first + "</p><p>Read more: <a href=/x>Talks may fail, ministers say</a></p><p>" + second
             + "</p>", both},
    BodyCase{"LinkLists",
             "<div>" + paragraphs()
             + "</div><div><ul><li><a href=/1>Talks may fail, ministers say</a></li>"
             "<li><a href=/2>Talks will not fail, others say</a></li></ul></div>", both},
    BodyCase{"TheTitleIsNotRepeated",
             "<h1>Davis to go</h1><div><h2>Davis to go</h2>" + paragraphs() + "</div>", both},
    BodyCase{"QuotationsAndListsStay",
             "<article><p>" + first
             + "</p><blockquote><p>We are ready.</p></blockquote><ul><li>fish</li><li>steel</li></ul><p>" + second
             + "</p></article>",
             first + "\n\nWe are ready.\n\nfish\n\nsteel\n\n" + second},
    BodyCase{"HiddenText",
             paragraphs()
             + "<p hidden>This text is not shown to anybody who reads it.</p>"
             "<p style='display: none'>Nor is this text shown to anybody at all.</p>", both},
    BodyCase{"AFormAroundThePage", "<form action=x><div>" + paragraphs() + "</div></form>", both},
    BodyCase{"AFormAroundTextWithoutParagraphs",
             "<form action=x><div>" + first + "<br><br>" + second + "</div></form>", both},
    BodyCase{"CommentsLongerThanTheArticle",
             "<article>" + paragraphs() + "</article><div id=comments><p>" + first + " So they say.</p><p>"
             + second + " Who believes it?</p></div>", both},
    BodyCase{"MisleadingNames",
             "<div class=sidebar-layout><div class=newsletter>" + paragraphs() + "</div></div>", both}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HtmlReader, ReadsTheHead) {
    const Article article =
        read_one("auto", page("<title>Davis to go to Brussels | Harbour Post</title><meta property=og:site_name "
             "content='Harbour Post'>"
             "<meta property='article:published_time' content='2017-09-12T08:30:00Z'><meta "
             "name=author content='Anna Kersey'>"
             "<link rel=canonical href='https://harbourpost.example/1'>",
             paragraphs()));
    EXPECT_EQ(article.title, "Davis to go to Brussels");
    EXPECT_EQ(article.outlet, "Harbour Post");
    EXPECT_EQ(article.author, "Anna Kersey");
    EXPECT_EQ(article.url, "https://harbourpost.example/1");
    EXPECT_EQ(article.lang, "en");
    EXPECT_EQ(stated(article), "2017-09-12 stated");
    EXPECT_EQ(article.path, "news/a");
    EXPECT_TRUE(article.dropped.empty());
}

TEST(HtmlReader, ReadsTheOutletFromTheTitleOnlyBehindTheHeadline) {
    const std::string head = "<title>Davis to go to Brussels | Tyne Mail</title>";
    EXPECT_EQ(read_one("auto", page(head, "<h1>Davis to go to Brussels</h1>" + paragraphs())).outlet, "Tyne Mail");
    EXPECT_EQ(read_one("auto", page(head, paragraphs())).outlet, "");
}

TEST(HtmlReader, ReadsJsonLd) {
    const Article article =
        read_one("auto", page("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", "
                              "\"headline\": \"no\"}, {\"@type\": [\"OpinionNewsArticle\"],\n"
                              "\"headline\": \"Davis to\ngo\", \"datePublished\": \"2017-09-12T08:30:00+01:00\", "
                              "\"author\": [{\"name\": \"Anna Kersey\"}],"
                              "\"publisher\": {\"name\": \"Harbour Post\"}}]}</script>",
                              paragraphs()));
    EXPECT_EQ(article.title, "Davis to go");
    EXPECT_EQ(article.author, "Anna Kersey");
    EXPECT_EQ(article.outlet, "Harbour Post");
    EXPECT_EQ(article.type, "opinion");
    EXPECT_EQ(stated(article), "2017-09-12 stated");
}

TEST(HtmlReader, KeepsABylineInHeadingMarkUpOutOfTheText) {
    const Article article =
        read_one("auto", page("", "<h1>Davis to go to Brussels</h1><h4 class=by>Anna Kersey</h4>" + paragraphs()));
    EXPECT_EQ(article.author, "Anna Kersey");
    EXPECT_EQ(article.text, both);
}

struct DateCase {
    std::string_view name;
    std::string head, body, date;
};
class HtmlDate : public testing::TestWithParam<DateCase> {};
TEST_P(HtmlDate, IsTakenFrom) {
    const Article article = read_one("html", page(GetParam().head, GetParam().body + paragraphs()));
    EXPECT_EQ(stated(article) + (article.date_evidence.rule.empty() ? "" : " " + article.date_evidence.rule), GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(Places, HtmlDate, testing::Values(
    DateCase{"JsonLd", R"(<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2017-09-12"}</script>)", "", "2017-09-12 stated json-ld"},
    DateCase{"MetaTag", "<meta property=article:published_time content=2017-09-12T08:30:00>", "", "2017-09-12 stated meta-tag"},
    DateCase{"TimeElement", "", "<time datetime='2017-09-12T08:30'>today</time>", "2017-09-12 stated time-element"},
    DateCase{"PublishedBeforeUpdated",
             "",
             "<time class=updated datetime=2017-09-14>x</time><time class=published datetime=2017-09-12>y</time>",
             "2017-09-12 stated time-element"},
    DateCase{"ItemProperty", "", "<span itemprop=datePublished>12 September 2017</span>", "2017-09-12 stated microdata"},
    DateCase{"LineBelowTheHeadline",
             "", "<h1>Davis to go to Brussels</h1><div class=byline>By Anna Kersey, 12 September 2017</div>",
             "2017-09-12 stated page-line"},
    DateCase{"InlineLineBelowTheHeadline",
             "",
             "<table><tr><td><h1>Davis to go to Brussels</h1>"
             "<font>Published: Tuesday 12 September 2017, 11.20</font><br><br>", "2017-09-12 stated page-line"},
    DateCase{"Address",
             "<meta property=og:url content='https://a.example/2017/sep/12/davis'>", "", "2017-09-12 url"},
    DateCase{"NotFromTheText",
             "", "<p>On 12 September 2017 the talks had begun, and nobody knew when they would end.</p>", "none"},
    DateCase{"NotADay", "<meta name=date content='2017-02-30'>", "", "none"}),
    [](const auto& test) { return std::string(test.param.name); });

struct TitleCase {
    std::string_view name;
    std::string head, body;
    std::string_view title;
};
class HtmlTitle : public testing::TestWithParam<TitleCase> {};
TEST_P(HtmlTitle, IsTheHeadline) {
    EXPECT_EQ(read_one("html", page(GetParam().head, GetParam().body + paragraphs())).title, GetParam().title);
}
INSTANTIATE_TEST_SUITE_P(Places, HtmlTitle, testing::Values(
    TitleCase{"Heading", "<title>Davis to go - News - Harbour Post</title>", "<h1>Davis to go</h1>", "Davis to go"},
    TitleCase{"NotTheMasthead",
              "<title>Davis to go to Brussels</title><meta property=og:site_name content='Harbour Post'>",
              "<h1>Harbour Post</h1><h1>Davis to go to Brussels</h1>", "Davis to go to Brussels"},
    TitleCase{"OpenGraph", "<title>x</title><meta property=og:title content='Davis to go'>", "", "Davis to go"},
    TitleCase{"PageTitleWithoutOutlet",
              "<title>Davis to go to Brussels - Harbour Post</title>", "", "Davis to go to Brussels"},
    TitleCase{"None", "", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

std::string nested(std::size_t depth) {
    std::string html;
    for (std::size_t i = 0; i < depth; ++i) html += "<div>";
    return html;
}

TEST(HtmlReader, ReadsDeepPagesAndRejectsBottomlessOnes) {
    EXPECT_EQ(read_one("html", nested(1500) + paragraphs()).text, both);
    const Reading reading = read_string("html", nested(200'000) + paragraphs());
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, "not-an-article");
    EXPECT_THAT(reading.errors[0].message, HasSubstr("nested deeper than 2000"));
}

TEST(HtmlReader, SurvivesAttacksOnTheParser) {
    std::string attributes = "<p", formatting = "<p>", comment = "<!--" + std::string(100'000, '-');
    for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=1";
    for (int i = 0; i < 1'900; ++i) formatting += "<b class=" + std::to_string(i) + ">";
    for (int i = 0; i < 100'000; ++i) formatting += "</p><p>x";  // each opens all of them anew
    EXPECT_EQ(read_string("html", attributes + ">").errors.at(0).message,
              "is HTML with more than 1000 attributes in a tag");
    EXPECT_EQ(read_string("html", formatting).errors.at(0).message,
              "is HTML that takes too much memory or time to parse");
    EXPECT_EQ(read_string("html", comment).errors.at(0).code, "not-an-article");
}

struct RejectCase {
    std::string_view name, bytes, code;
};
class HtmlRejects : public testing::TestWithParam<RejectCase> {};
TEST_P(HtmlRejects, WithACode) {
    ReaderOptions options;
    options.max_record_bytes = 500;
    const Reading reading = read_string("html", std::string(GetParam().bytes), options);
    EXPECT_TRUE(reading.articles.empty());
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].code, GetParam().code);
}
static const std::string long_page(501, 'x');
INSTANTIATE_TEST_SUITE_P(Bytes, HtmlRejects, testing::Values(
    RejectCase{"Nothing", "", "empty"},
    RejectCase{"NoText", "<html><body></body></html>", "not-an-article"},
    RejectCase{"FewWords", "<p>Nineteen words or fewer are not taken for an article on a page.</p>", "too-short"},
    RejectCase{"Nul", std::string_view("<p>a\0b</p>", 10), "not-an-article"},
    RejectCase{"WrongCharset", "<meta charset=windows-1252><p>a\x81z</p>", "bad-encoding"},
    RejectCase{"UnknownCharset", "<meta charset=klingon-8><p>caf\xe9</p>", "bad-encoding"},
    RejectCase{"TooLong", long_page, "too-large"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HtmlReader, DecodesADeclaredCharset) {
    const Article article = read_one("auto", "<html><head><meta charset=iso-8859-1></head><body><p>" + first +
                                                 " \x93No\x94, he said, and went home.</p>");
    EXPECT_EQ(article.text, first + " “No”, he said, and went home.");
}

}  // namespace
}  // namespace onrecord
