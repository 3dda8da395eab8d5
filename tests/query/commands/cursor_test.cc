#include <gtest/gtest.h>

#include "query/commands/clauses.h"
#include "query/commands/cursor.h"
#include "query/parser.h"

namespace onrecord {
namespace {

TEST(Cursor, ReadsBackWhatItWrote) {
    const Cursor cursor{12, 30, 0x5f3a9c21};
    EXPECT_EQ(to_string(cursor), "12-30-5f3a9c21");
    EXPECT_EQ(parse_cursor("12-30-5f3a9c21"), cursor);
}

TEST(Cursor, RefusesEverythingElse) {
    for (const char* text : {"", "12", "12-30", "12-30-5f3a9c2", "12-30-5f3a9c2g", "x-30-5f3a9c21", "12--5f3a9c21", "-1-30-5f3a9c21",
                             "99999999999999999999999-1-00000000", "12-30-5f3a9c21 "}) {
        EXPECT_FALSE(parse_cursor(text)) << text;
    }
}

TEST(Cursor, KnowsItsQuery) {
    EXPECT_EQ(query_hash("a", "newest", "story", false), query_hash("a", "newest", "story", false));
    EXPECT_NE(query_hash("a", "newest", "story", false), query_hash("b", "newest", "story", false));
    EXPECT_NE(query_hash("a", "newest", "story", false), query_hash("a", "oldest", "story", false));
    EXPECT_NE(query_hash("a", "newest", "story", false), query_hash("a", "newest", "story", true));
    EXPECT_NE(query_hash("a", "newest", "story", false), query_hash("a", "newest", "none", false));
}

Expr tree(std::string_view query) { return std::get<ParsedQuery>(parse_query(query, {*Date::from_ymd(2017, 9, 14)})).expr; }

TEST(Clauses, AreTheTopLevelAndThoseOfQuotations) {
    const Clauses clauses(tree("topic:t1 speaker:a1 said:b1 -c1"));
    ASSERT_EQ(clauses.size(), 4u);
    EXPECT_EQ(to_string(clauses.clause(1)), "speaker=a1");
    EXPECT_EQ(to_string(clauses.alone(1)), "(quote speaker=a1)");
    EXPECT_EQ(to_string(clauses.alone(0)), "topic=t1");
    EXPECT_EQ(to_string(clauses.without(0)), "(and (not c1) (quote (and speaker=a1 said:b1)))");
    EXPECT_EQ(to_string(clauses.without(2)), "(and topic=t1 (not c1) (quote speaker=a1))");
}

TEST(Clauses, OfOneLeaveEverything) {
    const Clauses clauses(tree("a1 OR b1"));
    ASSERT_EQ(clauses.size(), 1u);
    EXPECT_EQ(to_string(clauses.without(0)), "*");
}

}  // namespace
}  // namespace onrecord
