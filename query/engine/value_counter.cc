#include "query/engine/value_counter.h"

#include <algorithm>

namespace onrecord {

void ValueCounter::count(CountedUnit unit) {
    const std::span<const std::uint32_t> found = numbers_.of(unit);
    if (found.empty()) ++missing_;
    if (counts_.size() < numbers_.size()) counts_.resize(numbers_.size(), 0);
    for (const std::uint32_t number : found) ++counts_[number];
}

std::vector<ValueCounter::Row> ValueCounter::counted_rows(const std::set<std::string>& selected) {
    std::set<std::uint32_t> wanted;
    for (const std::string& id : selected) wanted.insert(numbers_.number_of(id));
    counts_.resize(numbers_.size(), 0);
    std::vector<Row> rows;
    for (std::uint32_t number = 0; number < counts_.size(); ++number) {
        const bool chosen = wanted.contains(number);
        if (counts_[number] == 0 && !chosen) continue;
        rows.push_back({number, numbers_.value(number)});
        rows.back().value.count = counts_[number];
        rows.back().value.selected = chosen;
    }
    return rows;
}

std::vector<FacetCount> ValueCounter::list(const std::set<std::string>& selected, std::size_t limit) {
    std::vector<Row> rows = counted_rows(selected);
    const bool in_time = &field_ == &schema::date;
    size_ = in_time ? rows.size() : std::min(rows.size(), selected.size() + limit);
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(size_), rows.end(), [&](const Row& a, const Row& b) {
        if (in_time) return a.value.id < b.value.id;
        if (a.value.selected != b.value.selected) return a.value.selected;
        if (a.value.count != b.value.count) return a.value.count > b.value.count;
        return a.value.label != b.value.label ? a.value.label < b.value.label : a.value.id < b.value.id;
    });
    more_ = rows.size() - size_;
    place_.assign(numbers_.size(), nowhere);
    std::vector<FacetCount> list;
    for (std::size_t i = 0; i < size_; ++i) {
        place_[rows[i].number] = i;
        list.push_back(std::move(rows[i].value));
    }
    return list;
}

void ValueCounter::shorten(std::vector<FacetCount>& list, std::size_t size) {
    if (list.size() <= size) return;
    more_ += static_cast<std::uint64_t>(std::count_if(list.begin() + static_cast<std::ptrdiff_t>(size), list.end(), [](const FacetCount& value) { return value.count > 0; }));
    list.resize(size);
    for (std::size_t& place : place_) {
        if (place != nowhere && place >= size) place = nowhere;
    }
    size_ = size;
}

const std::vector<std::size_t>& ValueCounter::places(CountedUnit unit) {
    places_.clear();
    const std::span<const std::uint32_t> found = numbers_.of(unit);
    if (found.empty()) places_.push_back(size_);
    for (const std::uint32_t number : found) {
        if (place_[number] != nowhere) places_.push_back(place_[number]);
    }
    return places_;
}

}  // namespace onrecord
