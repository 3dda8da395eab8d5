#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"

namespace onrecord {

struct StatsOptions {
    std::string db;
    unsigned runs = 5;     ///< how many of the last runs
    bool json = false;
};

/// Prints what the index holds and what the last runs did.
void run_stats(const StatsOptions& options, std::ostream& out);

void add_stats_command(Command app);

}  // namespace onrecord
