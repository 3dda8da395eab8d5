#include "indexer/ordered_pool.h"

#include <atomic>
#include <chrono>
#include <stdexcept>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Pool = OrderedPool<int, int>;

Pool::Worker slow_square() {
    return [](int n) {
        std::this_thread::sleep_for(std::chrono::microseconds((n * 7919) % 500));
        return n * n;
    };
}

TEST(OrderedPool, AnswersInTheOrderOfTheQuestions) {
    Pool pool(4, 8, slow_square);
    std::vector<int> answers;
    for (int i = 0; i < 200; ++i) {
        if (pool.full()) answers.push_back(pool.take());
        pool.submit(i);
    }
    while (!pool.empty()) answers.push_back(pool.take());
    ASSERT_EQ(answers.size(), 200u);
    for (int i = 0; i < 200; ++i) EXPECT_EQ(answers[static_cast<std::size_t>(i)], i * i);
}

TEST(OrderedPool, IsFullAtItsCapacity) {
    Pool pool(1, 2, slow_square);
    EXPECT_TRUE(pool.empty());
    pool.submit(1);
    EXPECT_FALSE(pool.full());
    pool.submit(2);
    EXPECT_TRUE(pool.full());
    EXPECT_EQ(pool.take(), 1);
    EXPECT_FALSE(pool.full());
}

TEST(OrderedPool, GivesEachThreadAWorkerOfItsOwn) {
    int made = 0;
    Pool pool(3, 3, [&made] {
        ++made;
        return [](int n) { return n; };
    });
    EXPECT_EQ(made, 3);
}

TEST(OrderedPool, HandsOnExceptionsAndGoesOn) {
    Pool pool(2, 4, [] {
        return [](int n) { return n == 1 ? throw std::runtime_error("one") : n; };
    });
    pool.submit(1);
    pool.submit(2);
    EXPECT_THROW(pool.take(), std::runtime_error);
    EXPECT_EQ(pool.take(), 2);
}

TEST(OrderedPool, MayEndWithWorkInside) {
    std::atomic<int> done = 0;
    {
        Pool pool(2, 100, [&done] {
            return [&done](int n) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                ++done;
                return n;
            };
        });
        for (int i = 0; i < 100; ++i) pool.submit(i);
    }
    EXPECT_LT(done, 100);
}

}  // namespace
}  // namespace onrecord
