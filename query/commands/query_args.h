#pragma once

#include <string>
#include <vector>

#include "common/cli/command_line.h"

namespace onrecord {

/// A command line of onrecord-query taken apart, so that CLI11 sees options only and the query language sees terms only.
struct QueryArgs {
    std::string command;                 ///< empty: none was named
    std::vector<std::string> options;    ///< as typed, in order, each with its value
    std::vector<std::string> terms;      ///< everything else, in order
    bool command_named = false;
};

/// Takes `args` (without the program's name) apart. The first word that is no option is the command if it is the
/// name of one, else a term; no command means "search". UX Q2: a word with a leading minus is a term if a known field and a
/// colon, a quotation mark or a bracket follow the minus, or if it holds blanks; everything behind "--" is a term. Throws
/// UsageError for any other unknown "-x", saying how to leave out a word.
QueryArgs split_query_args(const CommandLine& app, const std::vector<std::string>& args);

}  // namespace onrecord
