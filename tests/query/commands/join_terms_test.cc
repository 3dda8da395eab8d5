#include <gtest/gtest.h>

#include "query/commands/join_terms.h"

namespace onrecord {
namespace {

/// An index that knows Fallon, David Davis and the Harbour Post.
bool knows(const Field& field, std::string_view value) {
    if (&field == &schema::speaker) return value == "Fallon" || value == "David Davis";
    if (&field == &schema::date) return value == "12 September 2017";
    return &field == &schema::source && value == "Harbour Post";
}

struct JoinCase {
    std::string_view name;
    std::vector<std::string> terms;
    std::string_view query;
};

void PrintTo(const JoinCase& c, std::ostream* out) { *out << c.query; }

class JoinTerms : public testing::TestWithParam<JoinCase> {};

TEST_P(JoinTerms, GiveBackTheMarksThatTheShellTook) { EXPECT_EQ(join_terms(GetParam().terms, knows), GetParam().query); }

INSTANTIATE_TEST_SUITE_P(All, JoinTerms, testing::Values(
    JoinCase{"Nothing", {}, ""},
    JoinCase{"Blanks", {"a", "b"}, "a b"},
    JoinCase{"WordsInOneArgumentStayWords", {"way of life"}, "way of life"},
    JoinCase{"KnownName", {"speaker:David Davis", "x"}, "speaker:\"David Davis\" x"},
    JoinCase{"Alias", {"site:Harbour Post"}, "site:\"Harbour Post\""},
    JoinCase{"Negated", {"-speaker:David Davis"}, "-speaker:\"David Davis\""},
    JoinCase{"WholeQueryInOneArgument", {"speaker:Fallon trident"}, "speaker:Fallon trident"},
    JoinCase{"MisspeltName", {"speaker:Davd Davis"}, "speaker:\"Davd Davis\""},
    JoinCase{"WordsOfAField", {"said:way of life"}, "said:\"way of life\""},
    JoinCase{"Date", {"date:12 September 2017"}, "date:\"12 September 2017\""},
    JoinCase{"DateAndWord", {"date:2017 trident"}, "date:2017 trident"},
    JoinCase{"MarksAreThere", {"speaker:\"David Davis\" said:x"}, "speaker:\"David Davis\" said:x"},
    JoinCase{"FurtherColon", {"said:a topic:b"}, "said:a topic:b"},
    JoinCase{"Operator", {"said:a OR b"}, "said:a OR b"},
    JoinCase{"AliasOperator", {"said:a w/5 b"}, "said:a w/5 b"},
    JoinCase{"Minus", {"said:a -b"}, "said:a -b"},
    JoinCase{"Brackets", {"said:(a b)"}, "said:(a b)"},
    JoinCase{"UnknownField", {"speeker:David Davis"}, "speeker:David Davis"},
    JoinCase{"Wildcard", {"said:secur* council"}, "said:secur* council"},
    JoinCase{"BlankBehindTheColon", {"said: way of"}, "said: way of"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
