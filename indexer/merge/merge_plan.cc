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

std::uint64_t live_articles(const std::vector<SegmentEntry>& segments, SegmentRange range) {
    std::uint64_t articles = 0;
    for (std::size_t i = range.first; i < range.first + range.count; ++i) articles += live_articles(segments[i]);
    return articles;
}

/// Of more segments than eight, some two neighbours always hold no more than a quarter of all.
std::uint64_t most_articles(const std::vector<SegmentEntry>& segments, const MergeLimits& limits) {
    return std::max(limits.most_articles, live_articles(segments, {0, segments.size()}) / 4);
}

/// Live articles of a range for each segment that its merge takes away.
double cost_of(const std::vector<SegmentEntry>& segments, SegmentRange range) {
    return static_cast<double>(live_articles(segments, range)) / static_cast<double>(range.count - 1);
}

std::optional<SegmentRange> cheapest(const std::vector<SegmentEntry>& segments, const MergeLimits& limits) {
    const std::uint64_t most = most_articles(segments, limits);
    std::optional<SegmentRange> best;
    for (std::size_t first = 0; first + 1 < segments.size(); ++first) {
        for (std::size_t count = 2; count <= limits.most_at_once && first + count <= segments.size(); ++count) {
            const SegmentRange range{first, count};
            if (live_articles(segments, range) > most) break;
            if (!best || cost_of(segments, range) < cost_of(segments, *best)) best = range;
        }
    }
    return best;
}

}  // namespace

void replace_range(Manifest& manifest, SegmentRange range, SegmentEntry merged) {
    const auto at = manifest.segments.begin() + static_cast<std::ptrdiff_t>(range.first);
    const auto next = manifest.segments.erase(at, at + static_cast<std::ptrdiff_t>(range.count));
    if (merged.articles > 0) manifest.segments.insert(next, std::move(merged));
}

std::optional<SegmentRange> plan_full_merge(const Manifest& manifest) {
    const std::vector<SegmentEntry>& segments = manifest.segments;
    const std::uint64_t most = most_articles(segments, {});
    for (std::size_t first = 0; first < segments.size(); ++first) {
        SegmentRange range{first, 1};
        while (range.first + range.count < segments.size() && live_articles(segments, {first, range.count + 1}) <= most) ++range.count;
        if (range.count > 1 || !segments[first].deleted.empty()) return range;
    }
    return std::nullopt;
}

std::optional<SegmentRange> plan_merge(const Manifest& manifest, const MergeLimits& limits) {
    const std::vector<SegmentEntry>& segments = manifest.segments;
    const auto deleted = std::find_if(segments.begin(), segments.end(), [&](const SegmentEntry& each) { return is_mostly_deleted(each, limits); });
    if (deleted != segments.end()) return SegmentRange{static_cast<std::size_t>(deleted - segments.begin()), 1};
    if (segments.size() <= std::max<std::size_t>(1, limits.most_segments)) return std::nullopt;
    return cheapest(segments, limits);
}

}  // namespace onrecord
