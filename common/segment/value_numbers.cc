#include "common/segment/value_numbers.h"

#include <algorithm>

namespace onrecord {

ValueNumbers::ValueNumbers(std::vector<const FacetColumn*> columns) : columns_(std::move(columns)), numbers_(columns_.size()) {
    std::vector<std::pair<std::string_view, Place>> all;
    for (std::uint32_t segment = 0; segment < columns_.size(); ++segment) {
        numbers_[segment].resize(columns_[segment]->value_count());
        const auto sorted = static_cast<std::ptrdiff_t>(all.size());
        for (std::uint32_t ordinal = 0; ordinal < columns_[segment]->value_count(); ++ordinal) all.push_back({columns_[segment]->id(ordinal), {segment, ordinal}});
        std::inplace_merge(all.begin(), all.begin() + sorted, all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i].first != all[i - 1].first) first_.push_back(all[i].second);
        numbers_[all[i].second.segment][all[i].second.ordinal] = static_cast<std::uint32_t>(first_.size() - 1);
    }
}

std::optional<std::uint32_t> ValueNumbers::find(std::string_view id) const {
    for (std::size_t segment = 0; segment < columns_.size(); ++segment) {
        if (const std::optional<std::uint32_t> ordinal = columns_[segment]->find(id)) return number(segment, *ordinal);
    }
    return std::nullopt;
}

}  // namespace onrecord
