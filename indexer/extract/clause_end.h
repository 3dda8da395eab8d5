#pragma once

#include "indexer/extract/cues.h"

namespace onrecord {

/// Where a content clause that begins at `first` ends: before ", according to", ", adding that",
/// " and said", a semicolon, a closing bracket of the outer sentence, or the sentence's last sign.
std::uint32_t clause_end(const Sheet& sheet, const CueTable& cues, std::uint32_t first, std::uint32_t limit);

}  // namespace onrecord
