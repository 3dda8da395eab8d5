#include <sstream>

#include <gtest/gtest.h>

#include "query/render/cross_table.h"
#include "query/render/grid.h"
#include "query/render/trend.h"

namespace onrecord {
namespace {

struct Printed { std::string text; std::size_t cut; };

Printed print(const Grid& grid, std::size_t width) {
    RenderOptions options;
    options.width = width;
    std::ostringstream out;
    const std::size_t cut = render_grid(grid, options, out);
    return {out.str(), cut};
}

Grid three_columns() {
    Grid grid;
    grid.columns = {{"Philip Hammond", true}, {"日本 防衛", true}, {"total"}};
    grid.rows = {{"Šefčovič Daily", {"1", "20", "21"}}, {"日本", {"300", "4", "304"}}};
    return grid;
}

TEST(Grid, StandsFlushWhateverTheCharacters) {
    EXPECT_EQ(print(three_columns(), 80).text,
              "                   Philip\n"
              "                  Hammond  日本 防衛  total\n"
              "  Šefčovič Daily        1         20     21\n"
              "  日本                300          4    304\n");
}

TEST(Grid, BreaksHeadingsFurtherBeforeItLeavesColumnsOut) {
    const Printed printed = print(three_columns(), 40);
    EXPECT_EQ(printed.text,
              "                   Philip  日本\n"
              "                  Hammond  防衛  total\n"
              "  Šefčovič Daily        1    20     21\n"
              "  日本                300     4    304\n");
    EXPECT_EQ(printed.cut, 0u);
}

TEST(Grid, LeavesOptionalColumnsOutFromTheRight) {
    const Printed printed = print(three_columns(), 34);
    EXPECT_EQ(printed.text,
              "                   Philip\n"
              "                  Hammond  total\n"
              "  Šefčovič Daily        1     21\n"
              "  日本                300    304\n");
    EXPECT_EQ(printed.cut, 1u);
    EXPECT_EQ(print(three_columns(), 20).cut, 2u);
}

TEST(Grid, BreaksLongLabels) {
    Grid grid;
    grid.columns = {{"total"}};
    grid.rows = {{"Secretary of State for Exiting the European Union", {"1"}}, {"x", {"2"}}};
    EXPECT_EQ(print(grid, 60).text,
              "                        total\n"
              "  Secretary of State        1\n"
              "  for Exiting the\n"
              "  European Union\n"
              "  x                         2\n");
}

TEST(Grid, DrawsBarsInWhatIsLeftOfTheWidth) {
    Grid grid;
    grid.columns = {{""}};
    grid.rows = {{"2016", {"1"}, false, 1}, {"2017", {"10"}, false, 10}, {"undated", {"3"}}};
    grid.longest_bar = 10;
    EXPECT_EQ(print(grid, 25).text,
              "  2016      1  █\n"
              "  2017     10  ██████████\n"
              "  undated   3\n");
    EXPECT_EQ(print(grid, 20).text.find("█"), std::string::npos);
}

TEST(CrossTable, SendsNoControlCharacterOfAValueToTheTerminal) {
    CrossTable table{&schema::source, &schema::type, true, CountBy::articles, 1, {{"x", "A\x1b[2Jb", 1, true}}, {{"y", "\xc2\x9b" "1m", 1, false}}, 0, 0, 0, 0, {{1, 0}, {0, 0}}};
    std::ostringstream out;
    render_cross_table(table, {}, out);
    EXPECT_EQ(out.str(),
              "source by type  (articles, own filters left out)\n"
              "                 \\x9b1m  total\n"
              "  [x] A\\x1b[2Jb       1      1\n"
              "  total               1      1\n");
}

TEST(Trend, FillsTheGapsBetweenPeriods) {
    Trend trend;
    trend.split = &schema::source;
    trend.columns = {{"x", "X", 2, false}};
    trend.rows = {{24000, 1, 2, {1}}, {24003, 1, 1, {1}}};
    EXPECT_EQ(length_of(trend), 4u);
    fill_gaps(trend);
    ASSERT_EQ(trend.rows.size(), 4u);
    EXPECT_EQ(trend.rows[2].period, 24002);
    EXPECT_EQ(trend.rows[2].values, std::vector<std::uint64_t>{0});
    EXPECT_EQ(trend.rows[3].count, 1u);
    Trend nothing;
    fill_gaps(nothing);
    EXPECT_EQ(length_of(nothing), 0u);
}

}  // namespace
}  // namespace onrecord
