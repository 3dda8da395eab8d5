#include "indexer/publish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::UnorderedElementsAre;

TEST(PrepareIndexFolder, MakesFoldersAndTakesAnEmptyOne) {
    const test::TempFolder folder;
    prepare_index_folder(folder / "a/b/news.onrecord");
    EXPECT_TRUE(std::filesystem::is_directory(folder / "a/b/news.onrecord"));
    prepare_index_folder(folder / "a/b/news.onrecord");
}

TEST(PrepareIndexFolder, TakesWhatAKilledFirstRunLeft) {
    const test::TempFolder folder;
    std::filesystem::create_directories(folder / "segments/000001");
    test::write_text(folder / "lock", "");
    test::write_text(folder / "state.sqlite", "");
    prepare_index_folder(folder.path());
}

TEST(PrepareIndexFolder, RefusesSomebodyElsesFolder) {
    const test::TempFolder folder;
    test::write_text(folder / "thesis.doc", "");
    EXPECT_THROW(prepare_index_folder(folder.path()), IoError);
    EXPECT_TRUE(std::filesystem::exists(folder / "thesis.doc"));
}

TEST(PrepareIndexFolder, RefusesAFile) {
    const test::TempFolder folder;
    test::write_text(folder / "file", "");
    EXPECT_THROW(prepare_index_folder(folder / "file"), IoError);
}

TEST(NewManifest, HasAUuidOfItsOwn) {
    const test::TempFolder folder;
    const Manifest a = load_or_new_manifest(folder.path()), b = load_or_new_manifest(folder.path());
    EXPECT_NE(a.uuid, b.uuid);
    EXPECT_THAT(a.uuid, testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    EXPECT_EQ(a.generation, 0u);
}

TEST(Sweep, RemovesWhatNoGenerationNames) {
    const test::TempFolder folder;
    for (const char* name : {"000001", "000002", "000003", "notes"}) std::filesystem::create_directories(folder / "segments" / name);
    test::write_text(folder / "segments/000002/file", "x");
    test::write_text(folder / "manifest.json.new", "{");
    Manifest manifest;
    manifest.segments = {{"000001", 1, 0, {}}};
    EXPECT_THAT(sweep(folder.path(), manifest).removed, UnorderedElementsAre("manifest.json.new", "000002", "000003"));
    EXPECT_TRUE(std::filesystem::exists(folder / "segments/000001"));
    EXPECT_TRUE(std::filesystem::exists(folder / "segments/notes")) << "not ours: left alone";
    EXPECT_FALSE(std::filesystem::exists(folder / "segments/000002"));
    EXPECT_FALSE(std::filesystem::exists(folder / "manifest.json.new"));
}

TEST(IndexUpdate, TakesArticlesOutWithoutANewSegment) {
    const test::TempFolder folder;
    const FacetNames names(test::small_gazetteer());
    DocumentBuilder builder(names);
    IndexUpdate first(folder.path(), {10}, make_bulk_segment_writer);
    for (const char* id : {"a", "b"}) first.add(builder.build(test::plain_article(id, "T", "B"), 1), std::nullopt, 1);
    EXPECT_TRUE(first.finish());
    IndexUpdate second(folder.path(), {10}, make_bulk_segment_writer);
    second.remove({"000001", 2, 0, {}});
    std::uint64_t told = 99;
    second.on_publish([&](std::uint64_t documents) { told = documents; });
    EXPECT_TRUE(second.finish());
    EXPECT_EQ(told, 0u);
    const Manifest manifest = load_manifest(folder.path());
    EXPECT_EQ(manifest.batch, 2u);
    EXPECT_EQ(manifest.live_articles(), 1u);
    EXPECT_THAT(manifest.segments[0].deleted, testing::ElementsAre(2u));
}

TEST(IndexUpdate, BeginsASegmentWhenTheOldOneHoldsEnoughMemory) {
    const test::TempFolder folder;
    const FacetNames names(test::small_gazetteer());
    DocumentBuilder builder(names);
    IndexUpdate update(folder.path(), {1000, 1}, make_bulk_segment_writer);
    for (int i = 0; i < 600; ++i) update.add(builder.build(test::plain_article("a" + std::to_string(i), "Title", "Body"), 1), std::nullopt, 1);
    EXPECT_TRUE(update.finish());
    const Manifest manifest = load_manifest(folder.path());
    ASSERT_EQ(manifest.segments.size(), 3u) << "it is looked at every 256 articles";
    EXPECT_EQ(manifest.segments[0].articles, 256u);
    EXPECT_EQ(manifest.segments[2].articles, 88u);
}

TEST(SegmentWriter, TellsTheMemoryThatArticlesTake) {
    const test::TempFolder folder;
    const FacetNames names(test::small_gazetteer());
    DocumentBuilder builder(names);
    const std::unique_ptr<SegmentWriter> writer = make_bulk_segment_writer(folder.path(), "000001");
    constexpr std::size_t words = 4000, letters = 30;   // each is new
    for (std::size_t word = 0; word < words;) {
        std::string body;
        for (int i = 0; i < 40; ++i) body += std::string(letters, 'x') + std::to_string(word++) + ' ';
        writer->add(builder.build(test::plain_article("a" + std::to_string(word), "Title", body), 1), {});
    }
    EXPECT_GT(writer->memory(), words * letters);
    EXPECT_LT(writer->memory(), 10 * words * letters);
}

TEST(Sweep, TakesAFolderWithoutSegments) {
    const test::TempFolder folder;
    EXPECT_TRUE(sweep(folder.path(), Manifest{}).removed.empty());
}

}  // namespace
}  // namespace onrecord
