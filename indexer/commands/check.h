#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/cli/command.h"
#include "indexer/check.h"

namespace onrecord {

struct CheckOptions {
    std::string db;
    std::string config;           ///< whose sources are compared, too; empty: none, or with `sources` that which `update` would take
    std::string gazetteers;       ///< as for add, for segments that are written anew
    std::string writer = "auto";
    unsigned wait = 0;
    bool json = false, fix = false, yes = false, dry_run = false, sources = false;
};

/// Prints what is wrong with the index, a line each, or that it is whole; with `fix` mends what can be mended. Returns 0 or 1.
int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err);

nlohmann::ordered_json problems_as_json(const std::vector<Problem>& problems);

/// What a check has found, as lines (problems to `out`, notes to `err`) and as a line that sums it up, or as one line of JSON.
void print_check(const CheckReport& report, bool json, std::ostream& out, std::ostream& err);

void add_check_command(Command app);

}  // namespace onrecord
