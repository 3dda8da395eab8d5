#pragma once

#include <cstddef>
#include <optional>

#include "common/segment/manifest.h"

namespace onrecord {

/// When segments are merged of themselves.
struct MergeLimits {
    std::size_t most_segments = 8;        ///< more than so many live ones are merged
    std::size_t most_at_once = 8;         ///< segments in one merge, at least 2
    std::uint64_t most_articles = 250'000; ///< in a merged segment, or a quarter of all if that is more: memory is bounded, and several
                                           ///< segments are searched at once
    std::uint32_t most_deleted = 1000;    ///< a segment with more deleted articles than this, and more than a fifth of its
                                          ///< own, is written anew without them
};

/// Neighbours in a manifest's list: their order, and so that of their documents, is kept.
struct SegmentRange {
    std::size_t first = 0, count = 0;
    bool operator==(const SegmentRange&) const = default;
};

/// Puts `merged` in the place of a range; nothing if it has no article.
void replace_range(Manifest& manifest, SegmentRange range, SegmentEntry merged);

/// As few segments as MergeLimits::most_articles allows, one where there are not more, and nothing deleted in any.
std::optional<SegmentRange> plan_full_merge(const Manifest& manifest);

/// The next merge that an index needs, or nothing. Where there are too many segments, it is the one that writes the fewest
/// articles for each segment that goes: equals are merged with equals, and a large one only when
/// what comes after it has grown to be of its size. In a year of equal nights an article is written again six times on average.
std::optional<SegmentRange> plan_merge(const Manifest& manifest, const MergeLimits& limits);

/// plan_merge with the limits that every run keeps to.
inline std::optional<SegmentRange> plan_usual_merge(const Manifest& manifest) { return plan_merge(manifest, {}); }

}  // namespace onrecord
