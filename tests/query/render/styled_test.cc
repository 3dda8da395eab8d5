#include <gtest/gtest.h>

#include "query/render/styled.h"

namespace onrecord {
namespace {

TEST(Wrap, BreaksAtBlanksAndIndents) {
    EXPECT_EQ(wrap(plain_text("one two three four"), 2, 11, Palette{}), "  one two\n  three\n  four\n");
}

TEST(Wrap, LeavesALongWordWhole) { EXPECT_EQ(wrap(plain_text("a veryverylongword b"), 0, 6, Palette{}), "a\nveryverylongword\nb\n"); }

TEST(Wrap, KeepsWordsTogetherAcrossStyles) {
    const StyledText text = marked_text("co-operation works", {{3, 12}});
    EXPECT_EQ(wrap(text, 0, 14, Palette{}), "co-operation\nworks\n");
    EXPECT_EQ(wrap(text, 0, 80, Palette{true}), "co-\x1b[1;31moperation\x1b[0m works\n");
}

TEST(Wrap, OfNothingIsNothing) { EXPECT_EQ(wrap(plain_text(" "), 3, 80, Palette{}), ""); }

TEST(MarkedText, MakesWhiteSpaceOneBlankAndIgnoresMarksOutside) {
    const StyledText text = marked_text("a\n\tb", {{3, 4}, {5, 9}});
    ASSERT_EQ(text.size(), 2u);
    EXPECT_EQ(text[0].text, "a ");
    EXPECT_EQ(text[1].text, "b");
    EXPECT_EQ(text[1].style, Style::match);
}

}  // namespace
}  // namespace onrecord
