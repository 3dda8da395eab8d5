#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/nearest.h"

namespace onrecord {

/// A command line that parses but cannot be meant ("--merge without --db"). The text is for the user,
/// without the program's name; run_command_line prints it and answers exit_code::usage.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A validator for an option with few values; a wrong one is answered with the nearest (UX U7).
CLI::Validator one_of(std::vector<std::string> values);

/// What to tell somebody whose command line CLI11 refused: one line, what was wrong and what would have
/// been right. `app` must be the app that threw. An unknown command or option is named before a missing
/// one, since the second usually follows from the first.
std::string describe(const CLI::App& app, const CLI::ParseError& error);

}  // namespace onrecord
