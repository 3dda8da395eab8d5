#pragma once

#include <filesystem>

#include "indexer/merge/merge_source.h"

namespace onrecord {

/// Writes the facet column of `field` of all documents of `tables`, in order. Throws IoError.
void merge_facet_column(const std::vector<MergeTable>& tables, const Field& field, const std::filesystem::path& path);

}  // namespace onrecord
