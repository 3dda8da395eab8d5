#pragma once

#include <vector>

#include "indexer/extract/quote_marks.h"

namespace onrecord {

/// Takes the quotation marks from titles of works and programmes (on “Fox News Sunday,” / the BBC's “Question Time” / the
/// author of “The Road to Nowhere”): their words are no quotation and become words of the journalist's. A title is short,
/// every word of it begins with a capital except articles, prepositions and conjunctions, and it stands behind a
/// preposition of place, a possessive or a noun for a work. Clears Lexeme::quoted of its words and renumbers the rest.
void unquote_titles(Sheet& sheet, std::vector<QuotedSpan>& quoted);

}  // namespace onrecord
