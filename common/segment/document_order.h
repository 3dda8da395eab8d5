#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace onrecord {

/// In which order the documents of a table are written: place i (docid i + 1) takes document order[i], counted from 0 as they were
/// added; each once. Empty: as they were added.
using DocumentOrder = std::vector<std::uint32_t>;
using DocumentOrderView = std::span<const std::uint32_t>;

/// Which document comes to that place, both counted from 0.
inline std::uint32_t document_at(DocumentOrderView order, std::size_t place) {
    return order.empty() ? static_cast<std::uint32_t>(place) : order[place];
}

/// The place of each document; empty for an empty order.
inline std::vector<std::uint32_t> places_of(DocumentOrderView order) {
    std::vector<std::uint32_t> places(order.size());
    for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
    return places;
}

}  // namespace onrecord
