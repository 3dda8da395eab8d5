#pragma once

#include <string>

namespace onrecord {

/// The whole of a file, or of standard input for "-". Throws IoError that names the path.
std::string read_text(const std::string& path);

}  // namespace onrecord
