#include "common/gazetteer/tsv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Tsv, LeavesOutCommentsAndBlankLines) {
    const auto rows = read_tsv("# head\n\na\tb\n  \nc\td\r\n", "t.tsv", 2);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_THAT(rows[0].cells, ElementsAre("a", "b"));
    EXPECT_THAT(rows[1].cells, ElementsAre("c", "d"));
    EXPECT_EQ(rows[1].line, 5u);
}

TEST(Tsv, MissingLastCellsAreEmpty) { EXPECT_THAT(read_tsv("a", "t.tsv", 3)[0].cells, ElementsAre("a", "", "")); }

TEST(Tsv, NamesFileAndLineOfATooLongRow) {
    try {
        read_tsv("a\tb\na\tb\tc\n", "t.tsv", 2);
        FAIL();
    } catch (const DataError& e) {
        EXPECT_THAT(e.what(), HasSubstr("t.tsv:2: 3 cells"));
    }
}

TEST(Tsv, RefusesOtherEncodings) { EXPECT_THROW(read_tsv("caf\xe9\n", "t.tsv", 1), DataError); }

TEST(Lists, AreCutAtBars) {
    EXPECT_THAT(split_list("a| b ||c"), ElementsAre("a", "b", "c"));
    EXPECT_TRUE(split_list("").empty());
}

}  // namespace
}  // namespace onrecord
