#include "indexer/document_builder.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/segment/record.h"
#include "tests/indexer/support.h"
#include "tests/support/words_of.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

std::optional<std::uint32_t> wdf(const std::vector<Posting>& postings, std::string_view term) {
    const auto at = std::find_if(postings.begin(), postings.end(), [&](const Posting& p) { return p.term == term; });
    return at == postings.end() ? std::nullopt : std::optional(at->wdf);
}

class DocumentBuilderTest : public testing::Test {
protected:
    FacetNames names{test::small_gazetteer()};
    DocumentBuilder builder{names};

    std::vector<Posting> postings_of(std::string title, std::string text) {
        return builder.build(test::plain_article("x", std::move(title), std::move(text)), 0).article.postings;
    }
};

TEST_F(DocumentBuilderTest, StemsWordsOfTheText) {
    const std::vector<Posting> postings = postings_of("", "Ministers negotiated. The minister negotiates!");
    EXPECT_EQ(wdf(postings, "minist"), 2u);
    EXPECT_EQ(wdf(postings, "negoti"), 2u);
    EXPECT_EQ(wdf(postings, "negotiates"), std::nullopt);
}

TEST_F(DocumentBuilderTest, CountsATitleWordTwiceAndAsATitleTerm) {
    const std::vector<Posting> postings = postings_of("Trident vote", "The vote on Trident was a vote.");
    EXPECT_EQ(wdf(postings, "vote"), 4u);
    EXPECT_EQ(wdf(postings, "trident"), 3u);
    EXPECT_EQ(wdf(postings, "Svote"), 1u);
    EXPECT_EQ(wdf(postings, "Swas"), std::nullopt);
}

TEST_F(DocumentBuilderTest, LeavesForeignWordsWhole) {
    Article article = test::plain_article("x", "L'accord", "Les négociations avancent.");
    article.lang = "fr";
    const std::vector<Posting> postings = builder.build(article, 0).article.postings;
    EXPECT_EQ(wdf(postings, "XFW:negociations"), 1u);
    EXPECT_EQ(wdf(postings, "XFW:accord"), 2u);
    EXPECT_EQ(wdf(postings, "Saccord"), 1u);
    EXPECT_EQ(wdf(postings, "XFW:"), 0u) << "tells which articles are foreign";
    EXPECT_EQ(wdf(postings, "negoci"), std::nullopt);
    EXPECT_EQ(wdf(postings_of("", "The negotiations"), "XFW:"), std::nullopt);
}

TEST_F(DocumentBuilderTest, IndexesAlternativesOfTheTokenizer) {
    const std::vector<Posting> postings = postings_of("", "co-operation of the U.S. cost \xC2\xA3" "39bn");
    for (const std::string_view term : {"cooper", "co", "oper", "us", "u.s.", "39bn", "\xC2\xA3" "39bn"}) {
        EXPECT_TRUE(wdf(postings, term)) << term;
    }
}

TEST_F(DocumentBuilderTest, SortsTermsEachOnce) {
    const std::vector<Posting> postings = builder.build(test::pike_article(), 0).article.postings;
    EXPECT_TRUE(std::is_sorted(postings.begin(), postings.end(), [](auto& a, auto& b) { return a.term < b.term; }));
    EXPECT_EQ(std::adjacent_find(postings.begin(), postings.end(), [](auto& a, auto& b) { return a.term == b.term; }),
              postings.end());
}

TEST_F(DocumentBuilderTest, AddsBooleanTermsForFacetsAndIds) {
    const std::vector<Posting> postings = builder.build(test::pike_article(), 0).article.postings;
    for (const std::string_view term : {"XSP:pike-ann", "XMN:roach-bob", "XRO:fish-secretary", "XDP:fish", "XPA:sea",
                                        "XOR:net-makers", "XPL:grimsby", "XTP:fishing", "XSO:harbour-post", "XLA:en",
                                        "XDB:stated", "Qpike-1", "Uhttps://www.harbourpost.example/2017/pike",
                                        "XPH:/news/pike.txt"}) {
        EXPECT_EQ(wdf(postings, term), 0u) << term;
    }
    EXPECT_FALSE(wdf(postings, "XTY:"));
}

