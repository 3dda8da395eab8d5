#include "indexer/corrections/quote_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/corrections/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

TEST(FindQuote, IgnoresCasePunctuationAndLineBreaks) {
    EXPECT_THAT(find_quote(test::lights_article(), "the LIGHTS will stay on").value(), ElementsAre(0u));
}

TEST(FindQuote, ByAFewWords) { EXPECT_THAT(find_quote(test::lights_article(), "faster than").value(), ElementsAre(1u)); }

TEST(FindQuote, WantsWholeWords) { EXPECT_EQ(find_quote(test::lights_article(), "light").error().code, "not-found"); }

TEST(FindQuote, IsFoundWhenExtractionFindsLessOfIt) {
    EXPECT_THAT(find_quote(test::lights_article(), "Cars were faster than trains, he said").value(), ElementsAre(1u));
    EXPECT_FALSE(find_quote(test::lights_article(), "It rained all day long and the streets of the town were under water").ok());
}

TEST(FindQuote, NeverGuessesBetweenTwo) {
    Article article = test::lights_article();
    article.text += " It rained again.";
    Quote again = article.quotes[2];
    again.parts[0].span.end = static_cast<std::uint32_t>(article.text.size()) - 1;
    again.parts[0].span.start = again.parts[0].span.end - 15;
    article.quotes.push_back(again);
    EXPECT_EQ(find_quote(article, "rained").error().code, "ambiguous");
    EXPECT_THAT(find_quote(article, "It rained").value(), ElementsAre(2u));
    EXPECT_THAT(find_quote(article, "rained again").value(), ElementsAre(3u));
}

TEST(FindQuote, TakesTheSameWordsTwiceAsOne) {
    Article article = test::lights_article();
    article.quotes.push_back(article.quotes[1]);
    EXPECT_THAT(find_quote(article, "faster").value(), ElementsAre(1u, 3u));
}

TEST(WordsToFind, AreTheFirstOnesOfALongQuotation) {
    Article article = test::lights_article();
    EXPECT_EQ(words_to_find(article, 0), "The lights will stay on.");
    for (int i = 0; i < 40; ++i) article.text += " word" + std::to_string(i);
    article.quotes[2].parts[0].span.end = static_cast<std::uint32_t>(article.text.size());
    const std::string words = words_to_find(article, 2);
    EXPECT_TRUE(words.starts_with("It rained. word0 "));
    EXPECT_TRUE(words.ends_with(" word22"));
    EXPECT_THAT(find_quote(article, words).value(), ElementsAre(2u));
}

}  // namespace
}  // namespace onrecord
