#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// "onrecord-index 0.1.0\n"; verbose adds the version of the index format and of each library linked,
/// a line each: "name<two blanks>version"; then the accuracy figures of the build.
std::string version_text(std::string_view program, bool verbose);

}  // namespace onrecord
