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

}  // namespace
}  // namespace onrecord
