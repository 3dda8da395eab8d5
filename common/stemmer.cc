#include "common/stemmer.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

/// Words that would only fill the memo: a bound keeps a hostile archive from growing it for ever.
constexpr std::size_t memo_limit = 1u << 18;

bool is_stemmable(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    });
}

}  // namespace

const std::string& Stemmer::term(std::string_view word) {
    const auto known = memo_.find(word);
    if (known != memo_.end()) return known->second;
    if (memo_.size() >= memo_limit) memo_.clear();
    std::string folded = fold_accents(word);
    if (is_stemmable(folded)) folded = stem_(folded);
    return memo_.emplace(std::string(word), std::move(folded)).first->second;
}

}  // namespace onrecord
