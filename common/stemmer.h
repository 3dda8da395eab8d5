#pragma once

#include <deque>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/word_numbers.h"

namespace onrecord {

/// Turns a word as the tokenizer gives it into its index term: accents folded, English stem
/// (Snowball, from Xapian). Words with digits or signs and those of more than 256 bytes are not stemmed. Both programs use this, so
/// they cannot differ. Remembers its answers; one instance per thread.
class Stemmer {
public:
    /// Lives until the next call with a word that it does not know yet.
    const std::string& term(std::string_view word);

private:
    Xapian::Stem stem_{"english"};
    WordNumbers words_;                // those whose answers are known
    std::deque<std::string> terms_;    // the answers, by the word's number
    std::string long_;                 // the answer for a word that is not remembered
};

}  // namespace onrecord
