#pragma once

#include <functional>
#include <iosfwd>
#include <string_view>

namespace onrecord {

/// The one place that catches: runs `body` and maps what it throws to a line on `err` and an exit code
/// (UX U8): IoError, DataError and Xapian errors 74, BusyError 75, VersionError 76. Checks
/// that what `body` wrote to `out` arrived (a full disk is 74).
int run_guarded(std::string_view program, std::ostream& out, std::ostream& err, const std::function<int()>& body);

/// Lets a closed pipe end the program quietly, whatever the parent process left set.
void end_quietly_on_closed_pipe();

}  // namespace onrecord
