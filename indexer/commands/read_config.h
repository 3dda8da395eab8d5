#pragma once

#include <string>

#include "indexer/update/config.h"

namespace onrecord {

/// The configuration of the file `named`, or where that is empty of the one that find_config finds. Throws UsageError where there is
/// none, or what it says is wrong; with `sources`, also where it names none.
Config read_config(const std::string& named, bool sources = true);

}  // namespace onrecord
