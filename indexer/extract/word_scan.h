#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace onrecord {

/// What stands between a word and the one before it, as far as phrases care: soft (blanks, hyphens, slashes,
/// the dot of "No. 10"), a comma, a stop that no phrase crosses (sentence end, quotation mark, bracket, colon),
/// the end of a line.
enum class Gap : std::uint8_t { soft, comma, stop, line };

/// One word of a text, folded for look-up: lower case, accents off, no apostrophe, no possessive, the dots of
/// "U.S." gone.
struct ScannedWord {
    Span span{};               ///< its bytes, the possessive left out
    std::uint32_t folded = 0;  ///< where its folded form begins
    std::uint16_t folded_length = 0;
    std::uint32_t hash = 0;  ///< hash_word of the folded form
    Gap before = Gap::line;
    bool capital = false;  ///< begins with a capital
    bool shouted = false;  ///< all letters are capitals (and there are two or more)
};

/// The words of a text, for extractors that look names and phrases up. Lighter than the search tokenizer: no
/// alternatives, no signs; one pass, memory linear in the text. `text` must outlive it.
class WordScan {
public:
    /// Bytes inside `skip` (sorted, disjoint) give no words and end phrases.
    explicit WordScan(std::string_view text, const std::vector<Span>& skip = {});

    std::size_t size() const { return words_.size(); }
    const ScannedWord& operator[](std::size_t i) const { return words_[i]; }
    std::string_view folded(std::size_t i) const {
        return std::string_view(folded_).substr(words_[i].folded, words_[i].folded_length);
    }
    std::string_view text() const { return text_; }
    /// The bytes from word `first` to the end of the last of `count` words.
    Span span_of(std::size_t first, std::size_t count) const {
        return {words_[first].span.start, words_[first + count - 1].span.end};
    }

private:
    void scan(std::size_t from, std::size_t to);
    Gap gap_at(std::size_t at, std::size_t from, std::size_t to) const;
    std::size_t read_word(std::size_t from, std::size_t to, Gap before);

    std::string_view text_;
    std::string folded_;
    std::vector<ScannedWord> words_;
};

}  // namespace onrecord
