#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// `text` on one line and safe for a terminal; after `most` bytes, cut at a blank (never inside a character), " ..."
/// says that more follows.
std::string shorten(std::string_view text, std::size_t most);

}  // namespace onrecord
