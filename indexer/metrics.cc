#include "indexer/metrics.h"

#include <ctime>
#include <sstream>

#include "common/replace_file.h"

namespace onrecord {
namespace {

/// Writes one gauge after the other.
class Gauges {
public:
    template <class Value>
    void add(std::string_view name, std::string_view help, Value value) {
        text_ << "# HELP onrecord_" << name << ' ' << help << "\n# TYPE onrecord_" << name << " gauge\nonrecord_" << name << ' ' << value << '\n';
    }
    std::string take() const { return text_.str(); }

private:
    std::ostringstream text_;
};

}  // namespace

std::string to_metrics(const IngestReport& report, const Manifest& manifest, RunResult result, std::int64_t now) {
    const SourceCounts sources = report.sources.value_or(SourceCounts{});
    Gauges gauges;
    gauges.add("run_end_timestamp_seconds", "When the last run ended.", now);
    gauges.add("run_exit_code", "Exit code of the last run; 0 is well.", result.exit_code);
    gauges.add("run_merge_failed", "1 if all was published but merging segments failed.", result.merge_failed ? 1 : 0);
    gauges.add("run_seconds", "How long the last run took, merging left out.", report.seconds);
    gauges.add("run_added", "Articles added by the last run.", report.added);
    gauges.add("run_changed", "Articles replaced by the last run.", report.changed);
    gauges.add("run_unchanged", "Articles that the last run read and left alone.", report.unchanged);
    gauges.add("run_removed", "Articles that the last run took out.", sources.removed);
    gauges.add("run_missing", "Articles whose source is gone and that are kept for now.", sources.missing);
    gauges.add("run_rejected", "Inputs or records that the last run rejected.", report.rejects());
    gauges.add("run_source_errors", "Sources that the last run could not look at.", sources.errors);
    gauges.add("index_articles", "Live articles in the index.", manifest.live_articles());
    gauges.add("index_segments", "Live segments of the index.", manifest.segments.size());
    gauges.add("index_generation", "Generation of the index.", manifest.generation);
    gauges.add("index_batch", "Number of the last run that changed something.", manifest.batch);
    return gauges.take();
}

void write_metrics(const std::filesystem::path& file, const IngestReport& report, const Manifest& manifest, RunResult result) {
    replace_file(file, to_metrics(report, manifest, result, std::time(nullptr)));
}

}  // namespace onrecord
