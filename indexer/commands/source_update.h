#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/commands/ingest_run.h"
#include "indexer/update/changes.h"
#include "indexer/update/ledger.h"
#include "indexer/update/ledger_recorder.h"

namespace onrecord {

struct SourceUpdateOptions {
    std::string db;
    unsigned keep_missing = 1;
    bool dry_run = false;
    ChangeOptions changes{};
    bool rebuild = false;          ///< everything is read; an article of the old index that no source gives stops the run,
    bool drop_missing = false;     ///< unless this is true
};

/// The part of `update` that knows sources: finds what has changed, has it read, keeps the ledger, removes what is gone.
class SourceUpdate {
public:
    /// Compares sources and ledger. The references must outlive this.
    SourceUpdate(const std::vector<Source>& sources, const SourceUpdateOptions& options, IngestRun& run, std::ostream& err);

    /// Once.
    IngestReport read();

private:
    void take_notice_of_restoring();
    IngestObserver observer();
    void begin_file(const std::string& path);
    void remove_missing(IngestReport& report);
    void remove_gone(IngestReport& report);
    void end_rebuild(IngestReport& report);
    std::vector<std::string> articles_not_seen();

    const SourceUpdateOptions options_;
    IngestRun& run_;
    std::ostream& err_;
    Ledger ledger_;
    Changes changes_;
    LedgerRecorder recorder_;
    std::string path_;                 // of the file that is being read
    std::size_t next_ = 0;             // place in changes_.changed of the one after it
    std::uint64_t handed_over_ = 0;    // articles
    std::unordered_set<std::uint64_t> seen_;   // of a rebuild: hashes of ids
};

}  // namespace onrecord
