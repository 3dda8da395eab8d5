#include <gtest/gtest.h>

#include "query/parser.h"
#include "query/render/error_text.h"

namespace onrecord {
namespace {

std::string shown(std::string_view query, std::size_t width = 80) {
    const auto parsed = parse_query(query, {*Date::from_ymd(2017, 9, 14)});
    return error_text(std::get<QueryError>(parsed), query, Palette{}, width);
}

// UX E1
TEST(ErrorText, IsThreeLines) {
    EXPECT_EQ(shown("speeker:Fallon topic:defence"),
              "onrecord-query: unknown field \"speeker\"\n"
              "  speeker:Fallon topic:defence\n"
              "  ^^^^^^^\n"
              "did you mean speaker:Fallon ?   (all fields: onrecord-query fields)\n");
}

TEST(ErrorText, PutsTheCaretByColumnsNotBytes) {
    EXPECT_EQ(shown("Šefčovič 日本 (a"),
              "onrecord-query: this \"(\" is never closed\n"
              "  Šefčovič 日本 (a\n"
              "                ^\n"
              "close it, or write \\( for the sign itself\n");
}

TEST(ErrorText, ShowsBytesThatAreNoText) {
    EXPECT_EQ(shown("caf\xe9 a"),
              "onrecord-query: the query is not UTF-8\n"
              "  caf\\xe9 a\n"
              "     ^^^^\n"
              "set the terminal and the locale to UTF-8\n");
}

TEST(ErrorText, LeavesTheQueryOutWhereThereIsNoPlace) {
    EXPECT_EQ(shown(""),
              "onrecord-query: the query is empty\n"
              "write a word or a filter such as speaker:Fallon; * alone finds everything\n");
}

TEST(ErrorText, ShowsTheStretchAroundThePlaceOfALongQuery) {
    std::string query;
    for (int i = 0; i < 40; ++i) query += "word" + std::to_string(i) + " ";
    query += "speeker:x ";
    for (int i = 0; i < 40; ++i) query += "more ";
    const std::string text = shown(query, 60);
    std::size_t start = text.find('\n') + 1;
    const std::string line = text.substr(start, text.find('\n', start) - start);
    start += line.size() + 1;
    const std::string caret = text.substr(start, text.find('\n', start) - start);
    EXPECT_TRUE(line.starts_with("  …")) << text;
    EXPECT_TRUE(line.ends_with("…")) << text;
    EXPECT_LE(line.size(), 64u) << text;   // two ellipses of three bytes
    ASSERT_NE(line.find("speeker"), std::string::npos) << text;
    EXPECT_EQ(caret.find('^') + 2, line.find("speeker")) << text;   // the ellipsis: one column, three bytes
}

}  // namespace
}  // namespace onrecord
