#include "query/filters.h"

#include <re2/re2.h>

#include "common/text.h"
#include "query/messages.h"
#include "query/range_values.h"

namespace onrecord {
namespace {

/// The value as it was typed, for messages.
std::string typed(const QueryToken& value) { return value.value_form == ValueForm::plain ? value.text : value.text + "*"; }

QueryResult<Expr> range(const Field& field, const QueryToken& value, const ParseOptions& options, std::vector<QueryNote>& notes) {
    if (value.value_form == ValueForm::any && &field == &schema::date) return Expr{HasMatch{"date", false}, value.at};
    if (value.value_form != ValueForm::plain) return messages::value_form(field.name, typed(value), value.at);
    QueryResult<RangeMatch> read = read_range(field, value.text, value.at, options, notes);
    if (auto* error = std::get_if<QueryError>(&read)) return std::move(*error);
    return Expr{std::move(std::get<RangeMatch>(read)), value.at};
}

QueryResult<Expr> has(const Field& field, const QueryToken& value) {
    const Field* what = schema::find(value.text);
    const bool known = what && what->on_articles() &&
                       (what->kind == FieldKind::facet || what == &schema::date || what == &schema::title || what == &schema::url);
    const bool quotes = ascii_lower(value.text) == "quotes";
    if ((!known && !quotes) || value.value_form != ValueForm::plain) return messages::bad_has(field.name, typed(value), value.at);
    return Expr{HasMatch{quotes ? "quotes" : std::string(what->name), &field == &schema::missing}, value.at};
}

QueryResult<Expr> first(const QueryToken& value) {
    const std::string answer = ascii_lower(value.text);
    if (answer != "yes" && answer != "no") return messages::bad_first(typed(value), value.at);
    return Expr{FirstMatch{answer == "yes"}, value.at};
}

QueryResult<Expr> match(const Field& field, const QueryToken& value) {
    const bool id = field.kind == FieldKind::id;
    if (id && value.value_form != ValueForm::plain) return messages::value_form(field.name, typed(value), value.at);
    if (value.value_form == ValueForm::regexp) {
        const re2::RE2 pattern(value.text, re2::RE2::Quiet);
        if (!pattern.ok()) return messages::bad_regexp(pattern.error(), value.at);
    } else if (value.value_form != ValueForm::any) {
        const bool empty = id ? trim(value.text).empty() : fold_value(value.text).empty();
        if (empty) return messages::missing_value(field.name, value.at);
    }
    return Expr{FieldMatch{&field, value.text, value.value_form, {}}, value.at};
}

}  // namespace

QueryResult<Expr> make_filter(const Field& field, const QueryToken& value, const ParseOptions& options, std::vector<QueryNote>& notes) {
    if (field.kind == FieldKind::range) return range(field, value, options, notes);
    if (&field == &schema::has || &field == &schema::missing) return has(field, value);
    if (&field == &schema::first) return first(value);
    return match(field, value);
}

}  // namespace onrecord
