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

/// Throws std::invalid_argument for a term that is empty or too long.
void check_term(std::string_view term);

/// The length of a document: the sum of all wdf; std::length_error beyond 32 bits. Throws std::invalid_argument for terms that are not in byte
/// order, each once, and as check_term.
std::uint32_t check_terms(std::span<const DocumentTerm> terms);

/// Writes into `out` what the termlist table holds of a document: its length, then its terms, each as what differs
/// from the one before. Checks them, and gives the length, as check_terms.
std::uint32_t write_term_list(std::span<const DocumentTerm> terms, std::string& out);

}  // namespace onrecord::glass
