#include "indexer/reader/html_slim.h"

#include <gtest/gtest.h>

#include <chrono>

#include "indexer/reader/html_names.h"

namespace onrecord {
namespace {

struct SlimCase {
    std::string_view name, html, slim;
};
class SlimHtmlOf : public testing::TestWithParam<SlimCase> {};
TEST_P(SlimHtmlOf, Is) {
    EXPECT_EQ(slim_html(GetParam().html).html, GetParam().slim);
}
INSTANTIATE_TEST_SUITE_P(Pages, SlimHtmlOf, testing::Values(
    SlimCase{"Text", "a <b>c</b> d", "a <b>c</b> d"},
    SlimCase{"Attributes", "<p class=\"x\" data-a='b>c' ID=y onclick=z>t</p>", "<p class=\"x\" ID=y>t</p>"},
    SlimCase{"QuotesAndBlanks", "<p data-a = \"b\" class = 'c d' data-e>", "<p class = 'c d'>"},
    SlimCase{"SelfClosing", "<path d='M0'/><p>", "<path/><p>"},
    SlimCase{"Address", "<a href=/1>x</a><link rel=canonical href=/2><link rel=icon href=/3>", "<a>x</a><link rel=canonical href=/2>"},
    SlimCase{"Pictures", "a<img src=b>c<input value=d>", "ac"},
    SlimCase{"Comments", "a<!-- <b> -->c<!--> d<!-- e", "ac d"},
    SlimCase{"Scripts", "<script>if (a<b) {'</p>'}</script><style>p{}</style>x", "<script></script><style></style>x"},
    SlimCase{"LinkedData", "<script type='application/ld+json'>{\"a\": \"<b>\"}</script>", "<script type='application/ld+json'>{\"a\": \"<b>\"}</script>"},
    SlimCase{"Drawings", "<svg viewBox=x><title>a</title><path/></svg>b", "<svg></svg>b"},
    SlimCase{"DrawingsInsideEachOther", "<svg><svg></svg></svg>b", "<svg><svg></svg></svg>b"},
    SlimCase{"Navigation", "<nav class=n><ul><li>a</ul></nav>b", "<nav class=n></nav>b"},
    SlimCase{"NavigationWithoutEnd", "<nav><p>a", "<nav><p>a"},
    SlimCase{"Indentation", "<p>\n\n      a  b</p>", "<p>\na  b</p>"},
    SlimCase{"IndentationThatCounts", "<pre>\n  a</pre>", "<pre>\n  a</pre>"},
    SlimCase{"CutTags", "a<p class='b", "a<p class='b"},
    SlimCase{"Signs", "1 < 2 <> 3 </> <", "1 < 2 <> 3 </> <"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(SlimHtml, TakesOnePassWhateverThePage) {
    std::string comments, quotes, drawings;
    for (int i = 0; i < 200'000; ++i) {
        comments += "<!--a-->";
        quotes += "<p a=\"";
        drawings += "<svg>";
    }
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& page : {comments, quotes, drawings}) slim_html(page);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

struct NameCase {
    std::string_view name, names;
    NameSays says;
};
class Names : public testing::TestWithParam<NameCase> {};
TEST_P(Names, Say) {
    EXPECT_EQ(read_names(GetParam().names), GetParam().says);
}
INSTANTIATE_TEST_SUITE_P(Classes, Names, testing::Values(
    NameCase{"Nothing", "col-md-9 main__inner", NameSays::nothing},
    NameCase{"Furniture", "c-related-stories", NameSays::furniture},
    NameCase{"TwoWords", "read-more", NameSays::furniture},
    NameCase{"CamelCase", "emailSignup", NameSays::furniture},
    NameCase{"NotPartsOfWords", "uploads headline commentary", NameSays::nothing},
    NameCase{"NotWordsOfTwoNames", "read more", NameSays::nothing},
    NameCase{"Weak", "l-sidebar-fixed", NameSays::weak},
    NameCase{"Article", "story-body__inner", NameSays::article},
    NameCase{"ArticleBesideWeak", "article-body paywall", NameSays::article},
    NameCase{"FurnitureBeforeArticle", "related-article-content", NameSays::furniture},
    NameCase{"Lead", "article__standfirst", NameSays::lead},
    NameCase{"Embed", "twitter-tweet", NameSays::embed}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
