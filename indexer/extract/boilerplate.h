#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

/// Where in the text a line stands: the first one that is not blank, among the next few, among the last few.
enum class LinePlace : std::uint8_t { first, head, middle, tail };

/// Why `line` (trimmed) is no part of an article: "byline", "caption", "teaser", "furniture"; null if it is one, or
/// may well be. Linear in the line; long lines are not looked at.
const char* boilerplate_reason(std::string_view line, LinePlace place);

/// Where in `line` a teaser begins that was glued to what stands before it, without a blank ("...speechLiveYou can
/// read about ... here"): 0 if the words before it are no sentence and go with it, else the seam. Null if none.
std::optional<std::size_t> glued_teaser(std::string_view line);

}  // namespace onrecord
