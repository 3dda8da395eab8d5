#pragma once

#include <filesystem>
#include <vector>

#include "common/segment/segment.h"

namespace onrecord {

/// The files of ours of one table (columns and tokens) whose checksum does not match what is in them; reads them all.
/// `segment`: the table's folder. Throws IoError for a file that cannot even be opened.
std::vector<std::filesystem::path> damaged_files(Table& table, const std::filesystem::path& segment);

}  // namespace onrecord
