#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "common/segment/manifest.h"

namespace onrecord {

/// What is wrong with the clusters that a generation was published with: the file and the fault, or nothing. The segments must be sound.
/// Does not compare the texts again.
struct CopiesFault {
    std::string path, message;
};
std::optional<CopiesFault> copies_fault(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace onrecord
