#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"
#include "common/cli/options.h"

namespace onrecord {

struct CompactOptions {
    std::string db;
    std::string writer = "auto";
    unsigned wait = 0;
    bool dry_run = false, json = false;
};

/// Merges all segments into one and prints what was done to `out`. Returns the exit code.
int run_compact(const CompactOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_compact_command(Command app, const CommonOptions& common);

}  // namespace onrecord
