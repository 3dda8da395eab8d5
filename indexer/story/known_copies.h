#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/manifest.h"
#include "indexer/story/table_documents.h"

namespace onrecord {

/// A segment that has taken the place of others: their live documents in order.
struct MergedSegment {
    std::string name;
    std::vector<SegmentEntry> sources;   ///< as they were when they were merged
};

/// What the generation before knows about the copies in the next one, in the numbers of the next.
struct KnownCopies {
    std::vector<std::vector<std::uint32_t>> clusters{};        ///< that have lost no document
    std::vector<std::vector<std::uint32_t>> broken{};   ///< what is left of those that have
    std::vector<bool> segments{};                              ///< those whose documents have all been looked at
};

/// From the clusters that `before` was published with; nothing is known where there are none, or damaged ones. `next` is `after`'s table.
KnownCopies known_copies(const std::filesystem::path& index, const std::optional<Manifest>& before, const Manifest& after, std::string_view table,
                         const TableDocuments& next, const std::optional<MergedSegment>& merged);

}  // namespace onrecord
