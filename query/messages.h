#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "query/query_error.h"

/// The fixed wordings of query errors and notes (UX E2), one function each: what is wrong, where, what to do.
/// Texts carry what the user typed as it is; whoever prints them escapes control characters.
namespace onrecord::messages {

// The text as a whole.
QueryError empty_query();
QueryError not_utf8(Span at);
QueryError too_long(std::size_t bytes);
QueryError too_deep(Span at);
QueryError too_many_terms(Span at);

// Brackets, marks and operators.
QueryError unclosed_quote(Span mark);
QueryError unclosed_bracket(std::string_view bracket, Span at);
QueryError stray_bracket(std::string_view bracket, Span at);
QueryError empty_brackets(Span at);
QueryError nothing_left_of(std::string_view op, Span at);
QueryError nothing_right_of(std::string_view op, Span at);
QueryError double_negation(Span at);
QueryError near_distance(std::string_view op, Span at);
QueryError same_what(std::string_view op, Span at);
QueryError near_operand(std::string_view op, Span at);
QueryError near_parts(std::string_view op, Span at);
QueryError mixed_near(std::string_view first, std::string_view second, Span at);
QueryError at_least_count(std::string_view op, Span at);
QueryError at_least_operand(std::string_view op, Span at);
QueryError quotation_brackets(Span at);
QueryError nested_quotation(Span at);
QueryError not_in_quotation(std::string_view field, Span at);

// Words.
QueryError no_word(std::string_view text, Span at);
QueryError empty_phrase(Span at);
QueryError slop_of_one_word(std::string_view slop, Span at);
QueryError wildcard_place(std::string_view word, Span at);
QueryError wildcard_too_short(std::string_view word, Span at);
QueryError fuzzy_distance(std::string_view word, Span at);
QueryError fuzzy_too_short(std::string_view word, Span at);
QueryError exact_wildcard(std::string_view word, Span at);

// Fields and their values.
/// `rest` is what followed the colon, for "did you mean speaker:Fallon ?"; may be empty.
QueryError unknown_field(std::string_view name, std::string_view rest, Span at);
QueryError missing_value(std::string_view field, Span at);
QueryError minus_place(std::string_view field, Span at);
QueryError values_side_by_side(std::string_view field, std::string_view first, std::string_view second, Span at);
QueryError field_in_values(std::string_view field, Span at);
QueryError text_behind_quote(Span at);
QueryError value_form(std::string_view field, std::string_view value, Span at);
QueryError unclosed_regexp(Span at);
QueryError text_behind_regexp(Span at);
QueryError bad_regexp(std::string_view text_of_re2, Span at);
QueryError bad_has(std::string_view field, std::string_view value, Span at);
QueryError bad_first(std::string_view value, Span at);
QueryError bad_number(std::string_view field, std::string_view value, Span at);
QueryError no_copies(std::string_view value, Span at);
QueryError bad_date(std::string_view field, std::string_view value, std::string_view why, Span at);
QueryError no_range(std::string_view field, std::string_view value, Span at);
QueryError reversed_range(std::string_view field, std::string_view from, std::string_view until, Span at);
QueryError empty_range(std::string_view field, Span at);

/// Field names (and aliases) that `name` may have been meant to be, nearest first, at most three.
std::vector<std::string> nearest_fields(std::string_view name);

}  // namespace onrecord::messages
