#include "common/segment/clusters.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

Manifest manifest(std::uint64_t generation = 3) {
    Manifest out;
    out.generation = generation;
    out.segments = {{"000001", 4, 9, {}}, {"000002", 0, 0, {}}, {"000003", 3, 1, {2}}};
    return out;
}

class ClustersTest : public testing::Test {
protected:
    Clusters written(const std::vector<Cluster>& clusters, std::string_view table = "articles") {
        write_clusters(dir.path(), manifest(), table, clusters);
        return Clusters::open(dir.path(), manifest(), table);
    }

    test::TempDir dir;
};

TEST_F(ClustersTest, NumberDocumentsThroughTheSegments) {
    const Clusters clusters = written({});
    EXPECT_EQ(clusters.number({0, 1}), 0u);
    EXPECT_EQ(clusters.number({2, 3}), 6u);
    EXPECT_EQ(clusters.place(3), (DocumentPlace{0, 4}));
    EXPECT_EQ(clusters.place(4), (DocumentPlace{2, 1})) << "the segment between has none";
    EXPECT_THROW(clusters.place(7), IoError);
    EXPECT_EQ(written({}, "quotes").number({2, 1}), 9u);
}

TEST_F(ClustersTest, GiveTheMembersInTheirOrder) {
    const Clusters clusters = written({{{2, 3}, {0, 2}}, {{0, 4}, {0, 1}, {2, 1}}});
    EXPECT_EQ(clusters.count(), 2u);
    EXPECT_EQ(clusters.clustered(), 5u);
    EXPECT_THAT(clusters.members(0), ElementsAre(6, 1));
    EXPECT_THAT(clusters.members(1), ElementsAre(3, 0, 4));
    EXPECT_EQ(clusters.cluster_of({2, 1}), 1u);
    EXPECT_EQ(clusters.cluster_of({0, 3}), Clusters::none);
    EXPECT_EQ(clusters.copies({0, 1}), 3u);
    EXPECT_EQ(clusters.copies({0, 3}), 1u);
    EXPECT_THAT(clusters.sorted(), ElementsAre(0, 1, 3, 4, 6));
    EXPECT_THAT(clusters.clusters_of_sorted(), ElementsAre(1, 0, 1, 1, 0));
    EXPECT_TRUE(clusters.intact());
}

TEST_F(ClustersTest, TakeThePlaceOfWhatAKilledRunLeft) {
    written({{{0, 1}, {0, 2}}});
    EXPECT_EQ(written({}).count(), 0u);
}

TEST_F(ClustersTest, OfOtherSegmentsAreRefused) {
    written({{{0, 1}, {0, 2}}});
    Manifest other = manifest();
    other.segments[0].articles = 5;
    EXPECT_THROW(Clusters::open(dir.path(), other, "articles"), IoError);
    EXPECT_THROW(Clusters::open(dir.path(), manifest(4), "articles"), IoError);
    std::filesystem::resize_file(clusters_file(dir.path(), 3, "articles"), 40);
    EXPECT_THROW(Clusters::open(dir.path(), manifest(), "articles"), IoError);
}

}  // namespace
}  // namespace onrecord
