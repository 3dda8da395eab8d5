#pragma once

#include <filesystem>
#include <string_view>

namespace onrecord {

/// Puts `text` in the place of the file at `path`, or makes it: writes PATH.new, syncs it, renames it, syncs the
/// folder. Readers see the old text or the new, never a part. Throws IoError, the old file intact.
void replace_file(const std::filesystem::path& path, std::string_view text);

}  // namespace onrecord
