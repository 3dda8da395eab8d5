#include "indexer/reader/walk.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace onrecord {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class Walk : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::path(testing::TempDir()) / ("onrecord-walk-" + std::to_string(::getpid()));
        fs::create_directories(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    void touch(const std::string& name) const {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name) << "x";
    }
    std::string at(const std::string& name) const { return (root_ / name).string(); }
    /// Paths below the root, without it.
    std::vector<std::string> walk(const std::vector<std::string>& paths) {
        inputs_ = expand_paths(paths);
        std::vector<std::string> out;
        for (const std::string& path : inputs_.paths)
            out.push_back(path.starts_with(root_.string()) ? path.substr(root_.string().size() + 1) : path);
        return out;
    }

    fs::path root_;
    Inputs inputs_;
};

TEST_F(Walk, ListsFilesBelowFoldersInOrder) {
    for (const char* name : {"b.txt", "a/z.html", "a/b/c.jsonl", "a.txt"}) touch(name);
    EXPECT_THAT(walk({root_.string()}), ElementsAre("a.txt", "a/b/c.jsonl", "a/z.html", "b.txt"));
    EXPECT_THAT(inputs_.errors, IsEmpty());
}

TEST_F(Walk, KeepsStandardInputAndNamesEachFileOnce) {
    touch("a.txt");
    EXPECT_THAT(walk({at("a.txt"), "-", at("a.txt")}), ElementsAre("-", "a.txt"));
}

TEST_F(Walk, LeavesOutHiddenFilesAndBackupsUnlessNamed) {
    for (const char* name :
         {"a.txt", "a.txt~", "#a.txt#", ".a.txt.swp", "a.bak", "b.swp", ".git/config", ".hidden"})
        touch(name);
    EXPECT_THAT(walk({root_.string()}), ElementsAre("a.txt"));
    EXPECT_THAT(walk({at(".hidden")}), ElementsAre(".hidden"));
}

TEST_F(Walk, EntersALoopOfLinksOnce) {
    touch("a/x.txt");
    fs::create_directory_symlink(root_, root_ / "a" / "up");
    fs::create_directory_symlink(root_ / "a", root_ / "a" / "self");
    EXPECT_EQ(walk({root_.string()}).size(), 1u);
}

TEST_F(Walk, PassesOverPipesBelowAFolderAndHandsOnNamedOnes) {
    touch("a.txt");
    ASSERT_EQ(::mkfifo(at("pipe").c_str(), 0600), 0);
    EXPECT_THAT(walk({root_.string()}), ElementsAre("a.txt"));
    EXPECT_THAT(walk({at("pipe")}), ElementsAre("pipe"));
}

TEST_F(Walk, ReportsWhatIsMissingAndGoesOn) {
    touch("a.txt");
    fs::create_symlink("nowhere", root_ / "broken");
    EXPECT_THAT(walk({root_.string(), at("missing\x1b")}), ElementsAre("a.txt"));
    ASSERT_EQ(inputs_.errors.size(), 2u);
    EXPECT_EQ(inputs_.errors[0].where, at("broken"));
    EXPECT_EQ(inputs_.errors[1].where, at("missing\\x1b"));
    EXPECT_EQ(inputs_.errors[1].message, "cannot be read: No such file or directory");
    EXPECT_EQ(inputs_.errors[1].code, "unreadable");
}

TEST_F(Walk, ReportsAFolderWithoutPermission) {
    if (::geteuid() == 0) GTEST_SKIP() << "the superuser reads everything";
    touch("locked/a.txt");
    fs::permissions(root_ / "locked", fs::perms::none);
    EXPECT_THAT(walk({root_.string()}), IsEmpty());
    EXPECT_EQ(inputs_.errors.size(), 1u);
    fs::permissions(root_ / "locked", fs::perms::owner_all);
}

TEST_F(Walk, KeepsNamesThatAreNotUtf8) {
    touch("caf\xe9.txt");
    EXPECT_THAT(walk({root_.string()}), ElementsAre("caf\xe9.txt"));
}

}  // namespace
}  // namespace onrecord
