#include "common/word_numbers.h"

#include <map>
#include <random>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(WordNumbers, GiveEachWordOneNumberInTheOrderOfComing) {
    WordNumbers words;
    std::map<std::string, std::uint32_t> expected;
    std::mt19937 random(2);
    for (int i = 0; i < 30'000; ++i) {
        std::string word(random() % 12, 'a');
        for (char& c : word) c = static_cast<char>(random() % 3 == 0 ? random() : 'a' + random() % 3);
        const auto [at, is_new] = expected.try_emplace(word, static_cast<std::uint32_t>(expected.size()));
        EXPECT_EQ(words.find(word) == WordNumbers::none, is_new);
        ASSERT_EQ(words.number(word), at->second);
    }
    ASSERT_EQ(words.size(), expected.size());
    std::vector<std::uint32_t> in_order;
    std::size_t bytes = 0;
    for (const auto& [word, number] : expected) {
        EXPECT_EQ(words.text(number), word);
        EXPECT_EQ(words.find(word), number);
        in_order.push_back(number);
        bytes += word.size();
    }
    EXPECT_EQ(words.in_order(), in_order);
    EXPECT_EQ(words.text_bytes(), bytes);
}

TEST(WordNumbers, OfManyWordsAtOnceAreTheSame) {
    std::mt19937 random(4);
    std::vector<std::string> list;
    for (int i = 0; i < 20'000; ++i) list.push_back("word" + std::to_string(random() % 9000));
    WordNumbers one_by_one, at_once;
    std::vector<std::uint32_t> expected, numbers{77};
    for (const std::string& word : list) expected.push_back(one_by_one.number(word));
    at_once.append_numbers(list, [](const std::string& word) { return std::string_view(word); }, numbers);
    EXPECT_EQ(numbers.front(), 77u);
    EXPECT_EQ(std::vector(numbers.begin() + 1, numbers.end()), expected);
}

TEST(WordNumbers, BeginAnewAfterClear) {
    WordNumbers words;
    words.number("one");
    words.number("two");
    words.clear();
    EXPECT_EQ(words.size(), 0u);
    EXPECT_EQ(words.find("two"), WordNumbers::none);
    EXPECT_EQ(words.number("two"), 0u);
}

TEST(WordNumbers, TakeNoWordOfMoreThan64KB) {
    WordNumbers words;
    EXPECT_EQ(words.number(std::string(0xffff, 'x')), 0u);
    EXPECT_THROW(words.number(std::string(0x10000, 'x')), std::length_error);
}

}  // namespace
}  // namespace onrecord
