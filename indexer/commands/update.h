#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "common/cli/command.h"
#include "common/cli/options.h"
#include "indexer/commands/run_options.h"

namespace onrecord {

struct UpdateOptions : RunOptions {
    std::string config;                      ///< empty: where one is found (find_config)
    std::optional<unsigned> keep_missing{};
    bool reread = false, allow_empty = false, retry = false;
    bool drop_missing = false;               ///< of a rebuild (SourceUpdateOptions)
};

/// Adds --db and --config, neither of them required.
void add_source_options(Command command, UpdateOptions& options);

/// Brings the index up to date with the sources of the configuration and prints the report to `out`. Returns the exit code.
int run_update(UpdateOptions options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_update_command(Command app, const CommonOptions& common);

}  // namespace onrecord
