#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/merge/merge_databases.h"
#include "indexer/merge/merge_plan.h"

namespace onrecord {

struct MergeReport {
    std::uint64_t merged = 0;            ///< segments that went into others
    std::uint64_t written = 0;           ///< segments that they went into
    std::uint64_t articles = 0;          ///< articles in these
    std::uint64_t dropped = 0;           ///< deleted articles that are in no segment any more
    std::uint64_t segments = 0;          ///< live ones now
    std::vector<std::string> held{};     ///< folders that a reader holds; a later run removes them
};

/// Names the next merge, or none (merge_plan.h).
using MergePlanner = std::function<std::optional<SegmentRange>(const Manifest&)>;

/// Merges segments of `index` until `plan` has no more; each merge is published like a run, by one rename, and changes no
/// answer. Then the folders of merged segments are removed, except those that readers hold. The caller holds the writer lock. `stop`
/// (may be empty) is asked before each merge. Throws as merge_segments does, the generation intact.
MergeReport merge_index(const std::filesystem::path& index, const MergePlanner& plan, const MayWriteBulk& may_write_bulk,
                        const std::function<bool()>& stop = {});

}  // namespace onrecord
