#include "indexer/background.h"

#include <atomic>
#include <stdexcept>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Background, DoesEverythingInOrder) {
    std::vector<int> done;
    Background background(4);
    for (int n = 0; n < 1000; ++n) background.post([&done, n] { done.push_back(n); });
    background.drain();
    ASSERT_EQ(done.size(), 1000u);
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST(Background, CanGoOnAfterADrain) {
    int sum = 0;
    Background background(1);
    for (int round = 0; round < 3; ++round) {
        for (int n = 0; n < 10; ++n) background.post([&sum] { ++sum; });
        background.drain();
        EXPECT_EQ(sum, 10 * (round + 1));
    }
}

TEST(Background, ThrowsWhatWasThrownAndDoesNoMore) {
    std::atomic<int> done = 0;
    Background background(2);
    background.post([] { throw std::runtime_error("disk full"); });
    EXPECT_THROW(
        {
            for (int n = 0; n < 100; ++n) background.post([&done] { ++done; });
            background.drain();
        },
        std::runtime_error);
    EXPECT_THROW(background.drain(), std::runtime_error);
    EXPECT_EQ(done, 0);
}

TEST(Background, CanBeLetGoOfAtAnyTime) {
    for (int n = 0; n < 50; ++n) {
        Background background(8);
        for (int i = 0; i < n % 9; ++i) background.post([] {});
    }
}

}  // namespace
}  // namespace onrecord
