#include "query/messages.h"

#include <algorithm>

#include "common/text.h"
#include "query/message_text.h"

namespace onrecord::messages {

QueryError unknown_field(std::string_view name, std::string_view rest, Span at) {
    QueryError error{"unknown-field", at, cat({"unknown field ", quoted(name)}), {}, nearest_fields(name)};
    const bool simple = !rest.empty() && rest.find_first_of(" \t\n()\"") == std::string_view::npos;
    const std::string all = "(all fields: onrecord-query fields)";
    if (!error.suggest.empty()) {
        error.hint = cat({"did you mean ", error.suggest.front(), ":", simple ? rest : "", " ?   ", all});
    } else {
        error.hint = cat({"to search for the text itself write \"", name, ":", simple ? rest : "...", "\"   ", all});
    }
    return error;
}

QueryError missing_value(std::string_view field, Span at) {
    const Field* known = schema::find(field);
    return {"missing-value", at, cat({field, ": has no value"}),
            cat({"write it without a blank behind the colon: ", known ? known->example : "speaker:Fallon"})};
}

QueryError minus_place(std::string_view field, Span at) {
    return {"minus-place", at, "a minus inside the value leaves nothing out",
            cat({"write it before the field: -", field, ":..."})};
}

QueryError values_side_by_side(std::string_view field, std::string_view first, std::string_view second, Span at) {
    const bool plain = !first.empty() && !second.empty();
    const std::string a(plain ? first : "a"), b(plain ? second : "b");
    const bool words = (a + b).find(' ') == std::string::npos;   // that may be meant as one value
    const Field* known = schema::find(field);
    const std::string one = known && known->kind == FieldKind::range ? cat({a, "..", b}) : quoted(a + " " + b);
    const auto marked = [](const std::string& value) { return value.find(' ') == std::string::npos ? value : quoted(value); };
    return {"values-side-by-side", at, cat({"two values side by side in ", field, ":( )"}),
            cat({"write ", field, ":(", marked(a), " OR ", marked(b), ")"}) + (words ? cat({" or ", field, ":", one}) : "")};
}

QueryError field_in_values(std::string_view field, Span at) {
    return {"field-in-field", at, cat({"a field inside the brackets of ", field, ":( )"}), "close the brackets before it"};
}

QueryError text_behind_quote(Span at) {
    return {"text-behind-quote", at, "text directly behind the quoted value", "put a blank between them, or all of it between the quotation marks"};
}

QueryError value_form(std::string_view field, std::string_view value, Span at) {
    const Field* known = schema::find(field);
    const bool range = known && known->kind == FieldKind::range;
    return {"value-form", at, cat({field, ": does not take ", quoted(value)}),
            range ? cat({"write a value or a range: ", known->example}) : cat({field, ": takes one exact value, in quotation marks if need be"})};
}

QueryError unclosed_regexp(Span at) {
    return {"unclosed-regexp", at, "this regular expression is never closed", "close it with /, or put the value in quotation marks"};
}

QueryError text_behind_regexp(Span at) {
    return {"text-behind-regexp", at, "text directly behind the regular expression", "put a blank between them; for a / inside it write \\/"};
}

QueryError bad_regexp(std::string_view text_of_re2, Span at) {
    return {"bad-regexp", at, cat({"regular expression: ", text_of_re2}), "the syntax is RE2's: speaker:/^Mc[A-Z]/"};
}

QueryError bad_has(std::string_view field, std::string_view value, Span at) {
    std::vector<std::string> names{"quotes", "date", "title", "url"};
    for (const Field* known : schema::all) {
        if (known->kind == FieldKind::facet && known->on_articles()) names.emplace_back(known->name);
    }
    QueryError error{"bad-value", at, cat({field, ": knows no ", quoted(value)}), {}, {}};
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    error.hint = "it takes one of: " + list;
    const std::string lower = ascii_lower(value);
    for (const std::string& name : names) {
        if (edit_distance(lower, name, 2) <= 2) error.suggest.push_back(name);
    }
    if (!error.suggest.empty()) error.hint = cat({"did you mean ", field, ":", error.suggest.front(), " ?   (", error.hint, ")"});
    return error;
}

QueryError bad_first(std::string_view value, Span at) {
    return {"bad-value", at, cat({"first: knows no ", quoted(value)}), "write first:yes or first:no", {"yes", "no"}};
}

QueryError bad_number(std::string_view field, std::string_view value, Span at) {
    return {"bad-number", at, cat({field, field == "confidence" ? ": needs a number from 0 to 1, not " : ": needs a whole number, not ", quoted(value)}),
            field == "confidence" ? "write confidence:0.8.. for at least 0.8, confidence:0.5..0.8 for a range"
                                  : cat({"write ", field, ":3 or ", field, ":2..5"})};
}

QueryError no_copies(std::string_view value, Span at) {
    return {"bad-number", at, cat({"copies: counts from 1, not ", value}),
            "write copies:1 for articles without copies, copies:2.. for those that have some", {"copies:1"}};
}

QueryError bad_date(std::string_view field, std::string_view value, std::string_view why, Span at) {
    return {"bad-date", at, cat({"no such date ", quoted(value), why.empty() ? "" : ": ", why}),
            cat({"dates look like ", field, ":2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, "
                 "yesterday, last-week, 7d; ranges like 2017-09..2018"})};
}

QueryError no_range(std::string_view field, std::string_view value, Span at) {
    const std::string right = cat({"date:", value});
    return {"value-form", at, cat({field, ": takes one day or period, not a range"}), cat({"did you mean ", right, " ?"}), {right}};
}

QueryError reversed_range(std::string_view field, std::string_view from, std::string_view until, Span at) {
    const std::string right = cat({field, ":", until, "..", from});
    return {"reversed-range", at, cat({"the range ", from, "..", until, " runs backwards"}), cat({"did you mean ", right, " ?"}), {right}};
}

QueryError empty_range(std::string_view field, Span at) {
    const std::string_view end = field == "confidence" ? "0.8" : field == "batch" || field == "copies" ? "3" : "2017";
    return {"empty-range", at, "a range without ends", cat({"give it one: ", field, ":", end, ".. or ", field, ":..", end})};
}

std::vector<std::string> nearest_fields(std::string_view name) {
    const std::string lower = ascii_lower(name);
    const std::size_t limit = std::clamp<std::size_t>(lower.size() / 3, 1, 3);
    std::vector<std::pair<std::size_t, std::string>> found;
    const auto consider = [&](std::string_view candidate) {
        if (candidate.empty()) return;
        std::size_t distance = edit_distance(lower, candidate, limit);
        if (distance > limit && lower.size() >= 3 && candidate.starts_with(lower)) distance = limit;
        if (distance <= limit && distance < candidate.size()) found.emplace_back(distance, candidate);
    };
    for (const Field* field : schema::all) {
        consider(field->name);
        consider(field->alias);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < found.size() && i < 3; ++i) names.push_back(found[i].second);
    return names;
}

}  // namespace onrecord::messages
