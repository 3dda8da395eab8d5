#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// What makes `html` an attack on a parser, looked at before parsing in one pass: more than 500,000 tags, more
/// than 1,000 attributes in one tag, or more than 2,000 elements open at once (Gumbo's time grows with tags
/// times depth and with the square of a tag's attributes). Empty for other pages. The measured depth of
/// ordinary pages is 20 to 60.
std::string html_excess(std::string_view html);

}  // namespace onrecord
