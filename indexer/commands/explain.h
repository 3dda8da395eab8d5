#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "common/cli/color.h"
#include "common/cli/command.h"
#include "common/cli/options.h"
#include "indexer/reader/reader.h"

namespace onrecord {

struct ExplainOptions {
    std::vector<std::string> paths;      ///< files, folders, "-"
    std::string format = "text";         ///< of the output: text, jsonl
    std::string gazetteers;              ///< folder, or empty
    std::string corrections;             ///< file, or empty
    ReaderOptions reading;
};

/// Prints what would be extracted from the inputs and indexes nothing; rejects go to `err`. Returns 0, or 1 if
/// an input was rejected.
int run_explain(const ExplainOptions& options, const Palette& palette, std::ostream& out, std::ostream& err);

void add_explain_command(Command app, const CommonOptions& common);

}  // namespace onrecord
