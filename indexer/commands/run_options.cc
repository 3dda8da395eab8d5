#include "indexer/commands/run_options.h"

#include <algorithm>
#include <cctype>
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

/// What a run needs whatever it writes: tables, articles in work, inverted postings waiting to be merged.
constexpr std::uint64_t needed_anyway = 260u << 20, least_memory = 300u << 20;

/// Puts bytes in the place of "512M" or "2G" (powers of 1024). What is wrong with it, or nothing.
std::string read_size(std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::size_t unit = std::string_view("MGT").find(static_cast<char>(std::toupper(static_cast<unsigned char>(text.empty() ? '?' : text.back()))));
    if (error != std::errc{} || end != text.data() + text.size() - 1 || unit == std::string_view::npos || value > 1'000'000)
        return "'" + text + "' is no size; write 512M or 2G";
    value <<= 20 + 10 * unit;
    if (value < least_memory) return text + " is too little; a run needs 300M whatever it writes";
    text = std::to_string(value);
    return "";
}

}  // namespace

void add_run_options(Command command, RunOptions& options) {
    command.add_option("--gazetteers", options.gazetteers, "Folder of tables that replace or extend the built-in ones")
        .option_text("DIR");
    add_corrections_option(command, options.corrections, "otherwise corrections.tsv in the index, if there is one");
    command.add_option("--jobs", options.jobs, "Threads that extract (default: one a processor, at least 2)")
        .in_range(1, 256);
    command.add_option("--segment-size", options.segment_size, "Most articles in a segment")
        .in_range(1, 1'000'000).capture_default_str();
    command.add_option("--memory", options.memory, "Memory that the run may use, about; less makes smaller segments")
        .transform(read_size).option_text("SIZE (1G)");
    add_writer_option(command, options.writer);
    command.add_option("--max-rejects", options.max_rejects, "Stop when more inputs than this are rejected").option_text("N");
    command.add_option("--wait", options.wait, "Seconds to wait for another indexer to finish").option_text("SECONDS");
    command.add_option("--metrics", options.metrics, "Write the figures of the run to this file, for node_exporter").option_text("FILE");
    command.add_flag("--dry-run", options.dry_run, "Read and extract everything, write nothing");
    command.add_flag("--json", options.json, "Print the report as JSON");
    command.add_flag("--no-extract", options.no_extract, "Index the words only: no speakers, topics, dates from text, no corrections");
    command.add_flag("--no-merge", options.no_merge, "Leave merging of segments to a later run");
}

SegmentLimits segment_limits(const RunOptions& options) {
    // Finishing a segment needs as much again as it holds, and files that are mapped meanwhile and the search for copies count too.
    return {std::max(1u, options.segment_size), static_cast<std::size_t>((options.memory - needed_anyway) * 3 / 8)};
}

IngestOptions ingest_options(const RunOptions& options) {
    const unsigned jobs = options.jobs ? options.jobs : std::max(2u, std::thread::hardware_concurrency());
    return {jobs, number("--max-rejects", options.max_rejects), today_in_london(), options.rebuild};
}

}  // namespace onrecord
