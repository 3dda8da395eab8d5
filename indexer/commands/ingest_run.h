#pragma once

#include <chrono>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>

#include "common/cli/options.h"
#include "indexer/commands/progress.h"
#include "indexer/commands/reject_printer.h"
#include "indexer/commands/run_metrics.h"
#include "indexer/commands/run_options.h"
#include "indexer/corrections/corrections_file.h"
#include "indexer/ingest.h"
#include "indexer/inputs.h"
#include "indexer/interrupt.h"
#include "indexer/knowledge.h"
#include "indexer/lock.h"
#include "indexer/state.h"

namespace onrecord {

/// What a run knows before it reads anything.
struct RunKnowledge {
    /// Faults of the corrections go to `err`. Throws IoError, DataError.
    RunKnowledge(const RunOptions& options, std::ostream& err);
    RunKnowledge(const RunKnowledge&) = delete;  // the extractors refer to the other parts
    RunKnowledge& operator=(const RunKnowledge&) = delete;

    Knowledge tables;
    FacetNames names;
    CorrectionsFile file;
    Corrections corrections;
    std::vector<Extractor> extractors;
};

/// What a run needs of the index when it writes, and not in a dry run: the lock first.
struct WritingSide {
    WritingSide(const RunOptions& options, std::ostream& err);

    WriterLock lock;
    IndexUpdate update;
    State state;
};

/// A run of `add` or `update` from beginning to end: reads the inputs, shows progress and rejects, keeps the history, prints the
/// report, merges.
class IngestRun {
public:
    /// Throws where options or tables are wrong, before it makes or locks anything.
    IngestRun(const RunOptions& options, const CommonOptions& common, std::ostream& err);

    /// Null in a dry run.
    WritingSide* writing() { return writing_ ? &*writing_ : nullptr; }
    LiveArticles& live() { return live_; }
    /// For ReaderOptions::stop.
    bool interrupted() const { return interrupt_.requested(); }
    /// For InputsReader: an input is about to be read.
    void begin_input(const std::string& path);

    /// Reads everything. What `extra` has of on_article, is_taken, before_publish and on_reject is told, too.
    IngestReport read(InputsReader& reader, const IngestObserver& extra = {});

    /// Prints the report to `out`, merges segments, tells the metrics, and gives the exit code.
    int conclude(IngestReport& report, RunMetrics& metrics, std::ostream& out);

private:
    IngestObserver observer(InputsReader& reader, const IngestObserver& extra);
    void keep_history(const IngestReport& report);
    void merge();

    const RunOptions& options_;
    const CommonOptions& common_;
    std::ostream& err_;
    const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    const IngestOptions limits_;
    const RunKnowledge knowledge_;
    std::optional<WritingSide> writing_;
    LiveArticles live_;
    const Interrupt interrupt_;
    Progress progress_;
    RejectPrinter rejects_;
    std::string input_;
};

}  // namespace onrecord
