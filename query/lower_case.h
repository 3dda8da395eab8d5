#pragma once

#include <vector>

#include "query/lexer.h"
#include "query/query_error.h"

namespace onrecord {

/// True if a clause can begin (end) with such a piece.
bool begins_operand(TokenKind kind);
bool ends_operand(TokenKind kind);

/// Notes "and", "or" and "not" that stand between clauses in small letters and were searched as words (UX G1).
void hint_at_lower_case(const std::vector<QueryToken>& tokens, std::vector<QueryNote>& notes);

}  // namespace onrecord
