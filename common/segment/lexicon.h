#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/forward_store.h"

namespace onrecord {

// What the makers of a forward store share: one writes it from tokens, one joins stores (indexer/merge/).

inline constexpr std::string_view forward_store_kind = "FWDS";

/// The words of a forward store and their numbers: the more often a word occurs, the smaller its number; of equals, the
/// one that comes first in byte order. A view of the words.
class Lexicon {
public:
    /// `words` in byte order, each once; `counts` says how often each occurs.
    Lexicon(std::vector<std::string_view> words, const std::vector<std::uint64_t>& counts);

    std::uint32_t number(std::uint32_t place) const { return numbers_[place]; }
    const std::vector<std::string_view>& words() const { return words_; }
    const std::vector<std::uint32_t>& numbers() const { return numbers_; }   ///< by place
    const std::vector<std::uint32_t>& places() const { return places_; }     ///< by number

private:
    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> numbers_, places_;
};

/// Everything of the payload before the streams. `starts`: of each document's stream, and behind the last.
std::string forward_store_head(const Lexicon& lexicon, const std::vector<std::uint64_t>& starts);

/// Appends one document's stream, its words numbered already.
void append_stream(std::string& out, const ForwardStore::Stream& stream);

}  // namespace onrecord
