#include "query/evaluation/latency.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Quantile, IsTheNearestRank) {
    EXPECT_EQ(quantile({3, 1, 2, 4}, 0.5), 2);
    EXPECT_EQ(quantile({3, 1, 2, 4}, 0.9), 4);
    EXPECT_EQ(quantile({3, 1, 2, 4}, 0), 1);
    EXPECT_EQ(quantile({7}, 0.99), 7);
    EXPECT_EQ(quantile({}, 0.5), 0);
}

TEST(Latencies, HaveAMedianARound) {
    const Latencies latencies{"word", {{5, 1, 3}, {2, 2, 9}}};
    EXPECT_EQ(latencies.medians(), (std::vector<double>{2, 3}));
    EXPECT_EQ(latencies.all().size(), 6u);
}

TEST(Compare, IsSlowerOnlyBeyondTheNoise) {
    const std::vector<std::pair<std::string, std::vector<double>>> before{{"steady", {1.0, 1.0}}, {"noisy", {1.0, 2.0}}, {"gone", {1.0}}};
    const auto found = compare(before, {{"steady", {{1.2}, {1.1}}}, {"noisy", {{1.9}, {2.0}}}, {"new", {{1}}}});
    ASSERT_EQ(found.size(), 2u);
    EXPECT_TRUE(found[0].slower);
    EXPECT_FALSE(found[1].slower);
    EXPECT_EQ(found[0].before, 1.0);
    EXPECT_FALSE(compare(before, {{"steady", {{1.04}}}}).front().slower);   // a trifle
}

}  // namespace
}  // namespace onrecord
