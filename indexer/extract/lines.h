#pragma once

#include <string_view>
#include <vector>

#include "common/span.h"

namespace onrecord {

/// The lines of `text` that hold more than white space, each without white space at its ends (Unicode's), in
/// order. Bytes beyond 4 GB are left out.
std::vector<Span> lines_of(std::string_view text);

}  // namespace onrecord
