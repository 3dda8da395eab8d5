#pragma once

#include <optional>
#include <set>
#include <string>

#include "query/ast.h"

namespace onrecord {

/// The query without its filters on `field` at the top level (inside its AND and its InQuote groups): what a facet of that
/// field is counted over. A filter that shares an OR with other fields stays: it cannot be left out alone.
/// Everything if nothing is left.
Expr without_field(const Expr& expr, const Field& field);

/// True if without_field would leave something out.
bool has_filter_on(const Expr& expr, const Field& field);

/// The value ids that the query's top-level filters on `field` ask for (not those it excludes).
std::set<std::string> selected_ids(const Expr& expr, const Field& field);

/// What the query asks of a single quotation: the top-level parts that quotations can answer (InQuote, said:, speaker:, role:, party:,
/// kind:, confidence:), all of them together. Null if there is none.
std::optional<Expr> quotation_part(const Expr& expr);

}  // namespace onrecord
