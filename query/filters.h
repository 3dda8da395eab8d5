#pragma once

#include <vector>

#include "query/ast.h"
#include "query/lexer.h"
#include "query/parser.h"
#include "query/query_error.h"

namespace onrecord {

/// The clause that one value behind a field makes: FieldMatch, RangeMatch, HasMatch or FirstMatch. `field` is not searched by
/// words. Checks the value's form, reads ranges (notes on dates go to `notes`) and has RE2 look at regular expressions.
QueryResult<Expr> make_filter(const Field& field, const QueryToken& value, const ParseOptions& options, std::vector<QueryNote>& notes);

}  // namespace onrecord
