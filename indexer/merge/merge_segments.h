#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "common/segment/manifest.h"
#include "indexer/merge/merge_databases.h"

namespace onrecord {

/// Makes segments/NAME of `index`: the documents of `entries` that are not deleted, in order, as if they had been indexed into one
/// segment. Nothing of it is visible until a manifest names it. Everything is read and written forwards, so memory is bounded by
/// the words, the pair index and the largest column. A source whose files are damaged is not merged, since the new
/// checksums would hide that. Throws IoError (also then), VersionError or Xapian::Error, and leaves no folder behind.
SegmentEntry merge_segments(const std::filesystem::path& index, std::span<const SegmentEntry> entries, const std::string& name,
                            const MayWriteBulk& may_write_bulk);

}  // namespace onrecord
