#pragma once

#include <vector>

#include "indexer/extract/lexemes.h"

namespace onrecord {

/// Words between quotation marks, inside one paragraph; the marks are not part of it.
struct QuotedSpan {
    Range words{};
    bool opened = true;    ///< has its opening mark (false: only the closing one was there, or it goes on)
    bool closed = true;    ///< has its closing mark (false: runs to the end of the paragraph)
    char32_t mark = 0;     ///< the opening mark, made plain: '"' or '\''
};

/// Pairs the marks of every paragraph: straight and curly, single and double, guillemets, ``…''.
/// Apostrophes are no marks. Repaired: marks unclosed, lost at the beginning of the paragraph's last
/// quotation, doubled, the wrong way round, with blanks inside. Spans come in order and do not overlap;
/// inner quotations are words of the outer one. Sets Lexeme::quoted. Linear in the lexemes.
std::vector<QuotedSpan> find_quoted(Sheet& sheet);

}  // namespace onrecord
