#pragma once

#include <filesystem>
#include <string>

namespace onrecord {

/// Keeps a damaged segment from being removed: INDEX/damaged/NAME (NAME-2 ... where that is taken) becomes another name of its files
/// (hard links; copies where the disk has none), on the disk when this returns. The segment itself stays where it is, since somebody may read it.
/// Returns the new folder. Throws IoError.
std::filesystem::path set_aside(const std::filesystem::path& index, const std::string& segment);

}  // namespace onrecord
