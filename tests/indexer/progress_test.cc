#include "indexer/commands/progress.h"

#include <gtest/gtest.h>

#include "indexer/inputs.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

TEST(Progress, TellsWhatTimeIsLeft) {
    EXPECT_EQ(Progress::time_left(10, 0.5), "10 s");
    EXPECT_EQ(Progress::time_left(10, 0.25), "30 s");
    EXPECT_EQ(Progress::time_left(60, 0.1), "9 min");
    EXPECT_EQ(Progress::time_left(600, 0.05), "3 h 10 min");
    EXPECT_EQ(Progress::time_left(1, 0.5), "") << "too early to say";
    EXPECT_EQ(Progress::time_left(10, 0.001), "");
    EXPECT_EQ(Progress::time_left(10, 0), "") << "not known";
    EXPECT_EQ(Progress::time_left(10, 1), "");
}

TEST(InputsReader, KnowsHowMuchItHasRead) {
    test::TempDir dir;
    const std::string first = dir.write("a.txt", "Title\n\nSome words of a first text, and some more of them.\n").string();
    const std::string second = dir.write("b.txt", "Title\n\nOther words.\n").string();
    InputsReader reader({{first, second}, {}}, ReaderOptions{}, {});
    ASSERT_TRUE(reader.bytes());
    const std::uint64_t sizes = std::filesystem::file_size(first) + std::filesystem::file_size(second);
    EXPECT_EQ(reader.bytes()->total, sizes);
    EXPECT_EQ(reader.bytes()->read, 0u);
    reader.next();
    EXPECT_EQ(reader.bytes()->read, std::filesystem::file_size(first));
    while (reader.next()) continue;
    EXPECT_EQ(reader.bytes()->read, sizes);
}

TEST(InputsReader, DoesNotKnowHowLongAPipeIs) {
    test::TempDir dir;
    const std::string file = dir.write("a.txt", "Title\n\nWords.\n").string();
    EXPECT_FALSE(InputsReader({{file, "-"}, {}}, ReaderOptions{}, {}).bytes());
    EXPECT_FALSE(InputsReader({{(dir.path() / "gone").string()}, {}}, ReaderOptions{}, {}).bytes());
}

}  // namespace
}  // namespace onrecord
