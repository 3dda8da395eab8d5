#pragma once

#include <string_view>
#include <unordered_map>

#include "indexer/extract/vocabulary.h"

namespace onrecord {

/// The country that a nationality word or country name stands for, as offices.tsv writes it ("german",
/// "germany" -> "de", "british" -> "uk", "european" -> "eu", "scottish" -> "scotland"); empty for any other
/// word. `word` is folded.
std::string_view country_of(std::string_view word);

/// The same by word number; adds the words to `vocabulary`.
std::unordered_map<WordId, std::string_view> nation_words(Vocabulary& vocabulary);

}  // namespace onrecord
