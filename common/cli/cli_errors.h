#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace onrecord {

/// A command line that parses but cannot be meant ("--merge without --db"). The text is for the user,
/// without the program's name; run_command_line prints it and answers exit_code::usage.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The candidate that `word` was most likely meant to be: fewest edits (at most one in two letters, three
/// in all), else the only one that begins with it. The earlier candidate wins a tie. Null if none is near.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "; did you mean 'stats'?", or nothing if no candidate is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

/// A validator for an option with few values; a wrong one is answered with the nearest (UX U7).
CLI::Validator one_of(std::vector<std::string> values);

/// What to tell somebody whose command line CLI11 refused: one line, what was wrong and what would have
/// been right. `app` must be the app that threw. An unknown command or option is named before a missing
/// one, since the second usually follows from the first.
std::string describe(const CLI::App& app, const CLI::ParseError& error);

}  // namespace onrecord
