#include "common/tokenizer.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

/// "co(0) cooperation(0+) ..." : words with positions; + marks an alternative; | and || sentence and paragraph breaks.
std::string shown(const std::vector<Token>& tokens) {
    std::string out;
    for (const Token& token : tokens) {
        if (token.before == Break::sentence) out += "| ";
        if (token.before == Break::paragraph) out += "|| ";
        out += token.word + "(" + std::to_string(token.position) + (token.alternative ? "+" : "") + ") ";
    }
    if (!out.empty()) out.pop_back();
    return out;
}

struct TokenCase { std::string_view name, text, tokens; };
class Tokenizer : public testing::TestWithParam<TokenCase> {};
TEST_P(Tokenizer, Gives) { EXPECT_EQ(shown(tokenize(GetParam().text)), GetParam().tokens); }

INSTANTIATE_TEST_SUITE_P(Words, Tokenizer, testing::Values(
    TokenCase{"Plain", "The Paper said", "the(0) paper(1) said(2)"},
    TokenCase{"Possessive", "UK's aim", "uk(0) aim(1)"},
    TokenCase{"CurlyPossessive", "Fallon’s UK’s", "fallon(0) uk(1)"},
    TokenCase{"PluralPossessive", "voters' choice", "voters(0) choice(1)"},
    TokenCase{"Contraction", "don’t won't", "don't(0) won't(1)"},
    TokenCase{"IrishName", "O'Neill", "o'neill(0)"},
    TokenCase{"Hyphen", "co-operation on", "cooperation(0+) co(0) operation(1) on(2)"},
    TokenCase{"HyphenPossessive", "Rees-Mogg's", "reesmogg(0+) rees(0) mogg(1)"},
    TokenCase{"UnicodeHyphen", "co‑operate", "cooperate(0+) co(0) operate(1)"},
    TokenCase{"ThreeParts", "mother-in-law", "motherinlaw(0+) mother(0) in(1) law(2)"},
    TokenCase{"DashIsNoHyphen", "deal – no", "deal(0) no(1)"},
    TokenCase{"HangingHyphen", "pre- and post-exit", "pre(0) and(1) postexit(2+) post(2) exit(3)"},
    TokenCase{"AccentsStay", "Šefčovič", "šefčovič(0)"},
    TokenCase{"Ampersand", "M&S at B & Q", "m&s(0) at(1) b(2) q(3)"},
    TokenCase{"Handle", "@BorisJohnson #Brexit", "borisjohnson(0) brexit(1)"}), [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Numbers, Tokenizer, testing::Values(
    TokenCase{"Pounds", "£39bn bill", "39bn(0+) £39bn(0) bill(1)"},
    TokenCase{"Percent", "50% of", "50(0+) 50%(0) of(1)"},
    TokenCase{"DecimalPercent", "3.5%", "3.5(0+) 3.5%(0)"},
    TokenCase{"Thousands", "1,000 and 1,00", "1000(0) and(1) 1(2) 00(3)"},
    TokenCase{"Year", "in 2017.", "in(0) 2017(1)"},
    TokenCase{"Time", "10:30", "10(0) 30(1)"},
    TokenCase{"Age", "50-year-old", "50(0) yearold(1+) year(1) old(2)"},
    TokenCase{"EuroThousands", "€1,250", "1250(0+) €1250(0)"},
    TokenCase{"CurrencyAlone", "the £ fell", "the(0) fell(1)"}), [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Acronyms, Tokenizer, testing::Values(
    TokenCase{"Dotted", "the U.S. said", "the(0) us(1+) u.s.(1) said(2)"},
    TokenCase{"DottedWithoutLast", "the U.S said", "the(0) us(1+) u.s.(1) said(2)"},
    TokenCase{"DottedPossessive", "the U.S.'s", "the(0) us(1+) u.s.(1)"},
    TokenCase{"Initial", "J. Smith said", "j(0) smith(1) said(2)"},
    TokenCase{"Capitals", "NATO EU", "nato(0) eu(1)"}), [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(Breaks, Tokenizer, testing::Values(
    TokenCase{"Sentence", "It left. We stayed", "it(0) left(1) | we(2) stayed(3)"},
    TokenCase{"Question", "Left? Yes! No", "left(0) | yes(1) | no(2)"},
    TokenCase{"Title", "Mr. Davis said", "mr(0) davis(1) said(2)"},
    TokenCase{"Paragraph", "It left\n\nWe stayed", "it(0) left(1) || we(2) stayed(3)"},
    TokenCase{"ParagraphOverSentence", "It left.\nWe", "it(0) left(1) || we(2)"}), [](const auto& test) { return std::string(test.param.name); });

TEST(TokenSpans, CoverThePossessive) {
    const std::vector<Token> tokens = tokenize("the UK’s way");
    ASSERT_EQ(tokens.size(), 3u);
    EXPECT_EQ(tokens[1].span, (Span{4, 10}));
}

TEST(TokenSpans, SkippedBytesGiveNoWordsAndSeparate) {
    EXPECT_EQ(shown(tokenize("one TEASER two", {{4, 10}})), "one(0) | two(1)");
    EXPECT_EQ(shown(tokenize("ab", {{1, 1}})), "a(0) b(1)");
    EXPECT_EQ(shown(tokenize("one\nX\ntwo", {{3, 6}})), "one(0) || two(1)");
    EXPECT_EQ(shown(tokenize("abc", {{0, 99}})), "");
}

TEST(Elided, WordsHaveTheirEndAsAnAlternative) {
    EXPECT_EQ(tokenize("l'accord").size(), 1u);
    const std::vector<Token> tokens = tokenize("L’accord d'un avant-projet, j'ai", {}, Elisions::split);
    std::string words;
    for (const Token& token : tokens) words += (token.alternative ? "(" + token.word + ")" : token.word) + std::to_string(token.position) + " ";
    EXPECT_EQ(words, "(accord)0 l'accord0 (un)1 d'un1 (avantprojet)2 avant2 projet3 (ai)4 j'ai4 ");
}

TEST(Elided, OneLetterIsNoWord) { EXPECT_EQ(tokenize("foto's kids'", {}, Elisions::split).size(), 2u); }

TEST(TokenLimits, LongWordsAreCutAtACharacter) {
    const std::vector<Token> tokens = tokenize(std::string(63, 'a') + "é" + std::string(100, 'b'));
    ASSERT_EQ(tokens.size(), 1u);
    EXPECT_EQ(tokens[0].word, std::string(63, 'a'));
    EXPECT_EQ(tokens[0].span.end, 165u);
}

TEST(TokenLimits, AnyBytesWillDo) {
    std::string bytes;
    for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 7919 >> 3);
    for (const Token& token : tokenize(bytes)) {
        EXPECT_LE(token.span.end, bytes.size());
        EXPECT_FALSE(token.word.empty());
    }
    EXPECT_TRUE(tokenize("").empty());
}

}  // namespace
}  // namespace onrecord
