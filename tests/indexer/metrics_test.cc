#include "indexer/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/support.h"

namespace onrecord {
namespace {

TEST(Metrics, AreGaugesWithHelp) {
    IngestReport report;
    report.added = 7;
    report.rejected["empty"] = 2;
    report.sources = SourceCounts{90, 3, 1, 4, 5};
    Manifest manifest;
    manifest.segments = {{"000001", 10, 0, {1}}};
    const std::string text = to_metrics(report, manifest, {74, true}, 1500000000);
    for (const char* line : {"onrecord_run_end_timestamp_seconds 1500000000\n", "onrecord_run_exit_code 74\n", "onrecord_run_merge_failed 1\n", "onrecord_run_added 7\n",
                             "onrecord_run_rejected 2\n", "onrecord_run_source_errors 1\n", "onrecord_run_removed 4\n", "onrecord_run_missing 5\n",
                             "onrecord_index_articles 9\n", "onrecord_index_segments 1\n", "# TYPE onrecord_run_added gauge\n"}) {
        EXPECT_THAT(text, testing::HasSubstr(line));
    }
}

TEST(Metrics, ReplaceTheFile) {
    const test::TempFolder folder;
    test::write_text(folder / "a.prom", "old");
    write_metrics(folder / "a.prom", {}, {}, {});
    EXPECT_THAT(test::read_text(folder / "a.prom"), testing::StartsWith("# HELP onrecord_"));
}

}  // namespace
}  // namespace onrecord
