#pragma once

#include "indexer/extract/lexemes.h"

namespace onrecord {

/// A mark with a quotation behind it, before lexeme `limit`.
bool opens_quote(const Sheet& sheet, std::uint32_t i, std::uint32_t limit);

/// A word that is an adverb: of the list, or in -ly. Not "not".
bool is_adverb(const Sheet& sheet, std::uint32_t i);

}  // namespace onrecord
