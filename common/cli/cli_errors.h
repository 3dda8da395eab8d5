#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "common/nearest.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace onrecord {

/// A command line that parses but cannot be meant ("--merge without --db"). The text is for the user,
/// without the program's name; run_command_line prints it and answers exit_code::usage.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What to tell somebody whose command line CLI11 refused: one line, what was wrong and what would have
/// been right. `app` must be the app that threw. An unknown command or option is named before a missing
/// one, since the second usually follows from the first.
std::string describe(const CLI::App& app, const CLI::ParseError& error);

}  // namespace onrecord
