#pragma once

#include <optional>

#include "query/lexer.h"
#include "query/source.h"

namespace onrecord {

/// Reads a bare piece as a word to search for: word, word*, word~1, =word. The token is missing if nothing
/// in it can be searched ("—").
QueryResult<std::optional<QueryToken>> read_word(const Bare& bare);

/// Reads what stood between quotation marks as a phrase; of one word, as that exact word. `slop` is what followed
/// behind the closing mark ("~5"), or empty. `at` spans all of it, marks included.
QueryResult<QueryToken> read_phrase(const Bare& inside, const Bare& slop, Span at);

}  // namespace onrecord
