#pragma once

#include <optional>
#include <string_view>

#include "query/ast.h"
#include "query/query_error.h"

namespace onrecord {

/// What is wrong with the operands of NEAR, ADJ or SAME (`op`, as typed): they must be words, phrases or ORs of these (UX G4),
/// all in the same part of the article. Null if nothing is.
std::optional<QueryError> check_operands(const Prox& prox, std::string_view op);

}  // namespace onrecord
