#include "indexer/writer_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "indexer/writer_gate.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class WriterChoice : public testing::Test {
protected:
    /// Writes two segments with writers of that kind.
    void write(WriterKind kind) {
        const SegmentWriterFactory make = choose_segment_writer(
            kind, [this](const std::string& message) { warnings.push_back(message); },
            [this](const std::filesystem::path&) {
                ++asked;
                return fault;
            });
        make(folder.path(), "000001")->finish();
        make(folder.path(), "000002")->finish();
    }

    /// The library makes a lock file for its writers, ours has none.
    bool by_library(std::string_view name) { return std::filesystem::exists(folder / "segments" / name / "articles/flintlock"); }

    test::TempFolder folder;
    std::string fault;
    int asked = 0;
    std::vector<std::string> warnings;
};

TEST_F(WriterChoice, IsOursWhereTheGateHasNoObjection) {
    write(WriterKind::automatic);
    EXPECT_EQ(asked, 1);
    EXPECT_FALSE(by_library("000001"));
    EXPECT_FALSE(by_library("000002"));
    EXPECT_THAT(warnings, IsEmpty());
}

TEST_F(WriterChoice, IsTheLibraryWhereItHas) {
    fault = "another format";
    write(WriterKind::automatic);
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(by_library("000001"));
    EXPECT_TRUE(by_library("000002"));
    EXPECT_THAT(warnings, ElementsAre("segments are written by Xapian itself, which takes longer: another format"));
}

TEST_F(WriterChoice, IsTheLibraryWhenAsked) {
    write(WriterKind::api);
    EXPECT_EQ(asked, 0);
    EXPECT_TRUE(by_library("000001"));
}

TEST_F(WriterChoice, IsOursWhenAsked) {
    write(WriterKind::bulk);
    EXPECT_FALSE(by_library("000001"));
}

TEST_F(WriterChoice, RefusesToBeOursAgainstAnObjection) {
    fault = "another format";
    EXPECT_THROW(write(WriterKind::bulk), IoError);
}

TEST(WriterGate, IsOpenForTheXapianThatWeTestWith) {
    const test::TempFolder folder;
    EXPECT_EQ(bulk_writer_fault(folder / "trial"), "");
    EXPECT_FALSE(std::filesystem::exists(folder / "trial"));
}

TEST(WriterGate, NamesAFolderThatCannotBeMade) {
    const test::TempFolder folder;
    test::write_text(folder / "file", "");
    EXPECT_THROW(bulk_writer_fault(folder / "file/trial"), IoError);
}

}  // namespace
}  // namespace onrecord
