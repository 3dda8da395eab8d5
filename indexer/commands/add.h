#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/cli/options.h"

namespace onrecord {

struct AddOptions {
    std::vector<std::string> paths;
    std::string db;
    std::string format = "auto";
    std::string assume_encoding, assume_date, assume_source;
    std::string gazetteers;               ///< folder that replaces or extends the built-in tables
    std::string corrections;              ///< file of corrections; empty: that of the index
    std::string writer = "auto";          ///< what writes the databases: auto, api or bulk (writer_choice.h)
    std::string max_rejects;              ///< a number; empty: no limit
    unsigned jobs = 0;                    ///< 0: one a processor, at least 2
    std::uint32_t segment_size = 25'000;
    unsigned wait = 0;
    bool dry_run = false, json = false, no_extract = false, no_merge = false;
};

/// Indexes the inputs and prints the report to `out`, rejects and progress to `err`. Returns the exit code.
int run_add(const AddOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_add_command(CLI::App& app, const CommonOptions& common);

}  // namespace onrecord
