#include "common/cli/program.h"

#include <sstream>

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/errors.h"
#include "common/exit_codes.h"

namespace onrecord {
namespace {

struct GuardCase { std::string_view name; std::function<int()> body; int code; std::string_view err; };
class RunGuarded : public testing::TestWithParam<GuardCase> {};
TEST_P(RunGuarded, MapsWhatIsThrown) {
    std::ostringstream out, err;
    EXPECT_EQ(run_guarded("prog", out, err, GetParam().body), GetParam().code);
    EXPECT_EQ(err.str(), GetParam().err);
}
INSTANTIATE_TEST_SUITE_P(Bodies, RunGuarded, testing::Values(
    GuardCase{"Code", [] { return 7; }, 7, ""},
    GuardCase{"Io", []() -> int { throw IoError("x: gone"); }, exit_code::io, "prog: x: gone\n"},
    GuardCase{"Data", []() -> int { throw DataError("t.tsv:3: bad"); }, exit_code::io, "prog: t.tsv:3: bad\n"},
    GuardCase{"Busy", []() -> int { throw BusyError("busy"); }, exit_code::busy, "prog: busy\n"},
    GuardCase{"Version", []() -> int { throw VersionError("old"); }, exit_code::version, "prog: old\n"},
    GuardCase{"Xapian", []() -> int { throw Xapian::DatabaseCorruptError("torn"); }, exit_code::io, "prog: DatabaseCorruptError: torn; run onrecord-index check\n"},
    GuardCase{"ControlCharacters", []() -> int { throw IoError("\x1b"); }, exit_code::io, "prog: \\x1b\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(RunGuarded, NoticesThatTheOutputDidNotArrive) {
    std::ostringstream out, err;
    const int code = run_guarded("prog", out, err, [&out] {
        out.setstate(std::ios::badbit);
        return 0;
    });
    EXPECT_EQ(code, exit_code::io);
    EXPECT_EQ(err.str(), "prog: cannot write the output\n");
}

}  // namespace
}  // namespace onrecord
