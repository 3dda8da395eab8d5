#include "common/stemmer.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

/// Words that would only fill the memo: a bound keeps a hostile archive from growing it for ever.
constexpr std::size_t memo_limit = 1u << 18;

/// Bytes; what is longer is no word of a language.
constexpr std::size_t longest_remembered = 256;

bool is_stemmable(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace

const std::string& Stemmer::term(std::string_view word) {
    if (word.size() > longest_remembered) return long_ = fold_accents(word);
    if (terms_.size() >= memo_limit) {
        words_.clear();
        terms_.clear();
    }
    const std::uint32_t number = words_.number(word);
    if (number < terms_.size()) return terms_[number];
    std::string folded = fold_accents(word);
    if (is_stemmable(folded)) folded = stem_(folded);
    return terms_.emplace_back(std::move(folded));
}

}  // namespace onrecord
