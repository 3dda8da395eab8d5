#include "indexer/commands/compact.h"

#include <chrono>
#include <iostream>
#include <memory>
#include <span>

#include <nlohmann/json.hpp>

#include "common/exit_codes.h"
#include "indexer/commands/writer_option.h"
#include "indexer/interrupt.h"
#include "indexer/lock.h"
#include "indexer/merge/merge_run.h"
#include "indexer/report_lines.h"

namespace onrecord {
namespace {

constexpr int compact_format_version = 1;

/// What compact would do, without doing it.
MergeReport foretell(const std::filesystem::path& index) {
    Manifest manifest = load_manifest(index);
    MergeReport report;
    while (const std::optional<SegmentRange> range = plan_full_merge(manifest)) {
        SegmentEntry merged;
        for (const SegmentEntry& segment : std::span(manifest.segments).subspan(range->first, range->count)) {
            ++report.merged;
            report.dropped += segment.deleted.size();
            merged.articles += segment.articles - static_cast<std::uint32_t>(segment.deleted.size());
        }
        report.written += merged.articles > 0;
        report.articles += merged.articles;
        replace_range(manifest, *range, std::move(merged));
    }
    report.segments = manifest.segments.size();
    return report;
}

MergeReport compact(const CompactOptions& options, std::ostream& err) {
    if (options.dry_run) return foretell(options.db);
    load_manifest(options.db);  // says so if there is no index, before a lock is made in its place
    const WriterLock lock(options.db, options.wait);
    const Interrupt interrupt;
    return merge_index(options.db, plan_full_merge, database_writers(options.writer, err), [&] { return interrupt.requested(); });
}

void print_text(const MergeReport& report, double seconds, std::ostream& out) {
    out << report_line("segments merged", report.merged) << report_line("  into", report.written)
        << report_line("articles", report.articles) << report_line("deleted dropped", report.dropped)
        << report_line("segments now", report.segments) << report_line("  held by readers", report.held.size())
        << report_line("seconds", one_decimal(seconds));
}

void print_json(const MergeReport& report, double seconds, std::ostream& out) {
    const nlohmann::ordered_json json = {
        {"format_version", compact_format_version}, {"segments_merged", report.merged}, {"segments_written", report.written},
        {"articles", report.articles}, {"deleted_dropped", report.dropped}, {"segments", report.segments},
        {"segments_held", report.held}, {"seconds", seconds}};
    out << json.dump() << '\n';
}

}  // namespace

int run_compact(const CompactOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    const auto start = std::chrono::steady_clock::now();
    const MergeReport report = compact(options, err);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (options.json) print_json(report, seconds, out);
    else if (!common.quiet) print_text(report, seconds, out);
    return exit_code::success;
}

void add_compact_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<CompactOptions>();
    Command command = app.add_command("compact", "Merge segments into as few as may be and drop what is deleted");
    command.footer("Example: onrecord-index compact --db news.onrecord\n"
                   "Up to 250000 articles become one segment, more become several, which are searched at once. Answers stay the same.\n"
                   "'add' and 'update' merge by themselves what needs it; this is for an index that is finished.\n"
                   "Needs free space for a second copy while it runs. Exit: 0 done, 74 damaged or disk full (the index is as before), 75 index busy.");
    add_db_option(command, options->db);
    add_writer_option(command, options->writer);
    command.add_option("--wait", options->wait, "Seconds to wait for another indexer to finish").option_text("SECONDS");
    command.add_flag("--dry-run", options->dry_run, "Say what would be merged, write nothing");
    command.add_flag("--json", options->json, "Print the report as JSON");
    command.callback([options, &common] {
        if (const int code = run_compact(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
