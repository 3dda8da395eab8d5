#include "common/cli/color.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

struct ColorCase { std::string_view name; ColorWhen when; bool terminal; const char* no_color; const char* term; bool wanted; };
class WantsColor : public testing::TestWithParam<ColorCase> {};
TEST_P(WantsColor, AsAsked) {
    EXPECT_EQ(wants_color(GetParam().when, GetParam().terminal, GetParam().no_color, GetParam().term), GetParam().wanted);
}
INSTANTIATE_TEST_SUITE_P(Terminals, WantsColor, testing::Values(
    ColorCase{"Terminal", ColorWhen::automatic, true, nullptr, "xterm", true},
    ColorCase{"Pipe", ColorWhen::automatic, false, nullptr, "xterm", false},
    ColorCase{"NoColor", ColorWhen::automatic, true, "1", "xterm", false},
    ColorCase{"NoColorEmpty", ColorWhen::automatic, true, "", "xterm", true},
    ColorCase{"DumbTerminal", ColorWhen::automatic, true, nullptr, "dumb", false},
    ColorCase{"NoTerm", ColorWhen::automatic, true, nullptr, nullptr, false},
    ColorCase{"AlwaysWins", ColorWhen::always, false, "1", "dumb", true},
    ColorCase{"NeverWins", ColorWhen::never, true, nullptr, "xterm", false}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Palette, LeavesTextAloneWhenOff) { EXPECT_EQ(Palette{false}.match("word"), "word"); }
TEST(Palette, MarksAMatchBoldToo) { EXPECT_EQ(Palette{true}.match("word"), "\x1b[1;31mword\x1b[0m"); }

}  // namespace
}  // namespace onrecord