TEST_F(DocumentBuilderTest, LeavesDroppedTextOut) {
    const ArticleDocument document = builder.build(test::pike_article(), 0).article;
    EXPECT_FALSE(wdf(document.postings, "share"));
    for (const Token& token : document.text) EXPECT_NE(token.word, "share");
}

TEST_F(DocumentBuilderTest, StoresTheArticleItself) {
    const Article article = test::pike_article();
    const ArticleDocument document = builder.build(article, 0).article;
    const Result<Article> stored = decode_article(document.data, {test::words_of(document.title), test::words_of(document.text)});
    ASSERT_TRUE(stored.ok()) << stored.error().message;
    EXPECT_EQ(stored.value(), article);
}

TEST_F(DocumentBuilderTest, CountsWordsWithoutAlternatives) {
    EXPECT_EQ(builder.build(test::plain_article("x", "One two", "Three co-operate."), 0).article.length, 5u);
}

TEST_F(DocumentBuilderTest, MakesADocumentOfEveryQuotation) {
    const BuiltArticle built = builder.build(test::pike_article(), 7);
    ASSERT_EQ(built.quotes.size(), 2u);
    EXPECT_EQ(built.id, "pike-1");
    EXPECT_EQ(built.article.content_hash, 7u);
    const QuoteDocument& nets = built.quotes[0];
    EXPECT_THAT(nets.postings, ElementsAre(Posting{"XDP:fish", 0}, Posting{"XKI:direct", 0}, Posting{"XPA:sea", 0},
                                           Posting{"XRO:fish-secretary", 0}, Posting{"XSO:harbour-post", 0},
                                           Posting{"XSP:pike-ann", 0}, Posting{"XTP:fishing", 0}, Posting{"are", 1},
                                           Posting{"net", 1}, Posting{"our", 1}, Posting{"strong", 1}));
    EXPECT_EQ(nets.length, 4u);
    EXPECT_FLOAT_EQ(nets.confidence, 0.9f);
    EXPECT_EQ(nets.words.front().span, (Span{0, 3}));
}

TEST_F(DocumentBuilderTest, KnowsWhichTextIsQuoted) {
    Article article = test::plain_article("x", "", "abcdefghijklmnopqrstuvwxyz");
    const auto quote = [](Span a, Span b) {
        return Quote{{{a, QuoteKind::direct}, {b, QuoteKind::direct}}, QuoteKind::direct, {}, {}, {}, {}, {}};
    };
    article.quotes = {quote({10, 12}, {14, 20}), quote({2, 4}, {4, 6}), quote({15, 16}, {20, 22})};
    EXPECT_THAT(builder.build(article, 0).article.quoted, ElementsAre(Span{2, 6}, Span{10, 12}, Span{14, 22}));
}

struct DateCase { std::string_view name; std::optional<Date> date; std::optional<DateRange> window; DateRange dates; bool dated; };
class DatesOfDocument : public testing::TestWithParam<DateCase> {};
TEST_P(DatesOfDocument, AreTheDayTheWindowOrNothing) {
    Article article = test::plain_article("x", "t", "b");
    article.date = GetParam().date;
    article.date_window = GetParam().window;
    const FacetNames names(test::small_gazetteer());
    const ArticleDocument document = DocumentBuilder(names).build(article, 0).article;
    EXPECT_EQ(document.dates, GetParam().dates);
    EXPECT_EQ(document.dated, GetParam().dated);
}
INSTANTIATE_TEST_SUITE_P(Articles, DatesOfDocument, testing::Values(
    DateCase{"Stated", Date{100}, {}, {{100}, {100}}, true},
    DateCase{"StatedBeatsWindow", Date{100}, DateRange{{1}, {200}}, {{100}, {100}}, true},
    DateCase{"Window", {}, DateRange{{1}, {200}}, {{1}, {200}}, false},
    DateCase{"Unknown", {}, {}, {max_date, min_date}, false}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(DocumentBuilderTest, KeepsTermsWithinWhatXapianTakes) {
    Article article = test::plain_article(std::string(1000, 'i'), "", std::string(5000, 'w'));
    article.url = "https://a.example/" + std::string(1, '\0') + std::string(3000, 'u');
    article.outlet = std::string(900, 'o');
    for (const Posting& posting : builder.build(article, 0).article.postings) EXPECT_LE(posting.term.size(), 245u);
}

}  // namespace
}  // namespace onrecord
