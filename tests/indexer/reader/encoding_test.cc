#include "indexer/reader/encoding.h"

#include <gtest/gtest.h>

#include "read_support.h"

namespace onrecord {
namespace {

using namespace std::string_view_literals;

struct DecodeCase {
    std::string_view name, bytes, declared, assumed, text, encoding;
};
class Decode : public testing::TestWithParam<DecodeCase> {};
TEST_P(Decode, ReadsAs) {
    const auto decoded = decode(GetParam().bytes, GetParam().declared, GetParam().assumed);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, GetParam().text);
    EXPECT_EQ(decoded->encoding, GetParam().encoding);
    EXPECT_EQ(decoded->replaced, 0u);
}
INSTANTIATE_TEST_SUITE_P(Bytes, Decode, testing::Values(
    DecodeCase{"Ascii", "plain", "", "", "plain", "UTF-8"},
    DecodeCase{"Utf8", "caf\xc3\xa9", "", "", "café", "UTF-8"},
    DecodeCase{"Utf8Mark", "\xef\xbb\xbf" "caf\xc3\xa9", "", "", "café", "UTF-8"},
    DecodeCase{"Utf16LittleEndian", "\xff\xfe\x61\x00\xe9\x00"sv, "", "", "aé", "UTF-16LE"},
    DecodeCase{"Utf16BigEndian", "\xfe\xff\x00\x61\x00\xe9"sv, "", "", "aé", "UTF-16BE"},
    DecodeCase{"CurlyQuotesOfWindows",
               "He said \x93no\x94 to the \xa3" "1bn plan and went home to bed early that night", "", "",
               "He said “no” to the £1bn plan and went home to bed early that night", "WINDOWS-1252"},
    DecodeCase{"Latin1MeansWindows", "\x93no\x94", "iso-8859-1", "", "“no”", "WINDOWS-1252"},
    DecodeCase{"Declared", "\xcf\xf0\xe8", "windows-1251", "", "При", "windows-1251"},
    DecodeCase{"Utf8BeatsAStaleLabel", "caf\xc3\xa9", "iso-8859-1", "", "café", "UTF-8"},
    DecodeCase{"Assumed", "\xcf\xf0\xe8", "", "KOI8-R", "оПХ", "KOI8-R"},
    DecodeCase{"DeclaredBeatsAssumed", "\xcf\xf0\xe8", "windows-1251", "KOI8-R", "При", "windows-1251"},
    DecodeCase{"Guessed",
               "\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xf1\xea\xe0\xe7\xe0\xeb, \xf7\xf2\xee "
               "\xef\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb "
               "\xef\xf0\xee\xe4\xee\xeb\xe6\xe0\xf2\xf1\xff \xe2 \xef\xff\xf2\xed\xe8\xf6\xf3",
               "", "", "Президент сказал, что переговоры продолжатся в пятницу", "WINDOWS-1251"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DecodeFails, WhenTheBytesAreNotOfTheEncoding) {
    EXPECT_FALSE(decode("caf\xe9", "", "no-such-encoding"));
    EXPECT_FALSE(decode("caf\xe9", "", "ASCII"));
    EXPECT_FALSE(decode("a\x81z", "windows-1252", ""));
    EXPECT_FALSE(decode("\xff\xfe\x00\xd8"sv, "", ""));  // half a surrogate pair
    EXPECT_FALSE(convert("caf\xe9", "ASCII//IGNORE"));   // would drop bytes in silence
}

TEST(Decode, ReplacesAFewDamagedBytesOfUtf8) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += "“no” ";
    const auto decoded = decode(text + "\xe2\x80", "", "");
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->text, text + "\ufffd\ufffd");
    EXPECT_EQ(decoded->replaced, 2u);
}

TEST(DeclaredCharset, IsFoundInMetaTags) {
    EXPECT_EQ(declared_charset("<html><META CHARSET='Windows-1252'>"), "windows-1252");
    EXPECT_EQ(declared_charset("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">"),
              "iso-8859-1");
    EXPECT_EQ(declared_charset("<p>charset=utf-8</p>"), "");
    EXPECT_EQ(declared_charset("<title>caf\xe9</title><meta name=x content='\xe9' charset=latin1>"), "latin1");
}

TEST(UnixNewlines, TurnsBothOthers) {
    std::string text = "a\r\nb\rc\nd\r";
    unix_newlines(text);
    EXPECT_EQ(text, "a\nb\nc\nd\n");
}

TEST(ReaderEncoding, RejectsWhatCannotBeDecodedAndWarnsOfDamage) {
    ReaderOptions options;
    options.assume_encoding = "ASCII";
    const test::Reading bad = test::read_string("text", "Title here\n\none two three caf\xe9 five six", options);
    ASSERT_EQ(bad.errors.size(), 1u);
    EXPECT_EQ(bad.errors[0].code, "bad-encoding");

    std::string damaged = "Title here\n\n";
    for (int i = 0; i < 20; ++i) damaged += "“no” ";
    const test::Reading mended = test::read_string("text", damaged + "\xe2\x80");
    EXPECT_EQ(mended.articles.size(), 1u);
    ASSERT_EQ(mended.warnings.size(), 1u);
    EXPECT_EQ(mended.warnings[0], "news/a: 2 bytes that are not UTF-8 were replaced by U+FFFD");
}

}  // namespace
}  // namespace onrecord
