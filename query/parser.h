#pragma once

#include <string_view>
#include <vector>

#include "common/dates.h"
#include "query/ast.h"
#include "query/query_error.h"

namespace onrecord {

struct ParseOptions {
    Date today{};                ///< what "today", "7d" count from (the archive's zone, taken once per run)
    bool month_first = false;    ///< how 12/09/2017 is read
    bool lenient = false;        ///< unknown fields become words, with a note
};

struct ParsedQuery {
    Expr expr;                   ///< grouped: same field side by side = Any; said: bound to its speaker (InQuote)
    std::vector<QueryNote> notes;
};

/// Reads a query (UX 3.1): UTF-8, at most 4096 bytes, depth 64, 1000 terms. Knows the grammar and no index. Never repairs:
/// what cannot be read is an error that names the place. An empty query is the error "empty-query".
QueryResult<ParsedQuery> parse_query(std::string_view text, const ParseOptions& options);

}  // namespace onrecord
