#include "indexer/corrections/corrections_file.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

class CorrectionsFileTest : public testing::Test {
protected:
    CorrectionsFile read() const { return CorrectionsFile::read(path, Gazetteer::embedded()); }
    static Correction of(std::string_view line) { return parse_correction(line, Gazetteer::embedded()).value(); }

    void write(std::string_view text) const { folder.write("corrections.tsv", text); }
    std::string text() const {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

    test::TempDir folder;
    std::filesystem::path path = folder.path() / "corrections.tsv";
};

TEST_F(CorrectionsFileTest, IsEmptyWhereThereIsNone) {
    EXPECT_TRUE(read().corrections().empty());
    EXPECT_TRUE(read().faults().empty());
}

TEST_F(CorrectionsFileTest, ReportsABadLineAndKeepsTheOthers) {
    write("# mine\n\none\tdate-is\t2017-02-30\r\none\ttopic-is\ttrade\r\n");
    const CorrectionsFile file = read();
    ASSERT_EQ(file.corrections().size(), 1u);
    EXPECT_EQ(file.corrections()[0].line, 4u);
    ASSERT_EQ(file.faults().size(), 1u);
    EXPECT_EQ(file.faults()[0].where, path.string() + ":3");
}

TEST_F(CorrectionsFileTest, ExplainsItselfWhenItIsMade) {
    CorrectionsFile file = read();
    file.put(of("one\tdate-is\t2017-09-12"));
    file.write();
    EXPECT_TRUE(text().starts_with("# corrections.tsv: "));
    EXPECT_TRUE(text().ends_with("\none\tdate-is\t2017-09-12\n"));
    EXPECT_EQ(read().corrections().size(), 1u);
}

TEST_F(CorrectionsFileTest, TakesNoIdForAComment) {
    CorrectionsFile file = read();
    Correction correction = of("one\tdate-is\t2017-09-12");
    correction.article = "#1";
    file.put(correction);
    file.write();
    ASSERT_EQ(read().corrections().size(), 1u);
    EXPECT_EQ(read().corrections()[0].article, "#1");
}

TEST_F(CorrectionsFileTest, LeavesCommentsAndBadLinesInPlace) {
    write("# mine\none\tdate-is\t2017-09-12\nnonsense\none\ttopic-is\ttrade\n");
    CorrectionsFile file = read();
    file.put(of("one\tdate-is\t2017-09-13"));
    file.write();
    EXPECT_EQ(text(), "# mine\none\tdate-is\t2017-09-13\nnonsense\none\ttopic-is\ttrade\n");
    file.remove(0);
    file.put(of("one\ttopic-is-not\ttrade"));
    file.write();
    EXPECT_EQ(text(), "# mine\nnonsense\none\ttopic-is-not\ttrade\n");
}

}  // namespace
}  // namespace onrecord
