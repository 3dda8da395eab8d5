#include "common/text.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Utf8, IsCheckedStrictly) {
    EXPECT_TRUE(is_utf8("plain"));
    EXPECT_TRUE(is_utf8("£39bn – naïve"));
    EXPECT_FALSE(is_utf8("\xa3" "39bn"));         // Latin-1
    EXPECT_FALSE(is_utf8("\xc0\xaf"));            // overlong
    EXPECT_FALSE(is_utf8("\xed\xa0\x80"));        // surrogate
    EXPECT_FALSE(is_utf8("\xe2\x80"));            // cut short
}

TEST(Utf8, BadBytesAreOneReplacementEach) {
    const std::string_view text = "a\xff" "b";
    std::size_t at = 0;
    EXPECT_EQ(next_codepoint(text, at), U'a');
    EXPECT_EQ(next_codepoint(text, at), U'\ufffd');
    EXPECT_EQ(next_codepoint(text, at), U'b');
    EXPECT_EQ(at, text.size());
}

TEST(Folding, OfCaseKeepsAccents) {
    EXPECT_EQ(fold_case("ŠEFČOVIČ"), "šefčovič");
    EXPECT_EQ(fold_case("Don’t"), "don't");
}

TEST(Folding, OfAccentsKeepsOnlyLetters) {
    EXPECT_EQ(fold_accents("Šefčovič"), "sefcovic");
    EXPECT_EQ(fold_accents("Łódź, Ærø"), "lodz, aero");
    EXPECT_EQ(fold_accents("plain"), "plain");
}

struct ValueCase { std::string_view raw, folded; };
class FoldValue : public testing::TestWithParam<ValueCase> {};
TEST_P(FoldValue, ComparesAs) { EXPECT_EQ(fold_value(GetParam().raw), GetParam().folded); }
INSTANTIATE_TEST_SUITE_P(Names, FoldValue, testing::Values(
    ValueCase{"Michael Fallon", "michael fallon"},
    ValueCase{"  Rees-Mogg,  Jacob ", "rees mogg jacob"},
    ValueCase{"O'Neill", "oneill"},
    ValueCase{"O’Neill’s", "oneill"},
    ValueCase{"Defence Secretary", "defence secretary"},
    ValueCase{"GUY VERHOFSTADT", "guy verhofstadt"},
    ValueCase{"Jean‑Claude Juncker", "jean claude juncker"},
    ValueCase{"Michel Barnier's", "michel barnier"},
    ValueCase{"!!", ""}, ValueCase{"", ""}));

TEST(Terminal, NeverSeesControlCharacters) {
    EXPECT_EQ(escape_control("a\x1b[31mb"), "a\\x1b[31mb");
    EXPECT_EQ(escape_control("a\nb\tc"), "a\\x0ab\\x09c");
    EXPECT_EQ(escape_control("a\nb", true), "a\nb");
    EXPECT_EQ(escape_control("\x7f\xc2\x9b"), "\\x7f\\x9b");
    EXPECT_EQ(escape_control("bad\xff"), "bad\\xff");
    EXPECT_EQ(escape_control("a\u202eb"), "a\\u202eb");
    EXPECT_EQ(escape_control("£39bn – é"), "£39bn – é");
}

TEST(Terminal, WidthsCountColumns) {
    EXPECT_EQ(display_width("abc"), 3u);
    EXPECT_EQ(display_width("é"), 1u);
    EXPECT_EQ(display_width("e\u0301"), 1u);
    EXPECT_EQ(display_width("日本"), 4u);
    EXPECT_EQ(display_width(""), 0u);
}

TEST(Trim, TakesUnicodeBlanks) {
    EXPECT_EQ(trim("\u00a0 a b \n\u200b"), "a b");
    EXPECT_EQ(trim(" \t"), "");
}

TEST(EditDistance, CountsEditsUpToALimit) {
    EXPECT_EQ(edit_distance("speeker", "speaker", 2), 1u);
    EXPECT_EQ(edit_distance("dpet", "dept", 2), 1u);     // neighbours swapped
    EXPECT_EQ(edit_distance("topic", "topic", 2), 0u);
    EXPECT_EQ(edit_distance("topic", "speaker", 2), 3u);
    EXPECT_EQ(edit_distance("", "ab", 3), 2u);
}

}  // namespace
}  // namespace onrecord
