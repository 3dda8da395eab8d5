#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/command.h"
#include "common/cli/options.h"

namespace onrecord {

/// Ends the running command with that exit code. For a command's callback: run_command_line returns the
/// code; a callback that returns has succeeded.
[[noreturn]] void exit_with(int code);

/// Parses `args` (without the program's name, in order) as `line` says and runs the command that they name. Returns its
/// exit code; --help and --version print to `out` and give 0; a command line that cannot be taken prints
/// what is wrong, the nearest right word and where help is to `err` and gives exit_code::usage, never
/// CLI11's own codes. A missing command is an error if `command_required`.
int run_command_line(CommandLine& line, const CommonOptions& options, std::vector<std::string> args, std::ostream& out,
                     std::ostream& err, bool command_required = true);

/// The one place that catches: runs `body` and maps what it throws to a line on `err` and an exit code
/// (UX U8): IoError, DataError and Xapian errors 74, BusyError 75, VersionError 76, UsageError 2. Checks
/// that what `body` wrote to `out` arrived (a full disk is 74).
int run_guarded(std::string_view program, std::ostream& out, std::ostream& err, const std::function<int()>& body);

/// Lets a closed pipe end the program quietly, whatever the parent process left set.
void end_quietly_on_closed_pipe();

}  // namespace onrecord
