#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <roaring/roaring.hh>

#include "common/dates.h"

namespace onrecord {

/// Least and greatest days of documents that follow each other (a zone map). Segments are written in the order of dates, so most zones lie wholly
/// inside or wholly outside a range of days, and their documents need not be looked at. Any order gives right answers.
class DateZones {
public:
    static constexpr std::uint32_t zone_size = 512;   ///< documents; the last zone may have fewer

    /// Of the documents that have a date or window; none: least > greatest.
    struct Zone {
        std::int32_t least_from, greatest_from, least_until, greatest_until;
        std::uint32_t dated = 0;   ///< documents
    };

    /// The columns of a table: first and last day of each document's date or window, first > last where it has none. They must outlive this.
    DateZones(std::span<const std::int32_t> from, std::span<const std::int32_t> until);

    /// Zone z has the docids 1 + z * zone_size and following.
    std::span<const Zone> zones() const { return zones_; }

    /// The documents whose date or window lies within `range`.
    Roaring within(const DateRange& range) const;

private:
    std::span<const std::int32_t> from_, until_;
    std::vector<Zone> zones_;
};

}  // namespace onrecord
