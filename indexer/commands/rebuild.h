#pragma once

#include <iosfwd>

#include "common/cli/command.h"
#include "indexer/commands/update.h"

namespace onrecord {

struct RebuildOptions : UpdateOptions {
    bool prune = false, undo = false;
};

/// Builds the index anew from its sources beside the old generation, or forgets or brings back that one. Returns the exit code.
int run_rebuild(const RebuildOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_rebuild_command(Command app, const CommonOptions& common);

}  // namespace onrecord
