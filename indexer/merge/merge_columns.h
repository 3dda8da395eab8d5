#pragma once

#include <filesystem>

#include "indexer/merge/merge_source.h"

namespace onrecord {

/// Writes columns/ of the merged segment below `segment`, an existing folder: the files that indexing the same articles in
/// the same order would have made. A value's label is that of the first segment that has it, its other names are those of all. One column
/// is in memory at a time. Throws IoError.
void merge_columns(const MergeSources& sources, const std::filesystem::path& segment);

}  // namespace onrecord
