#pragma once

#include "indexer/extract/lexemes.h"

namespace onrecord {

/// Fills Sheet::sentences and Lexeme::sentence from the lexemes and paragraphs. A sentence ends at
/// . ! ? (with the marks and brackets that close behind it) when what follows does not go on in lower case; the
/// full stop of an abbreviation belongs to its lexeme and ends none.
void split_sentences(Sheet& sheet);

}  // namespace onrecord
