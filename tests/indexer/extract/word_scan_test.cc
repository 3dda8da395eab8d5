#include "indexer/extract/word_scan.h"

#include <gtest/gtest.h>

#include "indexer/extract/phrase_table.h"

namespace onrecord {
namespace {

/// Folded words with the gap before each: ' ' soft, ',' comma, '.' stop, '/' line.
std::string scanned(std::string_view text, const std::vector<Span>& skip = {}) {
    const WordScan scan(text, skip);
    std::string all;
    for (std::size_t i = 0; i < scan.size(); ++i) {
        all += " ,./"[static_cast<int>(scan[i].before)];
        all += scan.folded(i);
    }
    return all;
}

struct ScanCase { std::string_view name, text, words; };
class Words : public testing::TestWithParam<ScanCase> {};
TEST_P(Words, Are) { EXPECT_EQ(scanned(GetParam().text), GetParam().words); }
INSTANTIATE_TEST_SUITE_P(Scan, Words, testing::Values(
    ScanCase{"Plain", "Two words", "/two words"},
    ScanCase{"Comma", "Energy, Food", "/energy,food"},
    ScanCase{"Sentence", "It ended. Again.", "/it ended.again"},
    ScanCase{"Line", "One\ntwo", "/one/two"},
    ScanCase{"NumberTen", "No. 10 and No.10", "/no 10 and no 10"},
    ScanCase{"Hyphen", "co-operation", "/co operation"},
    ScanCase{"Possessive", "Britain's PM, Spain’s king", "/britain pm,spain king"},
    ScanCase{"Plural", "ministers' offices", "/ministers offices"},
    ScanCase{"InnerApostrophe", "O'Neill and O’Grady", "/oneill and ogrady"},
    ScanCase{"SingleQuotes", "the 'Project Fear' camp", "/the.project fear.camp"},
    ScanCase{"Dotted", "the U.S. president", "/the us president"},
    ScanCase{"DottedPossessive", "the U.S.'s aim", "/the us.s aim"},
    ScanCase{"Initials", "J. Smith", "/j smith"},
    ScanCase{"Accents", "Sinn Féin, Šefčovič", "/sinn fein,sefcovic"},
    ScanCase{"SoftHyphen", "\u00ADScot\u00ADtish", "/scottish"},
    ScanCase{"NoBreakSpace", "No\u00A010", "/no 10"},
    ScanCase{"CurlyQuotes", "said “we” go", "/said.we.go"},
    ScanCase{"Money", "a £39bn bill", "/a.39bn bill"},
    ScanCase{"BrokenBytes", "a\xff b\xc3", "/a.b"},
    ScanCase{"Empty", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(WordScan, SkippedBytesEndPhrases) { EXPECT_EQ(scanned("one two three four", {{4, 8}}), "/one.three four"); }

TEST(WordScan, SpansLeaveThePossessiveOut) {
    const std::string_view text = "Is Spain’s king U.S. made?";
    const WordScan scan(text);
    const auto words = [&](std::size_t i) { return text.substr(scan[i].span.start, scan[i].span.size()); };
    EXPECT_EQ(words(1), "Spain");
    EXPECT_EQ(words(3), "U.S.");
}

TEST(WordScan, KnowsCapitals) {
    const WordScan scan("the EU Émile éclair MoD U.K. 10");
    const auto look = [&](std::size_t i) {
        return std::string(scan[i].capital ? "C" : "-") + (scan[i].shouted ? "S" : "-");
    };
    EXPECT_EQ(look(0), "--");
    EXPECT_EQ(look(1), "CS");
    EXPECT_EQ(look(2), "C-");
    EXPECT_EQ(look(3), "--");
    EXPECT_EQ(look(4), "C-");
    EXPECT_EQ(look(5), "CS");
    EXPECT_EQ(look(6), "--");
}

TEST(PhraseTable, FindsTheLongestPhrase) {
    PhraseTable table;
    table.add("Home Office", 1);
    table.add("Home Office minister", 2);
    table.add("Home", 3);
    const WordScan scan("the home office minister at home office");
    EXPECT_EQ(table.longest(scan, 0).count, 0U);
    EXPECT_EQ(table.longest(scan, 1).count, 3U);
    EXPECT_EQ(table.longest(scan, 1).values[0], 2U);
    EXPECT_EQ(table.longest(scan, 5).values[0], 1U);
}

TEST(PhraseTable, SpellingsAreTold) {
    PhraseTable table;
    table.add("MoD", 1, Spelling::exact);
    table.add("Office of the Leader", 2, Spelling::capitals);
    const auto finds = [&](std::string_view text) { return table.longest(WordScan(text), 0).count > 0; };
    EXPECT_TRUE(finds("MoD"));
    EXPECT_FALSE(finds("MOD"));
    EXPECT_TRUE(finds("Office of the Leader"));
    EXPECT_TRUE(finds("OFFICE OF THE LEADER"));
    EXPECT_FALSE(finds("Office of the leader"));
}

TEST(PhraseTable, OnePhraseMayHaveSeveralValues) {
    PhraseTable table;
    table.add("Foreign Office", 1);
    table.add("foreign office", 2);
    table.add("Foreign Office", 1);
    const WordScan scan("Foreign Office");
    EXPECT_EQ(table.longest(scan, 0).values.size(), 2U);
}

TEST(PhraseTable, CommasOfThePhraseAreOptional) {
    PhraseTable table;
    table.add("Environment, Food and Rural Affairs", 1);
    table.add("Scotland Office", 2);
    EXPECT_EQ(table.longest(WordScan("Environment, Food and Rural Affairs"), 0).count, 5U);
    EXPECT_EQ(table.longest(WordScan("Environment Food and Rural Affairs"), 0).count, 5U);
    EXPECT_EQ(table.longest(WordScan("Scotland, Office"), 0).count, 0U);
    EXPECT_EQ(table.longest(WordScan("Scotland. Office"), 0).count, 0U);
}

TEST(PhraseTable, HoldsManyPhrases) {
    PhraseTable table;
    for (std::uint32_t i = 0; i < 5000; ++i) table.add("word" + std::to_string(i) + " "
        "end" + std::to_string(i % 7), i);
    for (std::uint32_t i = 0; i < 5000; ++i) {
        const std::string text = "word" + std::to_string(i) + " end" + std::to_string(i % 7);
        const WordScan scan(text);
        ASSERT_EQ(table.longest(scan, 0).count, 2U);
        EXPECT_EQ(table.longest(scan, 0).values[0], i);
    }
}

}  // namespace
}  // namespace onrecord
