#include "common/shorten.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Shorten, LeavesWhatFits) { EXPECT_EQ(shorten("  two words ", 9), "two words"); }
TEST(Shorten, CutsAtABlank) { EXPECT_EQ(shorten("one two three", 8), "one two ..."); }
TEST(Shorten, NeverCutsACharacter) { EXPECT_EQ(shorten("ééééé", 5), "éé ..."); }
TEST(Shorten, IsOneSafeLine) { EXPECT_EQ(shorten("a\nb\x1b[1m", 20), "a b\\x1b[1m"); }

}  // namespace
}  // namespace onrecord
