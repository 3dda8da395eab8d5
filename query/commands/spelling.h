#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/segment/segment.h"

namespace onrecord {

/// Words of the index that begin with the same letter as `word` and are few edits away: at most three, nearest first, then commonest.
std::vector<std::string> nearest_words(Index& index, std::string_view word);

}  // namespace onrecord
