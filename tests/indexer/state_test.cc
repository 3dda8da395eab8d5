#include "indexer/state.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::IsEmpty;

IngestReport some_report() {
    IngestReport report;
    report.added = 5;
    report.rejected = {{"empty", 2}};
    report.batch = 3;
    report.seconds = 1.5;
    return report;
}

TEST(State, RemembersRunsNewestFirst) {
    const test::TempFolder folder;
    for (std::uint32_t batch : {1u, 2u, 3u}) {
        State state(folder.path());
        state.begin_run();
        IngestReport report = some_report();
        report.batch = batch;
        state.finish_run(report);
        EXPECT_EQ(state.fault(), "");
    }
    const std::vector<RunRecord> runs = read_runs(folder.path(), 2);
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(runs[0].batch, 3u);
    EXPECT_EQ(runs[0].added, 5u);
    EXPECT_EQ(runs[0].rejected, 2u);
    EXPECT_EQ(runs[0].end, "complete");
    EXPECT_DOUBLE_EQ(runs[0].seconds, 1.5);
    EXPECT_EQ(runs[1].batch, 2u);
}

TEST(State, ShowsARunThatNeverEndedAsRunning) {
    const test::TempFolder folder;
    State(folder.path()).begin_run();
    EXPECT_EQ(read_runs(folder.path(), 1).at(0).end, "running");
}

TEST(State, RemembersRejectsUntilTheirInputIsReadAgain) {
    const test::TempFolder folder;
    {
        State state(folder.path());
        state.begin_run();
        state.begin_input("a.jsonl");
        state.add_reject("a.jsonl", {"a.jsonl:12", "no text", "empty"});
        state.begin_input("b.txt");
        state.add_reject("b.txt", {"b.txt", "is binary", "not-an-article"});
        state.finish_run(some_report());
    }
    const std::vector<RejectRecord> before = read_rejects(folder.path(), 0);
    ASSERT_EQ(before.size(), 2u);
    EXPECT_EQ(before[0].path, "a.jsonl");
    EXPECT_EQ(before[0].line, 12u);
    EXPECT_EQ(before[0].reason, "empty");
    EXPECT_EQ(before[0].message, "no text");
    EXPECT_EQ(before[1].line, 0u);
    EXPECT_EQ(read_rejects(folder.path(), 1).size(), 1u);
    {
        State state(folder.path());
        state.begin_run();
        state.begin_input("a.jsonl");
        state.finish_run(some_report());
    }
    const std::vector<RejectRecord> after = read_rejects(folder.path(), 0);
    ASSERT_EQ(after.size(), 1u);
    EXPECT_EQ(after[0].path, "b.txt");
}

TEST(State, KeepsMoreRejectsThanGoToDiskTogether) {
    const test::TempFolder folder;
    State state(folder.path());
    state.begin_run();
    for (int i = 0; i < 2500; ++i) state.add_reject("a", {"a:" + std::to_string(i + 1), "no text", "empty"});
    state.finish_run(some_report());
    EXPECT_EQ(read_rejects(folder.path(), 0).size(), 2500u);
}

TEST(State, SetsADamagedFileAside) {
    const test::TempFolder folder;
    test::write_text(folder / "state.sqlite", std::string(5000, 'x'));
    EXPECT_THAT(read_runs(folder.path(), 5), IsEmpty());
    State state(folder.path());
    state.begin_run();
    state.finish_run(some_report());
    EXPECT_EQ(state.fault(), "");
    EXPECT_EQ(read_runs(folder.path(), 5).size(), 1u);
    EXPECT_TRUE(std::filesystem::exists(folder / "state.sqlite.damaged"));
}

TEST(State, SaysWhatIsWrongAndLetsTheRunGoOn) {
    const test::TempFolder folder;
    State state(folder / "missing");
    state.begin_run();
    state.begin_input("a");
    state.add_reject("a", {"a", "no text", "empty"});
    state.finish_run(some_report());
    EXPECT_NE(state.fault(), "");
}

TEST(State, IsEmptyWhereThereIsNone) {
    const test::TempFolder folder;
    EXPECT_THAT(read_runs(folder.path(), 5), IsEmpty());
    EXPECT_THAT(read_rejects(folder.path(), 0), IsEmpty());
    EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "reading makes no file";
}

struct PlaceCase { std::string_view name, where, path; std::uint64_t line; };
class SplitPlace : public testing::TestWithParam<PlaceCase> {};
TEST_P(SplitPlace, ReadsAs) {
    const auto [path, line] = split_place(std::string(GetParam().where));
    EXPECT_EQ(path, GetParam().path);
    EXPECT_EQ(line, GetParam().line);
}
INSTANTIATE_TEST_SUITE_P(Places, SplitPlace, testing::Values(
    PlaceCase{"Line", "a/b.jsonl:12", "a/b.jsonl", 12}, PlaceCase{"NoLine", "a/b.txt", "a/b.txt", 0},
    PlaceCase{"ColonInPath", "a:b/c.txt", "a:b/c.txt", 0}, PlaceCase{"ColonAtEnd", "a:", "a:", 0},
    PlaceCase{"TooLong", "a:99999999999999999999", "a:99999999999999999999", 0}, PlaceCase{"Stdin", "-:3", "-", 3}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
