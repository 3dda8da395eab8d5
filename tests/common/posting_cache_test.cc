#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "common/segment/posting_list.h"

namespace onrecord {
namespace {

std::shared_ptr<const PostingList> list_of(std::uint32_t documents) {
    auto list = std::make_shared<PostingList>();
    list->docids.resize(documents);
    return list;
}

TEST(PostingCache, ForgetsWhatWasNotUsedForLongest) {
    const int database = 0;
    const std::size_t one = list_of(100)->bytes();
    PostingCache cache(3 * one);
    for (const char* term : {"a", "b", "c"}) cache.insert(&database, term, list_of(100));
    EXPECT_TRUE(cache.find(&database, "a"));
    cache.insert(&database, "d", list_of(100));
    EXPECT_TRUE(cache.find(&database, "a"));
    EXPECT_FALSE(cache.find(&database, "b"));
    EXPECT_TRUE(cache.find(&database, "d"));
}

TEST(PostingCache, KeepsDatabasesApartAndNoListThatWouldPushAllOthersOut) {
    const int database = 0, other = 0;
    PostingCache cache(1000);
    cache.insert(&database, "a", list_of(10));
    EXPECT_FALSE(cache.find(&other, "a"));
    cache.insert(&database, "huge", list_of(200));
    EXPECT_FALSE(cache.find(&database, "huge"));
    EXPECT_TRUE(cache.find(&database, "a"));
}

TEST(PostingCache, AListInUseOutlivesItsPlace) {
    const int database = 0;
    PostingCache cache(2 * list_of(100)->bytes());
    cache.insert(&database, "a", list_of(100));
    const std::shared_ptr<const PostingList> held = cache.find(&database, "a");
    for (const char* term : {"b", "c", "d"}) cache.insert(&database, term, list_of(100));
    EXPECT_FALSE(cache.find(&database, "a"));
    EXPECT_EQ(held->docids.size(), 100u);
}

TEST(PostingBlocks, BoundEveryCountOfTheirDocuments) {
    std::mt19937 random(5);
    std::vector<std::uint32_t> lengths(6000);
    for (std::uint32_t& length : lengths) length = static_cast<std::uint32_t>(1 + random() % 900);
    PostingList list;
    for (std::uint32_t docid = 1; docid <= 6000; docid += static_cast<std::uint32_t>(1 + random() % 3)) {
        list.docids.push_back(docid);
        list.counts.push_back(static_cast<std::uint16_t>(1 + random() % 12));
    }
    LengthNormal own(300);
    bound_blocks(list, lengths, own);
    ASSERT_EQ(list.blocks.size(), (list.docids.size() + PostingList::block_size - 1) / PostingList::block_size);
    for (const double average : {150.0, 300.0, 450.0}) {
        LengthNormal normal(average);
        const double greater = std::max(1.0, average / list.average_length);
        for (std::size_t i = 0; i < list.docids.size(); ++i)
            EXPECT_LE(list.counts[i] * normal.of(lengths[list.docids[i] - 1]), list.blocks[i / PostingList::block_size] * greater * (1 + 1e-12));
    }
    PostingList few;
    few.docids = {1, 2};
    few.counts = {1, 1};
    bound_blocks(few, lengths, own);
    EXPECT_TRUE(few.blocks.empty());
}

}  // namespace
}  // namespace onrecord
