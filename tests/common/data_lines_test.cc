#include "common/data_lines.h"

#include <string>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string lines_of(std::string_view text) {
    std::string out;
    for (const DataLine& line : data_lines(text)) out += std::to_string(line.number) + "[" + std::string(line.text) + "]";
    return out;
}

TEST(DataLines, KeepTheirNumbersAndBlanks) { EXPECT_EQ(lines_of("a\n\n# b\n c \td\n"), "1[a]4[ c \td]"); }
TEST(DataLines, EndWithEitherEnd) { EXPECT_EQ(lines_of("a\r\nb\r\n \r\nc"), "1[a]2[b]4[c]"); }
TEST(DataLines, AreNoneInNothing) { EXPECT_EQ(lines_of(""), ""); }
TEST(DataLines, AHashFurtherOnIsNoComment) { EXPECT_EQ(lines_of(" # a\nb # c"), "1[ # a]2[b # c]"); }

}  // namespace
}  // namespace onrecord
