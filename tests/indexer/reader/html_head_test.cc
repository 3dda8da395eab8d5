// What a page tells about its article: headline, author, day, each from the places where pages tell it.
#include <gtest/gtest.h>

#include <string>

#include "read_support.h"

namespace onrecord {
namespace {

using test::read_one;
using test::stated;

const std::string text =
    "<div class=article-body><p>The Brexit secretary, David Davis, will go to Brussels on Monday, his office said, and stay there for two days.</p>"
    "<p>Nobody knew what he would say there, least of all the officials who have to write it down for him.</p></div>";

std::string page(const std::string& head, const std::string& above, const std::string& below = "") {
    return "<html lang=en><head><title>Davis to go to Brussels | Harbour Post</title>" + head + "</head><body>" + above + text + below + "</body></html>";
}
const std::string headline = "<h1>Davis to go to Brussels</h1>";
std::string linked(const std::string& json) {
    return "<script type='application/ld+json'>" + json + "</script>";
}

struct AuthorCase {
    std::string_view name;
    std::string head, above, author;
};
class HtmlAuthor : public testing::TestWithParam<AuthorCase> {};
TEST_P(HtmlAuthor, Is) {
    EXPECT_EQ(read_one("html", page(GetParam().head, GetParam().above)).author, GetParam().author);
}
INSTANTIATE_TEST_SUITE_P(Places, HtmlAuthor, testing::Values(
    AuthorCase{"JsonLdByReference",
               linked(R"({"@graph": [{"@type": "NewsArticle", "author": {"@id": "#1"}}, {"@type": "Person", "@id": "#1", "name": "Anna Kersey"}]})"), "", "Anna Kersey"},
    AuthorCase{"JsonLdOfSeveral", linked(R"({"@type": "NewsArticle", "author": [{"name": "Anna Kersey"}, {"name": "Tom Hull"}]})"), "", "Anna Kersey, Tom Hull"},
    AuthorCase{"MetaOfSeveral", "<meta name=citation_author content='Anna Kersey'><meta name=citation_author content='Tom Hull'>", "", "Anna Kersey, Tom Hull"},
    AuthorCase{"TheOneNamedTwice",
               "<meta name=author content='Harbour Media'><meta name='article:author' content='Anna Kersey'>", "<a rel=author href=/a>Anna Kersey</a>", "Anna Kersey"},
    AuthorCase{"PeopleBeforeDesks", "<meta name=author content='staff'>", "<span class=byline__name>Anna Kersey</span>", "Anna Kersey"},
    AuthorCase{"NotThePublisher",
               linked(R"({"@type": "NewsArticle", "author": {"name": "Harbour Post"}, "publisher": {"name": "Harbour Post"}})"), "", ""},
    AuthorCase{"NameInsideTheElement", "", "<div itemprop=author><img alt=x><span itemprop=name>Anna Kersey</span> has written for us since 2001</div>", "Anna Kersey"},
    AuthorCase{"NotReadersNorOtherStories", "",
               "<div class=comment-author><a rel=author>Tom Hull</a></div><ul class=related><li class=author>Jane Wick</li></ul><span class=author>Anna Kersey</span>", "Anna Kersey"},
    AuthorCase{"CodedTwice", linked(R"({"@type": "NewsArticle", "author": "Anna O&#039;Kersey"})"), "", "Anna O'Kersey"},
    AuthorCase{"NearbyAuthorsOfOneArticle", "", "<a rel=author>Anna Kersey</a> and <a rel=author>Tom Hull</a>", "Anna Kersey, Tom Hull"}),
    [](const auto& test) { return std::string(test.param.name); });

struct DayCase {
    std::string_view name;
    std::string head, above, below, date;
};
class HtmlDay : public testing::TestWithParam<DayCase> {};
TEST_P(HtmlDay, Is) {
    EXPECT_EQ(stated(read_one("html", page(GetParam().head, GetParam().above, GetParam().below))), GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(Places, HtmlDay, testing::Values(
    DayCase{"JsonLdOfThePage", linked(R"({"@type": "WebPage", "datePublished": "2017-09-12"})"), "", "", "2017-09-12 stated"},
    DayCase{"NotAnEmptyDateOfAProgram", linked(R"({"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00"})"), "<time datetime=2017-09-12>x</time>", "", "2017-09-12 stated"},
    DayCase{"MetaAsPeopleWriteIt", "<meta name=date content='Dienstag, 12. September 2017'>", "", "", "2017-09-12 stated"},
    DayCase{"TimeWithoutAttribute", "", headline + "<time>12 September 2017</time>", "", "2017-09-12 stated"},
    DayCase{"Abbreviation", "", "<abbr class=published title='2017-09-12T10:21:40Z'>today</abbr>", "", "2017-09-12 stated"},
    DayCase{"LineBelowTheHeadline", "", headline + "<div>Anna Kersey | 12. Sept. 2017</div>", "", "2017-09-12 stated"},
    DayCase{"LineAboveTheHeadline", "", "<h3>12.09.2017</h3>" + headline, "", "2017-09-12 stated"},
    DayCase{"NotTheDayOfTheMasthead", "", "<div>Friday 1 December 2017</div><p>Home</p><p>News</p><p>Sport</p>" + headline, "", "none"},
    DayCase{"PublishedBeforeChanged", "", headline + "<div>Aktualisiert: 14.09.2017</div><div>Erstellt: 12.09.2017</div>", "", "2017-09-12 stated"},
    DayCase{"ChangedWhereNothingElse", "", headline + "<div>Updated: 14 September 2017</div>", "", "2017-09-14 stated"},
    DayCase{"LineBelowTheArticle", "", headline, "<div class=foot>Posted on 12 September 2017 in News</div>", "2017-09-12 stated"},
    DayCase{"HeadlineOfLowerLevel", "", "<h2 class=date-header>Dienstag, 12. September 2017</h2><h3>Davis to go to Brussels</h3>", "", "2017-09-12 stated"},
    DayCase{"MonthFirstOnAmericanPages", "<meta property='og:locale' content=en_US>", headline + "<div>9/12/2017</div>", "", "2017-09-12 stated"},
    DayCase{"DayFirstElsewhere", "", headline + "<div>9/12/2017</div>", "", "2017-12-09 stated"},
    DayCase{"TheDayAtItsPlace", "<meta property='article:published_time' content='2017-09-13T02:10:00Z'>", headline + "<div>September 12, 2017</div>", "", "2017-09-12 stated"},
    DayCase{"NotAnotherDayOfThePage", "<meta property='article:published_time' content='2017-09-13T02:10:00Z'>", headline + "<div>1 May 2016</div>", "", "2017-09-13 stated"}),
    [](const auto& test) { return std::string(test.param.name); });

struct HeadlineCase {
    std::string_view name;
    std::string html, title;
};
class HtmlHeadline : public testing::TestWithParam<HeadlineCase> {};
TEST_P(HtmlHeadline, Is) {
    EXPECT_EQ(read_one("html", GetParam().html + text).title, GetParam().title);
}
INSTANTIATE_TEST_SUITE_P(Places, HtmlHeadline, testing::Values(
    HeadlineCase{"HeadingThatTheTitleBeginsWith", "<title>Davis to go: Harbour Post</title><h1>News of the day</h1><h3>Davis to go</h3>", "Davis to go"},
    HeadlineCase{"HeadingThatTheTitleEndsWith", "<title>Harbour Post &raquo; News &raquo; Davis to go</title><h1>Harbour Post</h1><h2>Davis to go</h2>", "Davis to go"},
    HeadlineCase{"NotTheOutletAtTheEnd", "<title>Davis to go - The Harbour Post</title><h1>Davis to go!</h1><h3>The Harbour Post</h3>", "Davis to go!"},
    HeadlineCase{"NotTheBeginningOfAWord", "<title>Davis to go-between's home</title><h1>Davis to go-between's home</h1><h2>Davis to go</h2>", "Davis to go-between's home"},
    HeadlineCase{"TheLikestHeading", "<title>Davis will go to Brussels</title><h1>Harbour Post</h1><h1>Davis goes to Brussels</h1>", "Davis goes to Brussels"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
