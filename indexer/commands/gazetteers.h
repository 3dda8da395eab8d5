#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"

namespace onrecord {

/// Prints what is wrong or doubtful in the built-in tables, or those of `folder` on top of them, then how many
/// rows there are. Returns 0, or 1 if there are errors.
int run_gazetteers_check(const std::string& folder, std::ostream& out);

void add_gazetteers_command(Command app);

}  // namespace onrecord
