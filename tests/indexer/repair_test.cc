#include "indexer/repair/repair.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/segment/segment.h"
#include "indexer/publish.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A published index of two segments of two articles each.
class RepairIndex : public testing::Test {
protected:
    void SetUp() override {
        DocumentBuilder builder(names);
        IndexUpdate update(index, {2}, make_bulk_segment_writer);
        update.add(builder.build(test::pike_article(), 1), {}, 11);
        for (const char* id : {"b", "c", "d"}) update.add(builder.build(test::plain_article(id, "Title", "Words of " + std::string(id)), 2), {}, 12);
        update.finish();
    }

    std::filesystem::path file(const std::string& segment, const std::string& name) const { return segment_files::segment(index, segment) / name; }

    /// Turns over a bit of the file's last byte.
    void damage(const std::filesystem::path& path) const {
        std::string text = test::read_text(path);
        text.back() = static_cast<char>(text.back() ^ 1);
        test::write_text(path, text);
    }

    std::vector<SegmentRepair> fix() {
        std::vector<SegmentRepair> repairs = plan_repair(index, check_index(index));
        repair(index, repairs, names, make_bulk_segment_writer, 20);
        return repairs;
    }

    test::TempFolder folder;
    std::filesystem::path index = folder.path();
    FacetNames names{test::small_gazetteer()};
};

TEST_F(RepairIndex, WritesTheSameSegmentAgain) {
    const std::string path = "columns/articles.speaker";
    damage(file("000001", path));
    const std::vector<SegmentRepair> repairs = fix();
    ASSERT_EQ(repairs.size(), 1u);
    EXPECT_THAT(repairs[0].rewritten, ElementsAre("000003"));
    EXPECT_THAT(check_index(index).problems, IsEmpty());
    const std::filesystem::path kept = repairs[0].kept, anew = segment_files::segment(index, "000003");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kept)) {
        const std::filesystem::path name = entry.path().lexically_relative(kept);
        if (entry.is_directory() || name == path || name == "checksums" || name.filename() == "iamglass") continue;
        EXPECT_EQ(test::read_text(entry.path()), test::read_text(anew / name)) << name;
    }
}

TEST_F(RepairIndex, KeepsTheOrderOfSegmentsAndDropsWhatIsDeleted) {
    {
        IndexUpdate update(index, {2}, make_bulk_segment_writer);
        update.remove({"000001", 2, 0, {}});
        update.finish();
    }
    damage(file("000001", "tokens/quotes.pairs"));
    fix();
    const Manifest manifest = load_manifest(index);
    ASSERT_EQ(manifest.segments.size(), 2u);
    EXPECT_EQ(manifest.segments[0].name, "000003");
    EXPECT_EQ(manifest.segments[0].articles, 1u);
    EXPECT_EQ(manifest.segments[1].name, "000002");
}

TEST_F(RepairIndex, TakesUnknownArrivalsForTodays) {
    damage(file("000002", "columns/articles.batch"));
    EXPECT_FALSE(fix()[0].remains.arrivals);
    Index opened = Index::open(index);
    EXPECT_EQ(opened.segments[1]->articles.number("added")[1], 20);
    EXPECT_EQ(opened.segments[1]->articles.number("batch")[1], 2);
    EXPECT_EQ(opened.segments[0]->articles.number("added")[1], 11);
}

TEST_F(RepairIndex, GivesUpASegmentWhoseArticlesAreDamagedAndNamesThem) {
    damage(file("000002", "articles/docdata.glass"));
    const std::vector<SegmentRepair> repairs = fix();
    EXPECT_THAT(repairs[0].lost, ElementsAre("c", "d"));
    EXPECT_THAT(repairs[0].rewritten, IsEmpty());
    EXPECT_TRUE(std::filesystem::exists(index / "damaged/000002/articles/docdata.glass"));
    EXPECT_EQ(load_manifest(index).live_articles(), 2u);
    EXPECT_THAT(check_index(index).problems, IsEmpty());
}

TEST_F(RepairIndex, GivesUpASegmentWhoseWordsAreDamaged) {
    damage(file("000002", "tokens/articles"));   // records leave the words to it
    EXPECT_THAT(fix()[0].lost, ElementsAre("c", "d"));
    EXPECT_EQ(load_manifest(index).live_articles(), 2u);
    EXPECT_THAT(check_index(index).problems, IsEmpty());
}

TEST_F(RepairIndex, FindsAnotherNameForASegmentSetAsideBefore) {
    std::filesystem::create_directories(index / "damaged/000002");
    damage(file("000002", "columns/articles.id"));
    EXPECT_EQ(fix()[0].kept, (index / "damaged/000002-2").string());
}

}  // namespace
}  // namespace onrecord
