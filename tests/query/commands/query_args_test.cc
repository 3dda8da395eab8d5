#include <gtest/gtest.h>

#include "common/cli/cli_errors.h"
#include "query/commands/query_args.h"

namespace onrecord {
namespace {

/// A program with the shapes of option that ours has.
struct SmallProgram {
    SmallProgram() {
        app.add_flag("-q,--quiet", quiet);
        Command search = app.add_command("search", "");
        search.add_option("-n,--limit", limit);
        search.add_option("--db", db);
        search.add_flag("--all", all);
        app.add_command("facets", "").add_option("--db", db);
    }
    bool quiet = false, all = false;
    std::size_t limit = 0;
    std::string db;
    CommandLine app{"A test", "prog"};
};

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " | ") + word;
    return out;
}

struct ArgsCase {
    std::string_view name;
    std::vector<std::string> args;
    std::string_view command, options, terms;
};

void PrintTo(const ArgsCase& c, std::ostream* out) { *out << joined(c.args); }

class SplitArgs : public testing::TestWithParam<ArgsCase> {};

TEST_P(SplitArgs, KeepsTermsFromCli11) {
    SmallProgram program;
    const QueryArgs split = split_query_args(program.app, GetParam().args);
    EXPECT_EQ(split.command, GetParam().command);
    EXPECT_EQ(joined(split.options), GetParam().options);
    EXPECT_EQ(joined(split.terms), GetParam().terms);
}

INSTANTIATE_TEST_SUITE_P(All, SplitArgs, testing::Values(
    ArgsCase{"TermsOnly", {"speaker:Fallon", "topic:defence"}, "", "", "speaker:Fallon | topic:defence"},
    ArgsCase{"CommandFirst", {"facets", "speaker"}, "facets", "", "speaker"},
    ArgsCase{"OptionsBeforeTheCommand", {"--db", "x", "facets", "speaker"}, "facets", "--db | x", "speaker"},
    ArgsCase{"AValueIsNoCommand", {"--db", "facets", "a"}, "", "--db | facets", "a"},
    ArgsCase{"SecondWordIsNoCommand", {"a", "facets"}, "", "", "a | facets"},
    ArgsCase{"OptionsAnywhere", {"a", "-n", "5", "b", "--all", "-q"}, "", "-n | 5 | --all | -q", "a | b"},
    ArgsCase{"AttachedValues", {"-n5", "--limit=7", "a"}, "", "-n5 | --limit=7", "a"},
    ArgsCase{"Cluster", {"-qn", "5", "a"}, "", "-qn | 5", "a"},
    ArgsCase{"MinusField", {"trident", "-speaker:Fallon"}, "", "", "trident | -speaker:Fallon"},
    ArgsCase{"MinusFieldFirst", {"-by:Fallon"}, "", "", "-by:Fallon"},
    ArgsCase{"MinusQuote", {"-\"way of life\""}, "", "", "-\"way of life\""},
    ArgsCase{"MinusCurlyQuote", {"-“way"}, "", "", "-“way"},
    ArgsCase{"MinusBracket", {"-(a", "OR", "b)"}, "", "", "-(a | OR | b)"},
    ArgsCase{"MinusQuotation", {"-quote:{a}"}, "", "", "-quote:{a}"},
    ArgsCase{"WholeQueryInOneArgument", {"-word other"}, "", "", "-word other"},
    ArgsCase{"BehindTwoMinuses", {"--", "-word", "--all"}, "", "", "-word | --all"},
    ArgsCase{"CommandThenTwoMinuses", {"search", "--", "facets"}, "search", "", "facets"},
    ArgsCase{"LoneMinus", {"May", "-", "then"}, "", "", "May | - | then"}),
    [](const auto& test) { return std::string(test.param.name); });

std::string refusal(const std::vector<std::string>& args) {
    SmallProgram program;
    try {
        split_query_args(program.app, args);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "taken";
}

// UX Q2
TEST(SplitArgsErrors, SayHowToLeaveOutAWord) {
    EXPECT_EQ(refusal({"trident", "-typhoon"}),
              "unknown option '-typhoon'; to leave out a word write NOT typhoon, or quote the whole query, or put -- before it");
    EXPECT_EQ(refusal({"-number"}), "unknown option '-number'; to leave out a word write NOT number, or quote the whole query, or put -- before it");
    EXPECT_EQ(refusal({"-speeker:x"}), "unknown option '-speeker:x'; to leave out a word write NOT speeker:x, or quote the whole query, or put -- before it");
}

TEST(SplitArgsErrors, NameTheNearestOption) {
    EXPECT_EQ(refusal({"--limt", "5"}), "unknown option '--limt'; did you mean '--limit'?");
    EXPECT_EQ(refusal({"--limt=5"}), "unknown option '--limt'; did you mean '--limit'?");
    EXPECT_EQ(refusal({"--zebra"}), "unknown option '--zebra'");
}

}  // namespace
}  // namespace onrecord
