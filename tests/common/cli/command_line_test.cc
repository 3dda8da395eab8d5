#include "common/cli/command_line.h"

#include <sstream>

#include <gtest/gtest.h>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/schema.h"

namespace onrecord {
namespace {

const std::vector<std::string> commands{"add", "stats", "check", "rejects", "explain"};

struct NearestCase { std::string_view name, word, meant; };
class Nearest : public testing::TestWithParam<NearestCase> {};
TEST_P(Nearest, Is) { EXPECT_EQ(nearest(GetParam().word, commands).value_or("-"), GetParam().meant); }
INSTANTIATE_TEST_SUITE_P(Commands, Nearest, testing::Values(
    NearestCase{"LetterLeftOut", "stat", "stats"}, NearestCase{"LettersSwapped", "chekc", "check"},
    NearestCase{"OtherCase", "STATS", "stats"}, NearestCase{"WrongLetter", "rejexts", "rejects"},
    NearestCase{"Beginning", "expl", "explain"}, NearestCase{"ShortWord", "ad", "add"},
    NearestCase{"TooFar", "frobnicate", "-"}, NearestCase{"TwoSlipsInAShortWord", "ed", "-"},
    NearestCase{"Empty", "", "-"}),
    [](const auto& test) { return std::string(test.param.name); });

/// What a program with an `add` and a `stats` command answers to a command line.
struct Answer { int code; std::string out, err; };
Answer answer(std::vector<std::string> args) {
    CommandLine app{"A test", "prog"};
    CommonOptions common;
    add_common_options(app, common);
    std::string db, format;
    std::vector<std::string> paths;
    Command add = app.add_command("add", "Add things");
    add.add_option("PATH", paths, "Paths").required();
    add_db_option(add, db);
    add.add_option("--format", format, "Format").one_of({"text", "html"});
    add.callback([&] { if (format == "html") exit_with(65); });
    app.add_command("stats", "Count").callback([] { throw UsageError("cannot count that"); });
    std::ostringstream out, err;
    const int code = run_command_line(app, common, std::move(args), out, err);
    return {code, out.str(), err.str()};
}

struct UsageCase { std::string_view name; std::vector<std::string> args; std::string_view err; };
class UsageErrors : public testing::TestWithParam<UsageCase> {};
TEST_P(UsageErrors, SayWhatWouldHaveBeenRight) {
    const Answer said = answer(GetParam().args);
    EXPECT_EQ(said.code, exit_code::usage);
    EXPECT_EQ(said.err, GetParam().err);
    EXPECT_EQ(said.out, "");
}
INSTANTIATE_TEST_SUITE_P(CommandLines, UsageErrors, testing::Values(
    UsageCase{"NoCommand", {}, "prog: which command?\nsee: prog --help\n"},
    UsageCase{"Command", {"stat", "--db", "x"}, "prog: unknown command 'stat'; did you mean 'stats'?\nsee: prog --help\n"},
    UsageCase{"StrangeCommand", {"frobnicate"}, "prog: unknown command 'frobnicate'\nsee: prog --help\n"},
    UsageCase{"Option", {"add", "f", "--formt", "text"}, "prog: unknown option '--formt'; did you mean '--format'?\nsee: prog add --help\n"},
    UsageCase{"OptionWithValue", {"add", "f", "--bd=x"}, "prog: unknown option '--bd'; did you mean '--db'?\nsee: prog add --help\n"},
    UsageCase{"CommonOption", {"add", "f", "--db", "x", "--colour", "never"}, "prog: unknown option '--colour'; did you mean '--color'?\nsee: prog add --help\n"},
    UsageCase{"Value", {"add", "f", "--db", "x", "--format", "htm"}, "prog: --format: 'htm' is none of text|html; did you mean 'html'?\nsee: prog add --help\n"},
    UsageCase{"MissingOption", {"add", "f"}, "prog: --db is required\nsee: prog add --help\n"},
    UsageCase{"MissingPath", {"add", "--db", "x"}, "prog: PATH is required\nsee: prog add --help\n"},
    UsageCase{"TooManyWords", {"stats", "more"}, "prog: unexpected argument 'more'\nsee: prog stats --help\n"},
    UsageCase{"FromTheCommand", {"stats"}, "prog: cannot count that\nsee: prog stats --help\n"},
    UsageCase{"ControlCharacters", {"a\x1b[31m"}, "prog: unknown command 'a\\x1b[31m'\nsee: prog --help\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(RunCommandLine, PassesOnTheCommandsExitCode) { EXPECT_EQ(answer({"add", "f", "--db", "x", "--format", "html"}).code, 65); }
TEST(RunCommandLine, SucceedsQuietly) {
    const Answer said = answer({"add", "f", "--db", "x", "-q", "--color", "never"});
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(said.out + said.err, "");
}
TEST(RunCommandLine, PrintsHelp) {
    const Answer said = answer({"add", "--help"});
    EXPECT_EQ(said.code, 0);
    EXPECT_NE(said.out.find("--format"), std::string::npos);
    EXPECT_EQ(said.err, "");
}
TEST(RunCommandLine, PrintsItsVersion) {
    EXPECT_EQ(answer({"--version"}).out, std::string("prog ") + ONRECORD_VERSION + "\n");
    EXPECT_NE(answer({"--version", "--verbose"}).out.find("\nindex format  " + std::to_string(schema::version) + "\n"), std::string::npos);
}
TEST(RunCommandLine, TakesAFileCalledLikeACommand) { EXPECT_EQ(answer({"add", "stats", "--db", "x"}).code, 0); }

}  // namespace
}  // namespace onrecord
