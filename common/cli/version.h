#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// The version of the index format and of each library linked, a line each: "name<two blanks>version".
std::string library_versions();

/// "onrecord-index 0.1.0\n"; verbose adds library_versions() and the accuracy figures of the build.
std::string version_text(std::string_view program, bool verbose);

}  // namespace onrecord
