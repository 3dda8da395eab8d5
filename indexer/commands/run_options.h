#pragma once

#include <cstdint>
#include <string>

#include "common/cli/command.h"
#include "indexer/ingest.h"

namespace onrecord {

/// Options of every command that reads articles into an index.
struct RunOptions {
    std::string db;
    std::string gazetteers;               ///< folder that replaces or extends the built-in tables
    std::string corrections;              ///< file of corrections; empty: that of the index
    std::string writer = "auto";          ///< what writes the databases: auto, api or bulk (writer_choice.h)
    std::string max_rejects;              ///< a number; empty: no limit
    std::string metrics;                  ///< file for the figures of the run; empty: none
    unsigned jobs = 0;                    ///< 0: one a processor, at least 2
    std::uint32_t segment_size = SegmentLimits{}.articles;
    std::uint64_t memory = std::uint64_t{1} << 30;   ///< bytes that a run may use, about
    unsigned wait = 0;
    bool dry_run = false, json = false, no_extract = false, no_merge = false;
    bool rebuild = false;                 ///< everything is read and written again, beside the old generation
};

/// Adds all of them but --db.
void add_run_options(Command command, RunOptions& options);

/// How large segments may become so that the run keeps to its memory.
SegmentLimits segment_limits(const RunOptions& options);

/// Throws UsageError for numbers that are none.
IngestOptions ingest_options(const RunOptions& options);

}  // namespace onrecord
