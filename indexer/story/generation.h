#pragma once

#include <filesystem>
#include <optional>

#include "common/segment/manifest.h"
#include "indexer/story/known_copies.h"

namespace onrecord {

/// Makes a generation what readers see: finds its copies (stories.h, same_quotes.h), writes them beside the segments, renames the manifest, and removes
/// the copies of other generations. `merged`, if a merge made it, says what became of the documents before, so that none is compared again. All files of its
/// segments are on the disk. The caller holds the writer lock. Throws IoError, the published generation intact.
void publish_generation(const std::filesystem::path& index, const Manifest& manifest, const std::optional<MergedSegment>& merged = {});

}  // namespace onrecord
