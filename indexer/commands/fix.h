#pragma once

#include <iosfwd>

#include "indexer/commands/check.h"

namespace onrecord {

/// check --fix: says what it found and what it will do about it, asks, does it, and checks again. Returns 0 if the index is whole
/// now and has every article, 1 if not.
int run_fix(const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace onrecord
