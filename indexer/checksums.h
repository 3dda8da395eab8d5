#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace onrecord {

/// A file of a segment that is not as it was written.
struct DamagedFile {
    std::filesystem::path path;
    std::string message;
};

/// Writes SEGMENT/checksums: size and XXH3-64 of every other file below `segment`, one line each ("hash size path"), in a file of ours
/// (common/segment/file_format.h). Xapian's tables carry no checksums, and its own check does not see a changed bit in a record. Syncs the
/// file. Once, when all others are finished. Throws IoError.
void write_checksums(const std::filesystem::path& segment);

/// Reads every file of a segment and tells those that are missing, changed, or none of its own. Nothing at all where the segment has no
/// list: it was written before there were any. Throws IoError where a file cannot be read.
std::optional<std::vector<DamagedFile>> compare_checksums(const std::filesystem::path& segment);

}  // namespace onrecord
