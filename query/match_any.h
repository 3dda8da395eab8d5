#pragma once

#include "query/ast.h"

namespace onrecord {

/// The query as a search for the best match (--match any): the free words, phrases and proximities of its topmost AND become one OR
/// that the documents are ranked by; filters, negations and words of a field (title:, said:) still hold of every
/// document. Stop words alone make no match, unless there is nothing else.
Expr match_any(Expr expr);

}  // namespace onrecord
