#include "query/engine/for_each_segment.h"

#include <atomic>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

class EachSegment : public testing::Test {
protected:
    EachSegment() {
        Random random(3);
        fill_random_archive(archive, random, 40, 5);
        index.emplace(Index::open(archive.index()));
        for (std::uint32_t i = 0; i < index->segments.size(); ++i) evaluators.push_back(std::make_unique<SegmentEvaluator>(*index, i));
    }

    Archive archive;
    std::optional<Index> index;
    Evaluators evaluators;
};

TEST_F(EachSegment, IsVisitedOnceWhetherInTurnOrAtOnce) {
    ASSERT_GT(evaluators.size(), 4u);
    for (const bool at_once : {false, true}) {
        std::vector<std::atomic<int>> visits(evaluators.size());
        for_each_segment(evaluators, at_once, [&](std::size_t i) { ++visits[i]; });
        for (const auto& count : visits) EXPECT_EQ(count, 1);
    }
}

TEST_F(EachSegment, GivesAFailureToTheCallerWhenAllHaveEnded) {
    for (const bool at_once : {false, true}) {
        const auto work = [](std::size_t i) {
            if (i == 1) throw std::runtime_error("damaged");
        };
        EXPECT_THROW(for_each_segment(evaluators, at_once, work), std::runtime_error);
    }
}

}  // namespace
}  // namespace onrecord::test
