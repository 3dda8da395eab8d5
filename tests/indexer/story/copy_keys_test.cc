#include "indexer/story/copy_keys.h"

#include <algorithm>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace onrecord {
namespace {

/// So many words, each another one.
std::string words(unsigned first, unsigned count) {
    std::string text;
    for (unsigned n = first; n < first + count; ++n) text += "word" + std::to_string(n) + ' ';
    return text;
}

std::size_t shared(const CopyKeys& a, const CopyKeys& b) {
    CopyKeys both;
    const auto end = std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), both.begin());
    return static_cast<std::size_t>(std::count_if(both.begin(), end, [](std::uint32_t key) { return key != no_copy_key; }));
}

TEST(CopyKeys, AreTheLowestOfTheRunsEachOnce) {
    const CopyKeys keys = copy_keys(tokenize(words(0, 500)));
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    EXPECT_NE(keys.back(), no_copy_key);
    EXPECT_EQ(copy_keys(tokenize(words(0, 500) + words(0, 500))).front(), keys.front());
}

TEST(CopyKeys, HangOnWordsAndTheirOrderOnly) {
    EXPECT_EQ(copy_keys(tokenize("The harbour board meets. It will vote")), copy_keys(tokenize("the HARBOUR board meets; it will\n\nvote!")));
    EXPECT_NE(copy_keys(tokenize("the harbour board meets")), copy_keys(tokenize("the board harbour meets")));
    EXPECT_EQ(copy_keys(tokenize("part-time work agreed")), copy_keys(tokenize("part time work agreed"))) << "a joined form is no word of the text";
    EXPECT_EQ(copy_keys(tokenize("Harbour board meets today")), copy_keys(tokenize("The harbour board meets us today"))) << "short words say nothing";
}

TEST(CopyKeys, OfShortTextsEndWithNone) {
    EXPECT_EQ(copy_keys(tokenize("Two words")).front(), no_copy_key);
    const CopyKeys keys = copy_keys(tokenize("These have four words"));
    EXPECT_NE(keys[1], no_copy_key);
    EXPECT_EQ(keys[2], no_copy_key);
}

TEST(CopyKeys, ShareAsMuchAsTheTexts) {
    const CopyKeys whole = copy_keys(tokenize(words(0, 1000)));
    EXPECT_EQ(shared(whole, copy_keys(tokenize(words(5000, 1000)))), 0u);
    const std::size_t half = shared(whole, copy_keys(tokenize(words(0, 500))));
    EXPECT_GE(half, 6u);
    EXPECT_LE(half, 18u);
}

Runs runs(unsigned first, unsigned count) {
    Runs out;
    for (unsigned n = first; n < first + count; ++n) out.push_back(n);
    return out;
}

TEST(AreCopies, IfHalfOfTheShorterIsInTheOther) {
    EXPECT_TRUE(are_copies(runs(0, 100), runs(0, 100)));
    EXPECT_TRUE(are_copies(runs(0, 400), runs(0, 100))) << "cut to a quarter";
    EXPECT_TRUE(are_copies(runs(0, 100), runs(50, 100)));
    EXPECT_FALSE(are_copies(runs(0, 100), runs(51, 100)));
    EXPECT_FALSE(are_copies(runs(0, 1000), runs(0, 20))) << "a short notice in a long article";
    EXPECT_FALSE(are_copies({}, {}));
}

TEST(QuoteKey, HangsOnTheWords) {
    const auto key = [](std::string_view said, std::string_view speaker = "") { return quote_key(tokenize(said), speaker); };
    EXPECT_EQ(key("We will not close the port."), key("we will NOT close the port"));
    EXPECT_NE(key("We will not close the port."), key("We will now close the port."));
    EXPECT_EQ(key("We will not close the port.", "pike-ann"), key("We will not close the port.")) << "long enough to be nobody else's";
    EXPECT_EQ(key("Fish means fish"), no_quote_key);
    EXPECT_EQ(key("Fish means fish", "pike-ann"), key("fish means fish", "pike-ann"));
    EXPECT_NE(key("Fish means fish", "pike-ann"), key("Fish means fish", "carp-ben"));
    EXPECT_EQ(key("No comment", "pike-ann"), no_quote_key);
}

}  // namespace
}  // namespace onrecord
