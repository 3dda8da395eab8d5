// Which parts of a page are its article: a page a rule, each beside what the rule must not take away.
#include <gtest/gtest.h>

#include <string>

#include "read_support.h"

namespace onrecord {
namespace {

using test::read_one;
using test::read_string;

const std::string first = "The Brexit secretary, David Davis, will go to Brussels on Monday, his office said, and stay there for two days.";
const std::string second = "“At a time of increased threats the United Kingdom remains unwavering,” Michael Fallon told a meeting in Tallinn.";
const std::string both = first + "\n\n" + second;
const std::string other = "Fishermen in Grimsby had asked for a date, and nobody in the government had given them one, they said on Sunday.";

std::string paragraphs() {
    return "<p>" + first + "</p><p>" + second + "</p>";
}

struct BodyCase {
    std::string_view name;
    std::string html, text;
};
class HtmlArticle : public testing::TestWithParam<BodyCase> {};
TEST_P(HtmlArticle, Is) {
    EXPECT_EQ(read_one("html", "<html><head><title>Davis to go</title></head><body>" + GetParam().html + "</body></html>").text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Containers, HtmlArticle, testing::Values(
    BodyCase{"NamedByItsProperty",
             "<div itemprop=articleBody>" + paragraphs() + "</div><ul class=list><li><div>" + other + "</div></li><li><div>" + other + "</div></li></ul>", both},
    BodyCase{"NamedByItsClass", "<div class='story-body__inner'>" + paragraphs() + "</div><div><div>" + other + "</div></div>", both},
    BodyCase{"NamedInsideWhatSoundsLikeFurniture", "<div class=paywall-sidebar><div class=entry-content>" + paragraphs() + "</div></div>", both},
    BodyCase{"FurnitureInsideWhatIsNamed", "<div itemprop=articleBody><p>" + first + "</p><div class=paywall><p>" + second + "</p></div></div>", both},
    BodyCase{"InSeveralParts",
             "<div><section class=article-body><p>" + first + "</p></section><p class=ad>" + other + "</p><section class=article-body><p>" + second +
                 "</p></section></div>", both},
    BodyCase{"TheStoryBelowTheHeadline",
             "<div><h1>Davis to go</h1><div class=entry-content>" + paragraphs() + "</div></div><div><h1>Fish</h1><div class=entry-content><p>" +
                 other + "</p><p>" + other + "</p><p>" + first + "</p></div></div>", both},
    BodyCase{"AnArticleElement", "<article>" + paragraphs() + "</article><div><div>" + other + "</div></div>", both},
    BodyCase{"ASidebarLongerThanAShortStory",
             "<div class='post type-post'>" + paragraphs() + "</div><div id=sidebar><div class=widget><p>" + other + "</p><p>" + other + "</p><p>" + other +
                 "</p></div></div>", both},
    BodyCase{"ADialogWithAllParagraphsOfThePage",
             "<div>" + first + "<br><br>" + second + "</div><div class='modal fade'><p>" + other + "</p></div>", both},
    BodyCase{"AListIsNoSignAgainst",
             "<div class=entry-content><p>" + first + "</p><ul><li>fish</li><li>steel</li><li>cars</li><li>wine</li><li>wool</li></ul><p>" + second +
                 "</p></div>", first + "\n\nfish\n\nsteel\n\ncars\n\nwine\n\nwool\n\n" + second}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Parts, HtmlArticle, testing::Values(
    BodyCase{"RowsOfATable",
             "<div class=article-body><p>" + first + "</p><table><tr><th>Port<th>Boats<tr><td><p>Hull</p></td><td>12</td></tr></table><p>" + second +
                 "</p></div>", first + "\n\nPort Boats\n\nHull 12\n\n" + second},
    BodyCase{"ATableThatLaysOutThePage",
             "<table><tr><td>Home</td><td><p>" + first + "</p><p>" + second + "</p></td></tr></table>", both},
    BodyCase{"AnEmbeddedPost",
             "<div class=article-body><p>" + first + "</p><div class='social-embed widget'><blockquote class=twitter-tweet><p>We are ready.</p>&mdash; DExEU "
             "(@dexeu) <a href=/1>June 1, 2017</a></blockquote></div><p>" + second + "</p></div>",
             first + "\n\nWe are ready.\n\n— DExEU (@dexeu) June 1, 2017\n\n" + second},
    BodyCase{"SubheadingsOfAnyLevel", "<article><h1>Davis to go</h1><p>" + first + "</p><h1>The threats</h1><p>" + second + "</p></article>",
             first + "\n\nThe threats\n\n" + second},
    BodyCase{"ASubheadingWithABoxInIt", "<article><p>" + first + "</p><h2><div>The threats</div></h2><p>" + second + "</p></article>",
             first + "\n\nThe threats\n\n" + second},
    BodyCase{"BoldLinesBetweenLooseText", "<div>" + first + "<br><br><b>The threats</b><br><br>" + second + "</div>", first + "\n\nThe threats\n\n" + second},
    BodyCase{"ALongLinkInASentence",
             "<article><p>" + first + "</p><p>He was <a href=/1>asked by the committee whether the talks could fail, and said no</a>.</p></article>",
             first + "\n\nHe was asked by the committee whether the talks could fail, and said no."},
    BodyCase{"AnAddressWrittenOut", "<article>" + paragraphs() + "<p>The paper: <a href=/1>https://harbourpost.example/paper.pdf</a></p></article>",
             both + "\n\nThe paper: https://harbourpost.example/paper.pdf"},
    BodyCase{"ASentenceThatIsALinkLeadsElsewhere", "<article>" + paragraphs() + "<p><a href=/1>Talks may fail, ministers said on Monday.</a></p></article>", both},
    BodyCase{"CardsOfOtherStories",
             "<article>" + paragraphs() + "<div><div><h3><a href=/1>Fish for all</a></h3><div>" + other + "</div></div><div><h3><a href=/2>Steel for none</a></h3><div>" +
                 other + "</div></div></div></article>", both},
    BodyCase{"AShortStoryBelowALinkedMasthead",
             "<div><h1><a href=/>The Harbour Post</a></h1><div><h2>Davis to go</h2>" + paragraphs() + "</div></div>", both},
    BodyCase{"CardsOfOneClassThatBeginWithALink",
             "<article>" + paragraphs() + "<div><div class=c><div><a href=/1>Fish for everyone</a></div><div>What they want.</div></div><div class=c><div><a "
             "href=/2>Steel for none</a></div><div>What they get.</div></div><div class=c><div><a href=/3>Wine for some</a></div><div>What they drink.</div></div></div></article>",
             both},
    BodyCase{"PartsOfOneClassThatEndWithALink",
             "<article><div class=c><p>" + first + "</p><p><a href=/1>The paper</a></p></div><div class=c><p>" + second +
                 "</p><p><a href=/2>The speech</a></p></div><div class=c><p>" + other + "</p><p><a href=/3>The letter</a></p></div></article>",
             both + "\n\n" + other},
    BodyCase{"DatesOfThePage", "<article><p>12. Juni 2017 um 20:51</p>" + paragraphs() + "<p>Letzte Änderung 14.06.2017</p></article>", both},
    BodyCase{"DatesOfTheStory", "<article><p>" + first + "</p><p>Tallinn, 7 September 2017: the ministers meet without a word to say.</p><p>" + second + "</p></article>",
             first + "\n\nTallinn, 7 September 2017: the ministers meet without a word to say.\n\n" + second},
    BodyCase{"PointersInOtherLanguages",
             "<article><p>" + first + "</p><p>Lesen Sie auch: <a href=/1>Fische</a></p><p>Lire aussi <a href=/2>Les poissons</a></p><p>" + second +
                 "</p></article>", both},
    BodyCase{"ASentenceThatBeginsLikeAPointer", "<article><p>" + first + "</p><p>More from the talks in Brussels is expected on Tuesday morning.</p></article>",
             first + "\n\nMore from the talks in Brussels is expected on Tuesday morning."},
    BodyCase{"AppealsAndCredits",
             "<article>" + paragraphs() + "<p>Have a tip? Follow her on Twitter.</p><p>(Reporting by Anna Kersey)</p><p>Do not miss it: sign up to our daily newsletter here.</p><p>Foto: A. Kersey</p></article>", both},
    BodyCase{"ALabelAtTheEnd", "<article>" + paragraphs() + "<p>Related:</p></article>", both},
    BodyCase{"HiddenCopies", "<article>" + paragraphs() + "<span class=hidden>davis.jpg 1200 676 admin</span></article>", both}),
    [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Leads, HtmlArticle, testing::Values(
    BodyCase{"InTheHeader",
             "<article><header><h1>Davis to go</h1><p class=standfirst>The minister travels with forty pages, and no plan</p></header><div class=article-body>" +
                 paragraphs() + "</div></article>",
             "The minister travels with forty pages, and no plan\n\n" + both},
    BodyCase{"AsTheHeadDescribesThePage",
             "<meta name=description content='The minister travels with forty pages, and no plan at all'><h1>Davis to go</h1>"
             "<h2>The minister travels with forty pages, and no plan at all</h2><div class=article-body>" + paragraphs() + "</div>",
             "The minister travels with forty pages, and no plan at all\n\n" + both},
    BodyCase{"AParagraphBelowTheHeadline",
             "<h1>Davis to go</h1><div><p>The minister travels with forty pages, no plan and a large suitcase, as he told us.</p></div><div class=article-body>" +
                 paragraphs() + "</div>",
             "The minister travels with forty pages, no plan and a large suitcase, as he told us.\n\n" + both},
    BodyCase{"NotFromANotice",
             "<h1>Davis to go</h1><div class=cookie-notice><p>We use cookies on this page, as all pages do, to make it better for everyone.</p></div>"
             "<div class=article-body>" + paragraphs() + "</div>", both},
    BodyCase{"NotTwice",
             "<meta name=description content='The minister travels with forty pages, and no plan at all'><h1>Davis to go</h1><div class=article-body>"
             "<p>The minister travels with forty pages, and no plan at all</p>" + paragraphs() + "</div>",
             "The minister travels with forty pages, and no plan at all\n\n" + both}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HtmlArticle, IsTheTextOfItsJsonLdWhereThePageHasNone) {
    const std::string html = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + first + " " + first +
                             "\"}</script><p>Please turn on scripts to read on this page, or come back with another browser, if you have one.</p>";
    EXPECT_EQ(read_one("html", html).text, first + " " + first);
}

TEST(HtmlArticle, MayBeShortWhereItIsNamed) {
    EXPECT_EQ(read_one("html", "<div class=entry-content><p>The talks are off for now.</p></div>").text, "The talks are off for now.");
    EXPECT_EQ(read_string("html", "<div class=entry-content><p>Off again.</p></div>").errors.at(0).code, "too-short");
    EXPECT_EQ(read_string("html", "<div><p>The talks are off for now.</p></div>").errors.at(0).code, "too-short");
}

}  // namespace
}  // namespace onrecord
