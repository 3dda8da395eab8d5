#include "indexer/glass/table_writer.h"

#include <gtest/gtest.h>

#include "common/errors.h"
#include "indexer/glass/block.h"
#include "tests/indexer/support.h"

namespace onrecord::glass {
namespace {

using namespace std::string_literals;

class TableWriterTest : public testing::Test {
protected:
    test::TempFolder folder;
    std::filesystem::path path = folder / "a.glass";
};

TEST_F(TableWriterTest, WritesAnEmptyFileWithoutItems) {
    const TableRoot root = TableWriter(path, 2048).finish(true);
    EXPECT_EQ(root.entries, 0u);
    EXPECT_EQ(root.blocks, 0u);
    EXPECT_EQ(std::filesystem::file_size(path), 0u);
}

TEST_F(TableWriterTest, WritesASmallTableAsOneLeaf) {
    TableWriter table(path, 2048);
    table.add("\0\x01"s, "hello 0");
    const TableRoot root = table.finish(false);
    EXPECT_EQ(root.entries, 1u) << "the item that begins every table is not counted";
    const std::string bytes = test::read_text(path);
    ASSERT_EQ(bytes.size(), 2048u);
    const std::string item = "\x60\x09\x02\0\x01hello 0"s, null_item = "\x60\0\0"s;
    EXPECT_EQ(bytes.substr(2048 - 3), null_item);
    EXPECT_EQ(bytes.substr(2048 - 3 - item.size(), item.size()), item);
    const std::string free = "\x07\xe2"s;  // 2048 less 11 + 4 + 3 + 12
    EXPECT_EQ(bytes.substr(0, 15), "\0\0\0\x01\0"s + free + free + "\0\x0f\x07\xfd\x07\xf1"s);
}

TEST_F(TableWriterTest, CutsALongTagIntoPieces) {
    TableWriter table(path, 8192);
    table.add("\0\x01"s, std::string(5000, 'x'));
    table.finish(false);
    const std::string bytes = test::read_text(path);
    const std::size_t first = 8192 - 3 - 2043;
    EXPECT_EQ(bytes.substr(first, 5), "\x27\xf8\x02\0\x01"s);
    EXPECT_EQ(bytes.substr(first - 2043, 7), "\x07\xf8\x02\0\x01\0\x02"s);
    EXPECT_EQ(bytes.substr(first - 2043 - (7 + 5000 - 2038 - 2036), 7), "\x43\xa2\x02\0\x01\0\x03"s);
}

TEST_F(TableWriterTest, GrowsByLevels) {
    TableWriter table(path, 2048);
    for (int i = 100'000; i < 130'000; ++i) table.add(std::to_string(i) + std::string(200, 'k'), "tag");
    const TableRoot root = table.finish(false);
    EXPECT_EQ(root.entries, 30'000u);
    EXPECT_EQ(root.level, 2u) << "separators are short";
    EXPECT_EQ(root.block + 1, root.blocks) << "the root comes last";
    EXPECT_EQ(std::filesystem::file_size(path), root.blocks * 2048u);
}

TEST_F(TableWriterTest, RefusesAFileThatIsThere) {
    test::write_text(path, "");
    EXPECT_THROW(TableWriter(path, 2048), IoError);
}

TEST(Separator, IsTheShortestThatSeparates) {
    EXPECT_EQ(separate("brexit", "brown", 1).key, "bro");
    EXPECT_EQ(separate("brexit", "cat", 1).key, "c");
    EXPECT_EQ(separate("vote", "voter", 1).key, "voter") << "one begins with the other";
    EXPECT_EQ(separate("vote", "vote", 3).key, "vote") << "pieces of one tag";
    EXPECT_EQ(separate("vote", "vote", 3).piece, 3u);
}

}  // namespace
}  // namespace onrecord::glass
