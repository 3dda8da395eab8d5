#pragma once

#include <filesystem>
#include <vector>

#include "common/segment/clusters.h"
#include "common/segment/manifest.h"
#include "indexer/story/known_copies.h"
#include "indexer/story/table_documents.h"

namespace onrecord {

/// The quotations of a generation that are the same words, by their keys. What `known` says is taken over. Throws IoError.
std::vector<Cluster> find_same_quotes(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& quotes, const KnownCopies& known);

}  // namespace onrecord
