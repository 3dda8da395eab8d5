#include "indexer/language/english_words.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

TEST(EnglishWords, AreCountedAmongAllWords) {
    const EnglishWords count = count_english_words("The fleet, which HAS sailed... l'été: 12 ships");
    EXPECT_EQ(count.words, 8u);
    EXPECT_EQ(count.english, 3u);
}

TEST(EnglishWords, TellProse) {
    EXPECT_TRUE(count_english_words("The minister told the House that the fleet would be ready by the end of the year and that it was not in danger of being sold.").is_prose());
    EXPECT_FALSE(count_english_words("The minister said so.").is_prose()) << "too short";
    EXPECT_FALSE(count_english_words("Het kabinet heeft gisteren besloten dat de minister het voorstel of een ander plan voor de zomer naar de Kamer zal sturen, "
                                     "is donderdag na afloop van de ministerraad bekendgemaakt.").is_prose());
}

TEST(EnglishWords, LookAtTheBeginningOnly) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "the ";
    EXPECT_LE(count_english_words(text).words, 150u);
    EXPECT_EQ(count_english_words(std::string(1'000'000, 'x')).words, 1u);
}

}  // namespace
}  // namespace onrecord
