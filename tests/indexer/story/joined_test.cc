#include "indexer/story/joined.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/story/key_table.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Joined, IsEmptyAtFirst) {
    Joined joined;
    EXPECT_EQ(joined.root(7), 7u);
    EXPECT_THAT(joined.sets(), IsEmpty());
}

TEST(Joined, JoinsSetsWhateverTheOrder) {
    Joined joined;
    joined.join(5, 4);
    joined.join(9, 8);
    joined.join(8, 8);
    joined.join(4, 9);
    joined.join(2, 3);
    EXPECT_EQ(joined.root(9), 4u);
    EXPECT_THAT(joined.sets(), ElementsAre(ElementsAre(2, 3), ElementsAre(4, 5, 8, 9)));
}

TEST(Joined, TakesALongChain) {
    Joined joined;
    constexpr std::uint32_t length = 300'000;
    for (std::uint32_t n = length; n > 0; --n) joined.join(n, n - 1);
    EXPECT_EQ(joined.root(length), 0u);
    EXPECT_EQ(joined.sets().front().size(), length + 1);
}

std::vector<std::uint32_t> find(const KeyTable& table, std::uint32_t key) {
    std::vector<std::uint32_t> found;
    table.find(key, [&](std::uint32_t document) { found.push_back(document); });
    return found;
}

TEST(KeyTable, GivesTheDocumentsOfAKey) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;
    for (std::uint32_t n = 0; n < 5000; ++n) entries.emplace_back(n / 2 * 77, n);
    const KeyTable table(entries);
    EXPECT_THAT(find(table, 0), ElementsAre(0, 1));
    EXPECT_THAT(find(table, 77 * 1000), ElementsAre(2000, 2001));
    EXPECT_THAT(find(table, 78), IsEmpty());
    EXPECT_THAT(find(KeyTable({}), 1), IsEmpty());
}

TEST(KeyTable, GivesTheFirstOfAKeyThatManyHave) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;
    for (std::uint32_t n = 0; n < 100'000; ++n) entries.emplace_back(1234, n);
    const std::vector<std::uint32_t> found = find(KeyTable(entries), 1234);
    EXPECT_EQ(found.size(), KeyTable::most_documents);
    EXPECT_EQ(found.front(), 0u);
}

}  // namespace
}  // namespace onrecord
