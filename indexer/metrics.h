#pragma once

#include <filesystem>
#include <string>

#include "common/segment/manifest.h"
#include "indexer/ingest_report.h"

namespace onrecord {

/// How a run ended.
struct RunResult {
    int exit_code = 0;
    bool merge_failed = false;   ///< what it read is published; its segments could not be merged
};

/// The figures of a run in the text format of Prometheus, for node_exporter's textfile collector. `manifest` is the generation that is
/// published. `now`: seconds since 1970.
std::string to_metrics(const IngestReport& report, const Manifest& manifest, RunResult result, std::int64_t now);

/// Puts them into `file` by a rename, so that a collector never sees half of them. Throws IoError.
void write_metrics(const std::filesystem::path& file, const IngestReport& report, const Manifest& manifest, RunResult result);

}  // namespace onrecord
