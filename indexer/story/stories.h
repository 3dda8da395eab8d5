#pragma once

#include <filesystem>
#include <vector>

#include "common/segment/clusters.h"
#include "common/segment/manifest.h"
#include "indexer/story/known_copies.h"
#include "indexer/story/table_documents.h"

namespace onrecord {

/// The stories of a generation: articles that are copies of each other, directly or through others. What `known` says is taken over; the articles of other
/// segments, and those of stories that have lost an article, are compared with all. Copies are found by their keys (copy_keys.h) and
/// decided by their words. Time grows with the new articles and, at some 60 ns each, with all; memory with those of the largest new segment. Throws IoError.
std::vector<Cluster> find_stories(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& articles, const KnownCopies& known);

}  // namespace onrecord
