#include "indexer/check.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/checksums.h"
#include "indexer/publish.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::IsEmpty;
using testing::Not;

/// A published index of two articles, to be damaged.
class CheckIndex : public testing::Test {
protected:
    void SetUp() override {
        const FacetNames names(test::small_gazetteer());
        DocumentBuilder builder(names);
        IndexUpdate update(index, {100}, make_bulk_segment_writer);
        update.add(builder.build(test::pike_article(), 1), {}, 0);
        update.add(builder.build(test::plain_article("b", "Two", "Words."), 2), {}, 0);
        update.finish();
    }

    std::vector<Problem> problems() { return check_index(index).problems; }

    /// Turns over a bit of the file's last byte.
    void damage(const std::filesystem::path& path) {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(-1, std::ios::end);
        const auto byte = static_cast<char>(file.get() ^ 1);
        file.seekp(-1, std::ios::end);
        file.put(byte);
        ASSERT_TRUE(file.good());
    }

    /// For damage that checksums alone would tell.
    void list_anew() {
        std::filesystem::remove(segment / "checksums");
        write_checksums(segment);
    }

    test::TempFolder folder;
    std::filesystem::path index = folder.path();
    std::filesystem::path segment = segment_files::segment(index, "000001");
};

TEST_F(CheckIndex, FindsNothingInAWholeIndex) {
    const CheckReport report = check_index(index);
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_THAT(report.notes, IsEmpty());
    EXPECT_EQ(report.articles, 2u);
    EXPECT_EQ(report.quotes, 2u);
}

TEST_F(CheckIndex, FindsADamagedByteInEveryFile) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(segment)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    ASSERT_GT(files.size(), 40u);
    for (const std::filesystem::path& file : files) {
        damage(file);
        const std::vector<Problem> found = problems();
        ASSERT_EQ(found.size(), 1u) << file;
        EXPECT_EQ(found[0].where, file.string());
        damage(file);  // the same bit turned back
        EXPECT_THAT(problems(), IsEmpty()) << file;
    }
}

TEST_F(CheckIndex, FindsAMissingFile) {
    std::filesystem::remove(segment_files::column(segment, "articles", "speaker"));
    EXPECT_THAT(problems(), Not(IsEmpty()));
}

TEST_F(CheckIndex, FindsADatabaseCutShort) {
    const std::filesystem::path table = segment / "articles/postlist.glass";
    std::filesystem::resize_file(table, std::filesystem::file_size(table) / 2);
    EXPECT_THAT(problems(), Not(IsEmpty()));
}

TEST_F(CheckIndex, FindsAManifestThatCountsWrong) {
    Manifest manifest = load_manifest(index);
    manifest.segments[0].quotes = 3;
    publish_manifest(index, manifest);
    EXPECT_THAT(problems(), Not(IsEmpty()));
}

TEST_F(CheckIndex, FindsAColumnThatDisagreesWithTheTerms) {
    const std::filesystem::path path = segment_files::column(segment, "articles", "speaker");
    std::filesystem::remove(path);
    FacetColumnWriter other;
    other.add_document({});
    other.add_document({{"pike-ann", "Ann Pike", {}, {}}});
    other.write(path);
    list_anew();
    ASSERT_EQ(problems().size(), 1u);
    EXPECT_EQ(problems()[0].where, path.string());
}

TEST_F(CheckIndex, FindsAQuotationOfTheWrongArticle) {
    const std::filesystem::path path = segment_files::column(segment, "quotes", "article");
    std::filesystem::remove(path);
    const std::vector<std::uint32_t> articles{1, 2};
    write_number_column<std::uint32_t>(path, articles);
    list_anew();
    ASSERT_EQ(problems().size(), 1u);
    EXPECT_EQ(problems()[0].message, "does not refer to its article");
}

TEST_F(CheckIndex, FindsOneIdInTwoLiveDocuments) {
    const FacetNames names(test::small_gazetteer());
    IndexUpdate update(index, {100}, make_bulk_segment_writer);
    update.add(DocumentBuilder(names).build(test::plain_article("b", "Two again", "Words."), 3), {}, 0);
    update.finish();
    ASSERT_EQ(problems().size(), 1u);
    EXPECT_EQ(problems()[0].message, "an article's id stands in two live documents");
}

TEST_F(CheckIndex, NotesWhatAKilledRunLeft) {
    std::filesystem::create_directories(index / "segments/000002");
    test::write_text(index / "state.sqlite", "not a database at all, and long enough to be looked at");
    const CheckReport report = check_index(index);
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_EQ(report.notes.size(), 2u);
}

TEST_F(CheckIndex, SaysSoWhereThereIsNoIndex) { EXPECT_THROW(check_index(index / "nowhere"), IoError); }

}  // namespace
}  // namespace onrecord
