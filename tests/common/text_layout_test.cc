#include "common/segment/text_layout.h"

#include <random>

#include <gtest/gtest.h>

#include "tests/support/words_of.h"

namespace onrecord {
namespace {

using test::words_of;

void expect_comes_back(std::string_view text, const std::vector<Span>& skip = {}) {
    const std::vector<Token> tokens = tokenize(text, skip);
    EXPECT_EQ(lay_out(encode_layout(text, tokens), words_of(tokens)), text);
}

TEST(TextLayout, GivesTheTextBack) {
    for (const std::string_view text :
         {"", " ", "word", " word ", "...", "A b", "The UK's deal. Mr O'Neill's co-operation, 1,000 £39bn 50% U.S. policy!", "a\n\nb\n", "donât",
          "âWe stay,â he said: \"Go\".\nMinistersâ â and the PMâs", "ÃLYSÃ""E Macron in ÃlysÃ©""e", "McDonald iPhone BBC B C",
          "stray ÿþ bytesÃ", "æ¥æ¬ cafÃ©"})
        expect_comes_back(text);
    expect_comes_back(std::string(300, 'w') + " next");      // words are cut at 64 bytes
    expect_comes_back("One two three. Four", {{4, 9}, {13, 14}});
}

TEST(TextLayout, GivesAnyBytesBack) {
    std::mt19937 random(7);
    static constexpr std::string_view pieces[] = {"the", "The", "THE", "'s", "âs", " ", " ", " ", ", ", ".\n", "-", "\"", "â", "ÿ", "1", ",", "000", "%", "Â£", "Ã©", "U.S.", "\0x"};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
        std::vector<Span> skip;
        if (const auto size = static_cast<std::uint32_t>(text.size()); size > 4 && random() % 3 == 0) skip.push_back({size / 4, size / 2});
        expect_comes_back(text, skip);
    }
}

TEST(TextLayout, TakesLittleForUsualText) {
    const std::string_view text = "The Defence Secretary said the minister's plan, which was published on Monday, had failed. Nobody at the ministry was surprised by it.";
    EXPECT_LE(encode_layout(text, tokenize(text)).size(), 20u);
}

TEST(TextLayout, DamageGivesNothingOrAShortText) {
    const std::string_view text = "The UK's deal. Mr O'Neill said (on Monday) 1,000 times \"no\".";
    const std::vector<Token> tokens = tokenize(text);
    const std::string good = encode_layout(text, tokens);
    std::size_t refused = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ (1u << bit));
            const auto read = lay_out(bad, words_of(tokens));
            if (!read) ++refused;
            else EXPECT_LE(read->size(), 2 * text.size());
        }
        const auto cut = lay_out(std::string_view(good).substr(0, i), words_of(tokens));
        EXPECT_LT(cut ? cut->size() : 0, text.size());
    }
    EXPECT_GT(refused, 0u);
}

}  // namespace
}  // namespace onrecord
