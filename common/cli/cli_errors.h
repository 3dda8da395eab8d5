#pragma once

#include <stdexcept>

#include "common/nearest.h"

namespace onrecord {

/// A command line that parses but cannot be meant ("--merge without --db"). The text is for the user,
/// without the program's name; run_command_line prints it and answers exit_code::usage.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace onrecord
