#include "query/commands/query_lines.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(ReadQueryLines, TakesAQueryOrANameAndAQuery) {
    const auto lines = read_query_lines("# comment\ntrident\n\nmine\tspeaker:\"David Davis\"\r\n", false);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].number, 2u);
    EXPECT_EQ(lines[0].name, "");
    EXPECT_EQ(lines[0].query, "trident");
    EXPECT_EQ(lines[1].number, 4u);
    EXPECT_EQ(lines[1].name, "mine");
    EXPECT_EQ(lines[1].query, "speaker:\"David Davis\"");
}

TEST(ReadQueryLines, TakesAnOrderWhereAsked) {
    EXPECT_EQ(read_query_lines("filter\ttopic:trade\tnewest", true).front().order, "newest");
    EXPECT_EQ(read_query_lines("filter\ttopic:trade", true).front().order, "");
    EXPECT_EQ(read_query_lines("a\tb\tc", false).front().query, "b\tc");
}

}  // namespace
}  // namespace onrecord
