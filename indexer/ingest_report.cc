#include "indexer/ingest_report.h"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace onrecord {
namespace {

constexpr int report_format_version = 1;

std::string line(std::string_view name, const std::string& value) {
    char text[64];
    std::snprintf(text, sizeof text, "%-18.*s%10s\n", static_cast<int>(name.size()), name.data(), value.c_str());
    return text;
}

std::string line(std::string_view name, std::uint64_t value) { return line(name, std::to_string(value)); }

std::string one_decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
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
    std::string text = line("added", report.added) + line("changed", report.changed) +
                       line("unchanged", report.unchanged) + line("rejected", report.rejects());
    for (const auto& [reason, count] : report.rejected) text += line("  " + reason, count);
    text += line("quotations", report.quotations) + line("  unattributed", report.unattributed) +
            line("undated articles", report.undated) + line("corrections", report.corrected) +
            line("  not applicable", report.stale_corrections);
    text += report.batch ? line("batch", report.batch) : line("batch", std::string("-"));
    return text + line("seconds", one_decimal(report.seconds));
}

std::string to_json(const IngestReport& report) {
    const nlohmann::ordered_json json = {
        {"format_version", report_format_version},
        {"end", to_string(report.end)},
        {"added", report.added},
        {"changed", report.changed},
        {"unchanged", report.unchanged},
        {"rejected", report.rejects()},
        {"rejected_by_reason", report.rejected},
        {"quotations", report.quotations},
        {"unattributed", report.unattributed},
        {"undated", report.undated},
        {"corrections", report.corrected},
        {"corrections_not_applicable", report.stale_corrections},
        {"inputs_left", report.inputs_left},
        {"batch", report.batch ? nlohmann::ordered_json(report.batch) : nlohmann::ordered_json()},
        {"seconds", report.seconds}};
    return json.dump() + "\n";
}

}  // namespace onrecord
