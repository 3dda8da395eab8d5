#pragma once

#include <exception>
#include <functional>
#include <optional>

#include "indexer/commands/run_options.h"
#include "indexer/ingest_report.h"

namespace onrecord {

/// The file of figures that a run leaves (--metrics), however it ends: a file that still tells of yesterday's good run would hide that
/// today's has failed. Nothing is written where no file is named or in a dry run.
class RunMetrics {
public:
    explicit RunMetrics(const RunOptions& options) : options_(options) {}

    /// Everything is published and reported; what fails from here on is the merge.
    void reported(const IngestReport& report) { report_ = report; }
    /// The run has come to its end. Throws IoError.
    void ended(int exit_code) const { write(exit_code, false); }
    /// It has not. Throws nothing: what went wrong before is told already.
    void failed(int exit_code) const noexcept;

private:
    void write(int exit_code, bool merge_failed) const;

    const RunOptions& options_;
    std::optional<IngestReport> report_;
};

/// Runs `body`, and where it throws, tells the metrics before the exception goes on.
int run_with_metrics(const RunOptions& options, const std::function<int(RunMetrics&)>& body);

}  // namespace onrecord
