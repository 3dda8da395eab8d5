#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

/// Strings inside a mapped file, reached by number without reading the others: u32 count n, u32 start[n + 1] into the bytes that
/// follow, and as many bytes as the last start says, filled up with zeros to a multiple of four. A view: the file outlives it.
class StringTable {
public:
    StringTable() = default;

    /// Reads the table that `payload` has at `*at` (a multiple of four), moves behind it; nothing if it does not fit.
    static std::optional<StringTable> read(std::string_view payload, std::size_t& at);

    std::uint32_t size() const { return static_cast<std::uint32_t>(starts_.empty() ? 0 : starts_.size() - 1); }
    /// Empty for a number that there is not; a damaged start gives a shorter string, never a byte from outside.
    std::string_view operator[](std::uint32_t number) const;

    /// The first number whose string is not less than `text`; the strings must be in byte order.
    std::uint32_t lower_bound(std::string_view text) const;
    /// The numbers [first, last) of all strings that begin with `prefix`; the strings must be in byte order.
    std::pair<std::uint32_t, std::uint32_t> prefix_range(std::string_view prefix) const;

private:
    std::span<const std::uint32_t> starts_;
    std::string_view bytes_;
};

/// Appends the table of `strings` to `payload`, whose size is a multiple of four.
void append_string_table(std::string& payload, const std::vector<std::string_view>& strings);

}  // namespace onrecord
