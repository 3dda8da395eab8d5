#include "indexer/ingest_report.h"

#include <nlohmann/json.hpp>

#include "indexer/report_lines.h"

namespace onrecord {
namespace {

constexpr int report_format_version = 1;

std::string files_text(const SourceCounts& sources) {
    return report_line("files read", sources.read_files) + report_line("files unchanged", sources.unchanged_files) +
           report_line("source errors", sources.errors);
}

}  // namespace

std::string_view to_string(RunEnd end) {
    switch (end) {
        case RunEnd::complete: return "complete";
        case RunEnd::interrupted: return "interrupted";
        case RunEnd::too_many_rejects: return "too-many-rejects";
    }
    return "";
}

std::uint64_t IngestReport::rejects() const {
    std::uint64_t sum = 0;
    for (const auto& [reason, count] : rejected) sum += count;
    return sum;
}

std::string to_text(const IngestReport& report) {
    std::string text = report.sources ? files_text(*report.sources) : std::string();
    text += report_line("added", report.added) + report_line("changed", report.changed) +
                       report_line("unchanged", report.unchanged) + report_line("rejected", report.rejects());
    for (const auto& [reason, count] : report.rejected) text += report_line("  " + reason, count);
    text += report_line("skipped members", report.skipped) + report_line("warnings", report.warnings);
    text += report_line("quotations", report.quotations) + report_line("  unattributed", report.unattributed) +
            report_line("undated articles", report.undated) + report_line("with copies", report.with_copies) + report_line("corrections", report.corrected) +
            report_line("  not applicable", report.stale_corrections);
    if (report.sources) text += report_line("removed", report.sources->removed) + report_line("  missing, kept", report.sources->missing);
    text += report.batch ? report_line("batch", report.batch) : report_line("batch", std::string("-"));
    return text + report_line("seconds", one_decimal(report.seconds));
}

std::string to_json(const IngestReport& report) {
    nlohmann::ordered_json json = {
        {"format_version", report_format_version},
        {"end", to_string(report.end)},
        {"added", report.added},
        {"changed", report.changed},
        {"unchanged", report.unchanged},
        {"rejected", report.rejects()},
        {"rejected_by_reason", report.rejected},
        {"skipped_members", report.skipped},
        {"warnings", report.warnings},
        {"first_warnings", report.first_warnings},
        {"quotations", report.quotations},
        {"unattributed", report.unattributed},
        {"undated", report.undated},
        {"with_copies", report.with_copies},
        {"corrections", report.corrected},
        {"corrections_not_applicable", report.stale_corrections},
        {"inputs_left", report.inputs_left},
        {"batch", report.batch ? nlohmann::ordered_json(report.batch) : nlohmann::ordered_json()},
        {"seconds", report.seconds}};
    if (report.sources) {
        json["files_read"] = report.sources->read_files;
        json["files_unchanged"] = report.sources->unchanged_files;
        json["source_errors"] = report.sources->errors;
        json["removed"] = report.sources->removed;
        json["missing"] = report.sources->missing;
    }
    return json.dump() + "\n";
}

}  // namespace onrecord
