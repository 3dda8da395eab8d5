#include "query/evaluation/measures.h"

#include <cmath>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

enum { p5, ap, ndcg5, ndcg10, mrr, r100 };

TEST(Measure, APerfectRankingIsOne) {
    const Measures found = measure({{"a", 3}, {"b", 1}, {"x", 0}}, {"a", "b", "x"});
    EXPECT_DOUBLE_EQ(found.values[p5], 0.4);
    for (const int i : {ap, ndcg5, ndcg10, mrr, r100}) EXPECT_DOUBLE_EQ(found.values[static_cast<std::size_t>(i)], 1) << i;
    EXPECT_EQ(found.judged, 3u);
    EXPECT_EQ(found.relevant, 2u);
    EXPECT_EQ(found.seen, 3u);
}

TEST(Measure, FollowsTrecEval) {
    // Worked by hand: grades 0 2 - 1 at ranks 1 to 4, one of three relevant documents is not found.
    const Measures found = measure({{"n", 0}, {"two", 2}, {"one", 1}, {"lost", 1}}, {"n", "two", "unjudged", "one"});
    EXPECT_DOUBLE_EQ(found.values[p5], 0.4);
    EXPECT_DOUBLE_EQ(found.values[ap], (1.0 / 2 + 2.0 / 4) / 3);
    EXPECT_DOUBLE_EQ(found.values[ndcg10], (2 / std::log2(3) + 1 / std::log2(5)) / (2 + 1 / std::log2(3) + 1 / std::log2(4)));
    EXPECT_DOUBLE_EQ(found.values[mrr], 0.5);
    EXPECT_DOUBLE_EQ(found.values[r100], 2.0 / 3);
    EXPECT_EQ(found.seen, 3u);
}

TEST(Measure, NothingFoundAndNothingRelevantAreNought) {
    for (const double value : measure({{"a", 1}}, {}).values) EXPECT_EQ(value, 0);
    for (const double value : measure({}, {"a"}).values) EXPECT_EQ(value, 0);
}

TEST(MeanOf, GivesTheIntervalOfTheMean) {
    Measures good, bad;
    good.values.fill(1);
    const auto both = mean_of({good, bad});
    EXPECT_DOUBLE_EQ(both[ap].value, 0.5);
    EXPECT_DOUBLE_EQ(both[ap].margin, 1.96 * std::sqrt(0.5 / 2));
    EXPECT_EQ(mean_of({good})[ap].margin, 0);
    EXPECT_EQ(mean_of({})[ap].value, 0);
}

}  // namespace
}  // namespace onrecord
