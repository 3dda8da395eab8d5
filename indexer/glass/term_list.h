#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace onrecord::glass {

/// A term of a document: 1 to 245 bytes (a zero byte counts twice), and how often it counts there; 0 = boolean. A
/// parameter only: the bytes are the caller's.
struct DocumentTerm {
    std::string_view term;
    std::uint32_t wdf = 0;
};

/// Writes into `out` what the termlist table holds of a document: its length, then its terms, each as what differs
/// from the one before. Terms in byte order, each once; others throw std::invalid_argument, as do terms that are
/// empty or too long. Gives the length, the sum of all wdf; std::length_error beyond 32 bits.
std::uint32_t write_term_list(std::span<const DocumentTerm> terms, std::string& out);

}  // namespace onrecord::glass
