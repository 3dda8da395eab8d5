#include "indexer/reader/format.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "read_support.h"

namespace onrecord {
namespace {

struct SniffCase {
    std::string_view name, head, format;
};
class Sniff : public testing::TestWithParam<SniffCase> {};
TEST_P(Sniff, ChoosesTheFormat) {
    const Format* format = choose_format("auto", GetParam().head);
    ASSERT_NE(format, nullptr);
    EXPECT_EQ(format->name, GetParam().format);
}
INSTANTIATE_TEST_SUITE_P(Heads, Sniff, testing::Values(
    SniffCase{"Object", "{\"text\": \"a\"}\n", "jsonl"},
    SniffCase{"ObjectAfterBlanks", "\n  { \"text\": \"a\"}", "jsonl"},
    SniffCase{"CutObject", "{\"text\": \"aaaa", "jsonl"},
    SniffCase{"BraceInText", "{Reuters} The talks", "text"},
    SniffCase{"Doctype", "<!DOCTYPE html>\n<p>", "html"},
    SniffCase{"DoctypeRunTogether", "<!doctypehtml><html>", "html"},
    SniffCase{"Comment", "<!-- saved --><html>", "html"},
    SniffCase{"Xhtml", "<?xml version=\"1.0\"?><!DOCTYPE html><html>", "html"},
    SniffCase{"Fragment", "<p>The talks", "html"},
    SniffCase{"Feed", "<?xml version=\"1.0\"?><rss><channel><title>x</title>", "feed"},
    SniffCase{"Nitf", "<nitf><head><title>x</title></head><body>", "nitf"},
    SniffCase{"TagInText", "The talks <b>failed</b>", "text"},
    SniffCase{"Empty", "", "text"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Format, AnUnknownNameIsAnErrorThatListsTheKnownOnes) {
    const test::Reading reading = test::read_string("nitf2", "a b c d e f g");
    ASSERT_EQ(reading.errors.size(), 1u);
    EXPECT_EQ(reading.errors[0].message, "cannot be read as \"nitf2\"; formats: auto, warc, arc, feed, nitf, newsml, reuters, json, ninjs, jsonl, mbox, csv, html, text");
}

TEST(Format, TheBeginningOfAMagicIsText) {
    for (const std::string bytes : {"B", "BZ", "BZh", "BZh9", "P", "PK", "PK\3", "7z", "\x1f", "\x50\x2a\x4d"}) {
        EXPECT_EQ(test::read_string("auto", bytes).articles.size() + test::read_string("auto", bytes).errors.size(), 1u) << bytes;
    }
}

TEST(Format, AnOptionOverridesTheContent) {
    EXPECT_EQ(test::read_one("text", "{\"text\" is how it begins,\n\nand so it goes on for a while.").title,
              "{\"text\" is how it begins,");
}

TEST(Format, SniffsUtf16) {
    std::string bytes = "\xff\xfe";
    for (const char c :
         std::string("<html><p>One two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                     "fifteen sixteen seventeen eighteen nineteen twenty.</p>")) {
        bytes += c;
        bytes += '\0';
    }
    EXPECT_TRUE(test::read_one("auto", bytes).text.starts_with("One two three"));
}

/// A folder of the test's own.
class OpenReader : public testing::Test {
protected:
    void SetUp() override {
        folder_ = std::filesystem::path(testing::TempDir()) / ("onrecord-open-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::string path(const std::string& name) const { return (folder_ / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }
    static test::Reading open(const std::string& path) { return test::read_rest(*open_reader(path, {})); }
    static std::string error_of(const std::string& path) {
        const test::Reading reading = open(path);
        EXPECT_TRUE(reading.articles.empty());
        if (reading.errors.size() != 1) return "errors: " + std::to_string(reading.errors.size());
        EXPECT_EQ(reading.errors[0].code, "unreadable");
        return reading.errors[0].message;
    }

    std::filesystem::path folder_;
};

TEST_F(OpenReader, ReadsAFileOfAnyFormatByContent) {
    const std::string file = write("a.dat", "{\"text\": \"One two three four five.\"}\n");
    const test::Reading reading = open(file);
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_EQ(reading.articles[0].path, file + ":1");
}

TEST_F(OpenReader, StreamsALongFile) {
    std::string lines;
    for (int i = 0; i < 5000; ++i)
        lines += "{\"id\": " + std::to_string(i) + ", \"text\": \"One two three four five.\"}\n";
    const test::Reading reading = open(write("a.jsonl", lines));
    ASSERT_EQ(reading.articles.size(), 5000u);
    EXPECT_EQ(reading.articles[4999].id, "4999");
}

TEST_F(OpenReader, SaysWhatIsNotReadable) {
    EXPECT_EQ(error_of(path("missing")), "cannot be read: No such file or directory");
    EXPECT_EQ(error_of(folder_.string()), "cannot be read: is a folder, not a file");
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(error_of(path("pipe")), "cannot be read: is a pipe; give '-' to read from standard input");
    EXPECT_EQ(error_of("/dev/null"), "cannot be read: is a device, not a file");
}

TEST_F(OpenReader, NamesThatAreNotUtf8AreEscaped) {
    const test::Reading reading = open(write("caf\xe9.txt", "Title here\n\nOne two three four five six."));
    ASSERT_EQ(reading.articles.size(), 1u);
    EXPECT_TRUE(reading.articles[0].path.ends_with("caf\\xe9.txt")) << reading.articles[0].path;
    EXPECT_EQ(open(path("\x1b[31m")).errors.at(0).where, folder_.string() + "/\\x1b[31m");
}

}  // namespace
}  // namespace onrecord
