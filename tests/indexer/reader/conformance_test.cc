#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "read_support.h"

namespace onrecord {
namespace {

const std::filesystem::path folder = ONRECORD_CONFORMANCE;

std::string one_paragraph_a_bar(std::string text) {
    for (char& c : text) {
        if (c == '\n') c = '|';
    }
    return text;
}

/// Everything that a reader makes of a file, a field a line.
void print(const std::filesystem::path& file, std::ostream& out) {
    const std::string name = file.lexically_relative(folder).string();
    const auto place = [&](const std::string& path) { return path.substr(std::min(path.size(), file.string().size())); };
    out << "== " << name << '\n';
    const test::Reading reading = test::read_rest(*open_reader(file.string(), {}));
    for (const Article& article : reading.articles) {
        out << "article " << place(article.path) << "\n  id " << article.id << "\n  url " << article.url << "\n  title " << article.title << "\n  date "
            << test::stated(article) << "\n  author " << article.author << "\n  outlet " << article.outlet << "\n  lang " << article.lang << "\n  text "
            << one_paragraph_a_bar(article.text) << '\n';
    }
    for (const Error& error : reading.errors) out << "reject " << place(error.where) << ' ' << error.code << ": " << error.message << '\n';
    for (const std::string& warning : reading.warnings) out << "warning " << place(warning) << '\n';
}

TEST(Conformance, EveryFormatIsReadAsExpected) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().filename() != "expected.txt") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::ostringstream got, wanted;
    for (const std::filesystem::path& file : files) print(file, got);
    wanted << std::ifstream(folder / "expected.txt").rdbuf();
    // To accept a change: see what differs, then let the test write the page anew.
    if (std::getenv("ONRECORD_WRITE_EXPECTED")) std::ofstream(folder / "expected.txt") << got.str();
    EXPECT_EQ(got.str(), wanted.str());
}

}  // namespace
}  // namespace onrecord
