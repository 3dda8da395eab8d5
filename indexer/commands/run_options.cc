#include "indexer/commands/run_options.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "common/cli/cli_errors.h"
#include "indexer/commands/corrections_option.h"
#include "indexer/commands/writer_option.h"

namespace onrecord {
namespace {

std::optional<std::uint64_t> number(const std::string& name, const std::string& text) {
    if (text.empty()) return std::nullopt;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw UsageError(name + ": '" + text + "' is no number");
    }
    return value;
}

}  // namespace

void add_run_options(CLI::App& command, RunOptions& options) {
    command.add_option("--gazetteers", options.gazetteers, "Folder of tables that replace or extend the built-in ones")
        ->option_text("DIR");
    add_corrections_option(command, options.corrections, "otherwise corrections.tsv in the index, if there is one");
    command.add_option("--jobs", options.jobs, "Threads that extract (default: one a processor, at least 2)")
        ->check(CLI::Range(1, 256));
    command.add_option("--segment-size", options.segment_size, "Most articles in a segment")
        ->check(CLI::Range(1, 1'000'000))->capture_default_str();
    add_writer_option(command, options.writer);
    command.add_option("--max-rejects", options.max_rejects, "Stop when more inputs than this are rejected")->option_text("N");
    command.add_option("--wait", options.wait, "Seconds to wait for another indexer to finish")->option_text("SECONDS");
    command.add_option("--metrics", options.metrics, "Write the figures of the run to this file, for node_exporter")->option_text("FILE");
    command.add_flag("--dry-run", options.dry_run, "Read and extract everything, write nothing");
    command.add_flag("--json", options.json, "Print the report as JSON");
    command.add_flag("--no-extract", options.no_extract, "Index the words only: no speakers, topics, dates from text, no corrections");
    command.add_flag("--no-merge", options.no_merge, "Leave merging of segments to a later run");
}

IngestOptions ingest_options(const RunOptions& options) {
    const unsigned jobs = options.jobs ? options.jobs : std::max(2u, std::thread::hardware_concurrency());
    return {jobs, number("--max-rejects", options.max_rejects), today_in_london(), options.rebuild};
}

}  // namespace onrecord
