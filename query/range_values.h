#pragma once

#include <string_view>
#include <vector>

#include "query/ast.h"
#include "query/parser.h"
#include "query/query_error.h"

namespace onrecord {

/// Reads the value of a range field: a point or FROM..UNTIL with either end left out, ends included. Dates
/// for date, since, until and added; whole numbers for batch and copies; 0..1 for confidence, where a single
/// point means what is shown as that number (0.8 = 0.75 up to 0.85). Adds a note where a date's reading is not plain.
QueryResult<RangeMatch> read_range(const Field& field, std::string_view text, Span at, const ParseOptions& options,
                                   std::vector<QueryNote>& notes);

/// True if `text` could be a value of that range field: for telling a quoted date from several words.
bool is_range_value(const Field& field, std::string_view text, const ParseOptions& options);

}  // namespace onrecord
