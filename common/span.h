#pragma once

#include <cstdint>

namespace onrecord {

/// Bytes [start, end) of a text.
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const Span&) const = default;
    bool empty() const { return start >= end; }
    std::uint32_t size() const { return empty() ? 0 : end - start; }
    bool contains(std::uint32_t at) const { return start <= at && at < end; }
    bool overlaps(const Span& other) const { return start < other.end && other.start < end; }
};

}  // namespace onrecord
