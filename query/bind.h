#pragma once

#include <optional>
#include <vector>

#include "query/ast.h"

namespace onrecord {

/// One clause of an AND group, and how it stands there.
struct Clause {
    Expr expr;
    const Field* field = nullptr;   ///< a filter or range field's clause, not negated, not in brackets of its own: UX G3 applies
    bool after_and = false;         ///< an AND stands between it and the clause before
};

/// Puts an AND group together. Clauses of the same field that stand side by side mean either (UX G3): they
/// become one Any where the first of them stood; an AND between them keeps them apart. `regrouped` is set if
/// that happened. Of one clause, that clause.
Expr group_clauses(std::vector<Clause> clauses, bool& regrouped);

/// Ties the clauses on quotations of each AND group into one InQuote (UX G10): said:, kind: and confidence:,
/// together with speaker:, role: and party:, must hold of the same quotation. Needs at least one of the
/// first three. Negated clauses are left where they are: a minus leaves out articles. `bound` is set if it happened.
Expr bind_quotations(Expr expr, bool& bound);

/// What quote:{ } and the quotes command ask of single quotations: words without a field are words said.
Expr say_words(Expr expr);

/// The first field in `expr` that is not known of single quotations, with its place; null if there is none.
struct FieldPlace { const Field* field; Span at; };
std::optional<FieldPlace> outside_quotations(const Expr& expr);

}  // namespace onrecord
