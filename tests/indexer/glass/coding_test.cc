#include "indexer/glass/coding.h"

#include <gtest/gtest.h>

namespace onrecord::glass {
namespace {

using namespace std::string_literals;

struct NumberCase {
    std::uint32_t number;
    std::string bytes;
};

class Vint : public testing::TestWithParam<NumberCase> {};

TEST_P(Vint, IsWrittenAndRead) {
    std::string appended;
    append_vint(appended, GetParam().number);
    EXPECT_EQ(appended, GetParam().bytes);
    char put[longest_vint];
    EXPECT_EQ(std::string(put, put_vint(put, GetParam().number)), GetParam().bytes);
    const char* at = put;
    EXPECT_EQ(get_vint(at), GetParam().number);
    EXPECT_EQ(at, put + GetParam().bytes.size());
}

INSTANTIATE_TEST_SUITE_P(Numbers, Vint, testing::Values(
    NumberCase{0, "\0"s}, NumberCase{127, "\x7f"}, NumberCase{128, "\x80\x01"}, NumberCase{300, "\xac\x02"},
    NumberCase{516, "\x84\x04"}, NumberCase{0xffffffff, "\xff\xff\xff\xff\x0f"}));

class Sortable : public testing::TestWithParam<NumberCase> {};

TEST_P(Sortable, IsWritten) {
    std::string bytes;
    append_sortable(bytes, GetParam().number);
    EXPECT_EQ(bytes, GetParam().bytes);
}

INSTANTIATE_TEST_SUITE_P(Numbers, Sortable, testing::Values(
    NumberCase{1, "\0\x01"s}, NumberCase{32767, "\x7f\xff"}, NumberCase{32768, "\x80\x80\0"s},
    NumberCase{100000, "\x81\x86\xa0"}, NumberCase{4194303, "\xbf\xff\xff"}, NumberCase{4194304, "\xc0\x40\0\0"s},
    NumberCase{4294967294, "\xe0\xff\xff\xff\xfe"}));

TEST(Sortable, OrdersAsNumbersDo) {
    std::string before;
    for (std::uint64_t number = 0; number < 0x100000000; number += 1 + number / 50) {
        std::string bytes;
        append_sortable(bytes, static_cast<std::uint32_t>(number));
        EXPECT_LT(before, bytes) << number;
        before = bytes;
    }
}

TEST(Escaped, DoublesZeros) {
    std::string bytes;
    append_escaped(bytes, "\0e\0f\0"s);
    EXPECT_EQ(bytes, "\0\xff" "e\0\xff" "f\0\xff"s);
}

TEST(BigEndian, IsWritten) {
    char put[6];
    put_u16(put_u32(put, 0x01020304), 0xfffe);
    EXPECT_EQ(std::string(put, 6), "\x01\x02\x03\x04\xff\xfe");
}

}  // namespace
}  // namespace onrecord::glass
