#include "indexer/glass/term_list.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "indexer/glass/coding.h"

namespace onrecord::glass {
namespace {

constexpr std::size_t longest_term = 245;

std::uint32_t sum_wdf(std::span<const DocumentTerm> terms) {
    std::uint64_t sum = 0;
    for (const DocumentTerm& each : terms) sum += each.wdf;
    if (sum > std::numeric_limits<std::uint32_t>::max()) throw std::length_error("a document is too long");
    return static_cast<std::uint32_t>(sum);
}

/// Bytes that both begin with.
std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t same = 0;
    while (same < shorter && a[same] == b[same]) ++same;
    return same;
}

void append_first(std::string& out, const DocumentTerm& first) {
    out += static_cast<char>(first.term.size());
    out.append(first.term);
    append_vint(out, first.wdf);
}

/// A small wdf goes into the byte that says how much of the term before is kept.
void append_next(std::string& out, std::string_view before, const DocumentTerm& next) {
    const std::size_t same = common_prefix(before, next.term);
    const std::uint64_t packed = (next.wdf + std::uint64_t{1}) * (before.size() + 1) + same;
    const bool pack = next.wdf < 127 && packed < 256;
    out += static_cast<char>(pack ? packed : same);
    out += static_cast<char>(next.term.size() - same);
    out.append(next.term.substr(same));
    if (!pack) append_vint(out, next.wdf);
}

}  // namespace

void check_term(std::string_view term) {
    if (term.empty()) throw std::invalid_argument("a term is empty");
    const auto zeros = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
    if (term.size() + zeros > longest_term) throw std::invalid_argument("a term is longer than 245 bytes");
}

std::uint32_t check_terms(std::span<const DocumentTerm> terms) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
        check_term(terms[i].term);
        if (i > 0 && terms[i - 1].term >= terms[i].term) throw std::invalid_argument("terms are out of order");
    }
    return sum_wdf(terms);
}

std::uint32_t write_term_list(std::span<const DocumentTerm> terms, std::string& out) {
    out.clear();
    const std::uint32_t length = check_terms(terms);
    if (terms.empty()) return length;
    append_vint(out, length);
    append_vint(out, terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (i == 0) append_first(out, terms[i]);
        else append_next(out, terms[i - 1].term, terms[i]);
    }
    return length;
}

}  // namespace onrecord::glass
