#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/word_numbers.h"

namespace onrecord {

/// A term of a document and how often it counts there; 0 = boolean, it filters and never ranks.
struct Posting {
    std::string term;
    std::uint32_t wdf = 0;

    bool operator==(const Posting&) const = default;
};

/// Adds up how often each term counts in a document. Repeats are found by hash, so that only distinct terms are
/// copied and sorted.
class TermCounter {
public:
    void add(std::string_view term, std::uint32_t wdf) {
        const std::uint32_t number = terms_.number(term);
        if (number == wdf_.size()) wdf_.push_back(0);
        wdf_[number] += wdf;
    }

    /// All that was added since the last call, by term.
    std::vector<Posting> take();

private:
    WordNumbers terms_;
    std::vector<std::uint32_t> wdf_;   // by number
};

}  // namespace onrecord
