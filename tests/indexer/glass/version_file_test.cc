#include "indexer/glass/version_file.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/indexer/support.h"

namespace onrecord::glass {
namespace {

using namespace std::string_literals;

TEST(VersionFile, HasTheBytesOfTheFormat) {
    const DatabaseRoots roots{{0, 0, 12, 1}, {3, 1, 300, 4}, {0, 0, 6, 1}};
    const std::string root = "\x01\x01\0\0\0\0"s, none = "\0\x03\0\x04"s;
    EXPECT_EQ(version_file(std::string(16, 'u'), 8192, roots, {3, 4, 4, 3, 12}),
              "\x0f\x0dXapian Glass\x04\x6euuuuuuuuuuuuuuuu\x01"
              "\0\x02\x0c\x04\0\x06"s + root +
              "\x03\x06\xac\x02\x04\x12\x06\x01\x04\0\0\0\0"s
              "\0\x02\x06\x04\x12\x06"s + root + none + "\0\0"s + none + "\x12\0"s + none + "\x12\0"s +
              "\x03\0\x04\x03\x01\0\x0c\0"s);
}

TEST(RandomUuid, IsOfVersionFourAndNew) {
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        const std::string uuid = random_uuid();
        ASSERT_EQ(uuid.size(), 16u);
        EXPECT_EQ(uuid[6] & 0xf0, 0x40);
        EXPECT_EQ(uuid[8] & 0xc0, 0x80);
        EXPECT_TRUE(seen.insert(uuid).second);
    }
}

TEST(WriteVersionFile, LeavesNothingElse) {
    const test::TempFolder folder;
    write_version_file(folder.path(), "bytes", true);
    EXPECT_EQ(test::read_text(folder / "iamglass"), "bytes");
    EXPECT_FALSE(std::filesystem::exists(folder / "v.tmp"));
}

}  // namespace
}  // namespace onrecord::glass
