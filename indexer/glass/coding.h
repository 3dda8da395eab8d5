#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord::glass {

/// The number codings of Xapian's glass format. put_* write at `out`, which has room, and give the place behind.

inline constexpr std::size_t longest_vint = 5;  ///< bytes of a 32-bit number

/// Seven bits a byte, lowest first, the high bit set on all but the last: 300 is ac 02.
inline char* put_vint(char* out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) *out++ = static_cast<char>(value | 0x80);
    *out++ = static_cast<char>(value);
    return out;
}

/// Reads what put_vint wrote at `at`, moves behind it.
inline std::uint32_t get_vint(const char*& at) {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint32_t>(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
    }
}

void append_vint(std::string& out, std::uint64_t value);

/// Document ids inside keys: bytewise order is numeric order. Two bytes below 0x8000; above, as many leading ones as
/// there are bytes beyond two, a zero, and the number in the bits that remain.
void append_sortable(std::string& out, std::uint32_t value);

/// A term inside a key: every zero byte is followed by ff, so that a single zero can end it.
void append_escaped(std::string& out, std::string_view term);

/// Big-endian numbers of block headers and items.
inline char* put_u16(char* out, std::uint32_t value) {
    *out++ = static_cast<char>(value >> 8);
    *out++ = static_cast<char>(value);
    return out;
}

inline char* put_u32(char* out, std::uint32_t value) { return put_u16(put_u16(out, value >> 16), value & 0xffff); }

}  // namespace onrecord::glass
