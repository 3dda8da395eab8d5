#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// The candidate that `word` was most likely meant to be: fewest edits (at most one in two letters, three
/// in all), else the only one that begins with it. The earlier candidate wins a tie. Null if none is near.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

/// "; did you mean 'stats'?", or nothing if no candidate is near.
std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace onrecord
