#include "indexer/ingest_report.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

IngestReport full_report() {
    IngestReport report;
    report.added = 1234;
    report.changed = 5;
    report.unchanged = 60;
    report.rejected = {{"empty", 2}, {"bad-record", 10}};
    report.skipped = 8;
    report.warnings = 2;
    report.first_warnings = {"a.jsonl:1: one", "a.jsonl:4: \"another\""};
    report.quotations = 789;
    report.unattributed = 33;
    report.undated = 4;
    report.with_copies = 9;
    report.corrected = 3;
    report.stale_corrections = 1;
    report.batch = 7;
    report.seconds = 12.345;
    return report;
}

TEST(IngestReport, AsTextIsALineANumber) {
    EXPECT_EQ(to_text(full_report()),
              "added                   1234\n"
              "changed                    5\n"
              "unchanged                 60\n"
              "rejected                  12\n"
              "  bad-record              10\n"
              "  empty                    2\n"
              "skipped members            8\n"
              "warnings                   2\n"
              "quotations               789\n"
              "  unattributed            33\n"
              "undated articles           4\n"
              "with copies                9\n"
              "corrections                3\n"
              "  not applicable           1\n"
              "batch                      7\n"
              "seconds                 12.3\n");
}

TEST(IngestReport, HasNoBatchWhenNothingWasWritten) {
    EXPECT_NE(to_text(IngestReport{}).find("batch                      -\n"), std::string::npos);
    EXPECT_NE(to_json(IngestReport{}).find("\"batch\":null"), std::string::npos);
}

TEST(IngestReport, AsJsonHasTheSameNumbers) {
    EXPECT_EQ(to_json(full_report()),
              R"({"format_version":1,"end":"complete","added":1234,"changed":5,"unchanged":60,"rejected":12,)"
              R"("rejected_by_reason":{"bad-record":10,"empty":2},"skipped_members":8,"warnings":2,"first_warnings":["a.jsonl:1: one","a.jsonl:4: \"another\""],"quotations":789,"unattributed":33,"undated":4,"with_copies":9,)"
              R"("corrections":3,"corrections_not_applicable":1,"inputs_left":0,"batch":7,"seconds":12.345})" "\n");
}

}  // namespace
}  // namespace onrecord
