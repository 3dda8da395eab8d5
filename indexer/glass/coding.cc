#include "indexer/glass/coding.h"

#include <bit>

namespace onrecord::glass {

void append_vint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

void append_sortable(std::string& out, std::uint32_t value) {
    // A byte more gives seven bits more, one goes to the length: 15 bits in two bytes, 22 in three ...
    const unsigned length = value < 0x8000 ? 2 : (37 - static_cast<unsigned>(std::countl_zero(value))) / 7;
    const std::uint64_t ones = 0xffu & ~((1u << (10 - length)) - 1);
    const std::uint64_t coded = ones << (8 * (length - 1)) | value;
    for (unsigned byte = length; byte-- > 0;) out += static_cast<char>(coded >> (8 * byte));
}

void append_escaped(std::string& out, std::string_view term) {
    for (std::size_t zero = term.find('\0'); zero != std::string_view::npos; zero = term.find('\0')) {
        out.append(term.substr(0, zero + 1)).push_back('\xff');
        term.remove_prefix(zero + 1);
    }
    out.append(term);
}

}  // namespace onrecord::glass
