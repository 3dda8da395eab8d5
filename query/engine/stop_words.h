#pragma once

#include <string_view>

namespace onrecord {

/// Words too common to rank by, or to match by where any word is enough (--match any). They are in the index and every other query
/// searches them like all words (UX G7). `word` as the tokenizer gives it.
bool is_stop_word(std::string_view word);

}  // namespace onrecord
