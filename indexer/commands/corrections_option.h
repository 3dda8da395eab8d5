#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"
#include "indexer/corrections/corrections_file.h"

namespace onrecord {

/// Adds --corrections (or ONRECORD_CORRECTIONS) to `command`; `what` it is where the option is not given.
void add_corrections_option(Command command, std::string& file, const std::string& otherwise);

/// Reads the corrections of `file`, which must be there, or where it is empty those of the index `db`, which may
/// have none (both empty: none). Tells `err` every line that cannot be read. Throws IoError.
CorrectionsFile read_corrections(const std::string& file, const std::string& db, const Gazetteer& gazetteer, std::ostream& err);

}  // namespace onrecord
