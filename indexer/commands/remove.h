#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "common/cli/command.h"
#include "common/cli/options.h"

namespace onrecord {

struct RemoveOptions {
    std::string db;
    std::vector<std::string> query;   ///< words of a query, or none
    std::vector<std::string> ids;
    unsigned wait = 0;
    bool yes = false, dry_run = false, json = false;
};

/// Takes articles out of the index. Asks on `err` and standard input unless told not to. Returns the exit code.
int run_remove(const RemoveOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_remove_command(Command app, const CommonOptions& common);

}  // namespace onrecord
