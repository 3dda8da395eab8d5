#include "common/segment/date_zones.h"

#include <algorithm>
#include <limits>

namespace onrecord {
namespace {

using Days = std::span<const std::int32_t>;

DateZones::Zone zone_of(Days from, Days until) {
    constexpr std::int32_t low = std::numeric_limits<std::int32_t>::min(), high = std::numeric_limits<std::int32_t>::max();
    DateZones::Zone zone{high, low, high, low};
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] > until[i]) continue;
        zone.least_from = std::min(zone.least_from, from[i]);
        zone.greatest_from = std::max(zone.greatest_from, from[i]);
        zone.least_until = std::min(zone.least_until, until[i]);
        zone.greatest_until = std::max(zone.greatest_until, until[i]);
        ++zone.dated;
    }
    return zone;
}

}  // namespace

DateZones::DateZones(Days from, Days until) : from_(from), until_(until) {
    zones_.reserve(from.size() / zone_size + 1);
    for (std::size_t begin = 0; begin < from.size(); begin += zone_size) {
        const std::size_t size = std::min<std::size_t>(zone_size, from.size() - begin);
        zones_.push_back(zone_of(from.subspan(begin, size), until.subspan(begin, size)));
    }
}

Roaring DateZones::within(const DateRange& range) const {
    const std::int32_t first = range.from.days, last = range.until.days;
    Roaring out;
    std::vector<std::uint32_t> docids;        // of zones that lie partly within
    std::size_t whole_begin = 0, whole_end = 0;   // neighbours that lie within, not yet in the set
    for (std::size_t z = 0; z < zones_.size(); ++z) {
        const Zone& zone = zones_[z];
        if (zone.greatest_from < first || zone.least_until > last) continue;
        const std::size_t begin = z * zone_size, end = std::min<std::size_t>(begin + zone_size, from_.size());
        if (zone.dated == end - begin && first <= zone.least_from && zone.greatest_until <= last) {
            if (whole_end != begin) {
                out.addRange(whole_begin + 1, whole_end + 1);
                whole_begin = begin;
            }
            whole_end = end;
            continue;
        }
        for (std::size_t i = begin; i < end; ++i) {
            if (first <= from_[i] && from_[i] <= until_[i] && until_[i] <= last) docids.push_back(static_cast<std::uint32_t>(i) + 1);
        }
    }
    out.addRange(whole_begin + 1, whole_end + 1);
    out.addMany(docids.size(), docids.data());
    return out;
}

}  // namespace onrecord
