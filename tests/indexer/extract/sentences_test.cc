#include "indexer/extract/sentences.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string sentences(std::string_view text) {
    static const Vocabulary vocabulary;
    const Sheet sheet = make_sheet(text, {}, vocabulary);
    std::string out;
    for (const Range& sentence : sheet.sentences) out += (out.empty() ? "" : " | ") + std::string(sheet.words(sentence));
    return out;
}

struct SentenceCase {
    std::string_view name, text, sentences;
};
class SplitSentences : public testing::TestWithParam<SentenceCase> {};
TEST_P(SplitSentences, Splits) { EXPECT_EQ(sentences(GetParam().text), GetParam().sentences); }

INSTANTIATE_TEST_SUITE_P(Cases, SplitSentences, testing::Values(
    SentenceCase{"Two", "It rained. It stopped.", "It rained. | It stopped."},
    SentenceCase{"Title", "Mr. Davis met Dr. Fox.", "Mr. Davis met Dr. Fox."},
    SentenceCase{"Acronym", "The U.S. president left the U.S. He flew home.", "The U.S. president left the U.S. | He flew home."},
    SentenceCase{"Initial", "J. Ricketts paid.", "J. Ricketts paid."},
    SentenceCase{"ClosingMarkBelongs", "He said: “It rained.” It stopped.", "He said: “It rained.” | It stopped."},
    SentenceCase{"QuestionGoesOn", "“Who?” he asked.", "“Who?” he asked."},
    SentenceCase{"NoBlank", "It rained.Then it stopped.", "It rained. | Then it stopped."},
    SentenceCase{"Number", "It cost 1.5 billion. Nobody paid.", "It cost 1.5 billion. | Nobody paid."},
    SentenceCase{"Ellipsis", "It rained . . . then it stopped.", "It rained . . . then it stopped."},
    SentenceCase{"Paragraph", "It rained\nIt stopped", "It rained | It stopped"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(MakeSheet, CutsHyphensAndClitics) {
    static const Vocabulary vocabulary;
    const Sheet sheet = make_sheet("Rees-Mogg’s anti-EU ally didn't", {}, vocabulary);
    std::string words;
    for (const Lexeme& lexeme : sheet.lexemes) words += (words.empty() ? "" : "|") + std::string(sheet.words(lexeme.span));
    EXPECT_EQ(words, "Rees|Mogg|’s|anti|EU|ally|didn't");
}

TEST(MakeSheet, LeavesSkippedBytesOut) {
    static const Vocabulary vocabulary;
    const Sheet sheet = make_sheet("One two three.", {{4, 8}}, vocabulary);
    EXPECT_EQ(sheet.size(), 3u);
    EXPECT_EQ(sheet.paragraphs.size(), 2u);
}

TEST(MakeSheet, TakesAnyBytes) {
    static const Vocabulary vocabulary;
    std::string text;
    for (int i = 0; i < 100'000; ++i) text.push_back(static_cast<char>(i * 2654435761u >> 13));
    const Sheet sheet = make_sheet(text, {}, vocabulary);
    for (const Lexeme& lexeme : sheet.lexemes) ASSERT_LE(lexeme.span.end, text.size());
}

}  // namespace
}  // namespace onrecord
