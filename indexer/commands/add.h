#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "common/cli/command.h"
#include "common/cli/options.h"
#include "indexer/commands/run_options.h"

namespace onrecord {

struct AddOptions : RunOptions {
    std::vector<std::string> paths;
    std::string format = "auto";
    std::string assume_encoding, assume_date, assume_source, assume_language = default_language;
    std::vector<std::string> languages;
};

/// Indexes the inputs and prints the report to `out`, rejects and progress to `err`. Returns the exit code.
int run_add(const AddOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_add_command(Command app, const CommonOptions& common);

}  // namespace onrecord
