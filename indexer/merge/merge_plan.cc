#include "indexer/merge/merge_plan.h"

#include <algorithm>
#include <vector>

namespace onrecord {
namespace {

bool is_mostly_deleted(const SegmentEntry& segment, const MergeLimits& limits) {
    return segment.deleted.size() == segment.articles ||
           (segment.deleted.size() > limits.most_deleted && segment.deleted.size() > segment.articles / 5);
}

std::uint64_t live_articles(const SegmentEntry& segment) { return segment.articles - segment.deleted.size(); }

/// Live articles of a range for each segment that its merge takes away.
double cost_of(const std::vector<SegmentEntry>& segments, SegmentRange range) {
    std::uint64_t articles = 0;
    for (std::size_t i = range.first; i < range.first + range.count; ++i) articles += live_articles(segments[i]);
    return static_cast<double>(articles) / static_cast<double>(range.count - 1);
}

SegmentRange cheapest(const std::vector<SegmentEntry>& segments, std::size_t most_at_once) {
    SegmentRange best{0, 2};
    for (std::size_t first = 0; first + 1 < segments.size(); ++first) {
        for (std::size_t count = 2; count <= most_at_once && first + count <= segments.size(); ++count) {
            if (cost_of(segments, {first, count}) < cost_of(segments, best)) best = {first, count};
        }
    }
    return best;
}

}  // namespace

std::optional<SegmentRange> plan_full_merge(const Manifest& manifest) {
    const std::vector<SegmentEntry>& segments = manifest.segments;
    const auto has_deleted = [](const SegmentEntry& segment) { return !segment.deleted.empty(); };
    if (segments.size() < 2 && std::none_of(segments.begin(), segments.end(), has_deleted)) return std::nullopt;
    return SegmentRange{0, segments.size()};
}

std::optional<SegmentRange> plan_merge(const Manifest& manifest, const MergeLimits& limits) {
    const std::vector<SegmentEntry>& segments = manifest.segments;
    const auto deleted = std::find_if(segments.begin(), segments.end(), [&](const SegmentEntry& each) { return is_mostly_deleted(each, limits); });
    if (deleted != segments.end()) return SegmentRange{static_cast<std::size_t>(deleted - segments.begin()), 1};
    if (segments.size() <= std::max<std::size_t>(1, limits.most_segments)) return std::nullopt;
    return cheapest(segments, limits.most_at_once);
}

}  // namespace onrecord
