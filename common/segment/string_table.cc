#include "common/segment/string_table.h"

#include <algorithm>
#include <cstring>

#include "common/segment/file_format.h"

namespace onrecord {
namespace {

constexpr std::size_t align(std::size_t size) { return (size + 3) / 4 * 4; }

/// The first number from `first` on of which `before` is not true; it is true of all before that.
template <class Before>
std::uint32_t partition(std::uint32_t first, std::uint32_t last, const Before& before) {
    while (first < last) {
        const std::uint32_t middle = first + (last - first) / 2;
        if (before(middle)) first = middle + 1;
        else last = middle;
    }
    return first;
}

}  // namespace

std::optional<StringTable> StringTable::read(std::string_view payload, std::size_t& at) {
    if (at % 4 != 0 || at > payload.size() || payload.size() - at < 8) return std::nullopt;
    std::uint32_t count;
    std::memcpy(&count, payload.data() + at, 4);
    const std::uint64_t starts_bytes = 4 * (std::uint64_t{count} + 1);
    if (starts_bytes > payload.size() - at - 4) return std::nullopt;
    StringTable table;
    table.starts_ = {reinterpret_cast<const std::uint32_t*>(payload.data() + at + 4), static_cast<std::size_t>(count) + 1};
    const std::size_t bytes_at = at + 4 + starts_bytes;
    const std::size_t bytes = table.starts_.back();
    if (align(bytes) > payload.size() - bytes_at) return std::nullopt;
    table.bytes_ = payload.substr(bytes_at, bytes);
    at = bytes_at + align(bytes);
    return table;
}

std::string_view StringTable::operator[](std::uint32_t number) const {
    if (number >= size()) return {};
    const std::size_t from = std::min<std::size_t>(starts_[number], bytes_.size());
    const std::size_t until = std::clamp<std::size_t>(starts_[number + 1], from, bytes_.size());
    return bytes_.substr(from, until - from);
}

std::uint32_t StringTable::lower_bound(std::string_view text) const {
    return partition(0, size(), [&](std::uint32_t number) { return (*this)[number] < text; });
}

std::pair<std::uint32_t, std::uint32_t> StringTable::prefix_range(std::string_view prefix) const {
    const std::uint32_t first = lower_bound(prefix);
    return {first, partition(first, size(), [&](std::uint32_t number) { return (*this)[number].starts_with(prefix); })};
}

void append_string_table(std::string& payload, const std::vector<std::string_view>& strings) {
    append_u32(payload, static_cast<std::uint32_t>(strings.size()));
    std::uint32_t start = 0;
    append_u32(payload, start);
    for (const std::string_view text : strings) append_u32(payload, start += static_cast<std::uint32_t>(text.size()));
    for (const std::string_view text : strings) payload.append(text);
    payload.resize(align(payload.size()));
}

}  // namespace onrecord
