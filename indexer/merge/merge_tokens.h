#pragma once

#include <filesystem>

#include "indexer/merge/merge_source.h"

namespace onrecord {

/// Writes to `path` the forward store of the documents of all tables, in order: the file that indexing them would have made,
/// with the words that they have and the numbers that follow from how often they have them. Streams go from file to
/// file; in memory are the words, and eight bytes a document. Throws IoError.
void merge_forward_stores(const std::vector<MergeTable>& tables, const std::filesystem::path& path);

}  // namespace onrecord
