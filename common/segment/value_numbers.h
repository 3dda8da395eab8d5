#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "common/segment/column.h"

namespace onrecord {

/// One numbering of a facet field's values over all segments of an index: 0, 1, 2 ... in id order. Segments number their own values
/// (ordinals); counts of several segments are added up by these numbers.
class ValueNumbers {
public:
    /// The field's column in each segment; they outlive this.
    explicit ValueNumbers(std::vector<const FacetColumn*> columns);

    std::uint32_t value_count() const { return static_cast<std::uint32_t>(first_.size()); }
    std::uint32_t number(std::size_t segment, std::uint32_t ordinal) const { return numbers_[segment][ordinal]; }
    /// The number of the value with that id, or nothing.
    std::optional<std::uint32_t> find(std::string_view id) const;
    std::string_view id(std::uint32_t number) const { return columns_[first_[number].segment]->id(first_[number].ordinal); }
    /// As the first segment that has the value knows it.
    std::string_view label(std::uint32_t number) const { return columns_[first_[number].segment]->label(first_[number].ordinal); }

private:
    struct Place {
        std::uint32_t segment, ordinal;
    };
    std::vector<const FacetColumn*> columns_;
    std::vector<std::vector<std::uint32_t>> numbers_;   // by segment and ordinal
    std::vector<Place> first_;                          // by number
};

}  // namespace onrecord
