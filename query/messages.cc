#include "query/messages.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord::messages {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string cat(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (const std::string_view part : parts) out += part;
    return out;
}

}  // namespace

QueryError empty_query() {
    return {"empty-query", {}, "the query is empty", "write a word or a filter such as speaker:Fallon; * alone finds everything"};
}

QueryError not_utf8(Span at) {
    return {"not-utf8", at, "the query is not UTF-8", "set the terminal and the locale to UTF-8"};
}

QueryError too_long(std::size_t bytes) {
    return {"query-too-long", {}, "the query has " + std::to_string(bytes) + " bytes; at most 4096 are read",
            "leave terms out, or split it into several queries"};
}

QueryError too_deep(Span at) {
    return {"query-too-deep", at, "brackets are nested more than 64 deep", "leave brackets out: a OR b OR c needs none"};
}

QueryError too_many_terms(Span at) {
    return {"too-many-terms", at, "the query has more than 1000 terms", "split it into several queries"};
}

QueryError unclosed_quote(Span mark) {
    return {"unclosed-quote", mark, "this quotation mark is never closed",
            "close it, or write \\\" for the mark itself"};
}

QueryError unclosed_bracket(std::string_view bracket, Span at) {
    return {"unclosed-bracket", at, cat({"this ", quoted(bracket), " is never closed"}),
            bracket == "(" ? "close it, or write \\( for the sign itself" : "close it with }"};
}

QueryError stray_bracket(std::string_view bracket, Span at) {
    return {"stray-bracket", at, cat({quoted(bracket), " closes nothing"}),
            cat({"take it out, or write \\", bracket, " for the sign itself"})};
}

QueryError empty_brackets(Span at) {
    return {"empty-brackets", at, "there is nothing between these brackets", "take them out, or write a term between them"};
}

QueryError nothing_left_of(std::string_view op, Span at) {
    return {"operator-without-side", at, cat({op, " has nothing on its left"}),
            cat({"write a term before it; to search for the word itself, write \"", op, "\" in quotation marks"})};
}

QueryError nothing_right_of(std::string_view op, Span at) {
    return {"operator-without-side", at, cat({op, " has nothing on its right"}),
            cat({"write a term after it; to search for the word itself, write \"", op, "\" in quotation marks"})};
}

QueryError double_negation(Span at) {
    return {"double-negation", at, "two negations in a row", "leave both out; or write NOT (NOT x)"};
}

QueryError near_distance(std::string_view op, Span at) {
    return {"near-distance", at, cat({"the distance in ", quoted(op), " is not a number from 1 to 1000"}),
            "write NEAR/5 for within five words, ADJ/5 for the same in order, \"a b\"~5 for a loose phrase"};
}

QueryError same_what(std::string_view op, Span at) {
    return {"same-what", at, cat({quoted(op), " does not say the same what"}), "write SAME/SENT or SAME/PARA", {"SAME/SENT", "SAME/PARA"}};
}

QueryError near_operand(std::string_view op, Span at) {
    return {"near-operand", at, cat({op, " stands between words, phrases, word* and bracketed ORs of these only"}),
            "put filters and negations outside: (a NEAR/5 b) -c"};
}

QueryError near_parts(std::string_view op, Span at) {
    return {"near-parts", at, cat({"the two sides of ", op, " search different parts of an article"}),
            "name the part once: title:(a NEAR/5 b)"};
}

QueryError mixed_near(std::string_view first, std::string_view second, Span at) {
    return {"mixed-near", at, cat({first, " and ", second, " in one chain"}), cat({"write (a ", first, " b) AND (b ", second, " c)"})};
}

QueryError at_least_count(std::string_view op, Span at) {
    return {"atleast-count", at, cat({"the number in ", quoted(op), " is not between 1 and 1000"}), "write atleast3 word"};
}

QueryError at_least_operand(std::string_view op, Span at) {
    return {"atleast-operand", at, cat({op, " stands before one word only"}), "write atleast3 word"};
}

QueryError nested_quotation(Span at) {
    return {"nested-quotation", at, "quote:{ } inside quote:{ }", "one quotation holds no other: write quote:{a} quote:{b}"};
}

QueryError not_in_quotation(std::string_view field, Span at) {
    return {"not-in-quotation", at, cat({field, ": is known of articles, not of single quotations"}),
            cat({"write ", field, ": outside quote:{ }"})};
}

QueryError no_word(std::string_view text, Span at) {
    return {"no-word", at, cat({"there is no word in ", quoted(text)}), "only letters and digits can be searched for"};
}

QueryError empty_phrase(Span at) {
    return {"empty-phrase", at, "there is no word between these quotation marks", "only letters and digits can be searched for"};
}

QueryError slop_of_one_word(std::string_view slop, Span at) {
    return {"slop-of-one-word", at, cat({quoted(slop), " behind a phrase of one word"}),
            "a distance needs two words: \"a b\"~5; a near spelling is word~1, without quotation marks"};
}

QueryError wildcard_place(std::string_view word, Span at) {
    return {"wildcard-place", at, cat({"the * in ", quoted(word), " is not at the end"}),
            "write word* for all words that begin so, or \\* for the sign itself"};
}

QueryError wildcard_too_short(std::string_view word, Span at) {
    return {"wildcard-too-short", at, cat({quoted(word), " has fewer than three letters before the *"}),
            "write more of the word: secur*; * alone finds everything"};
}

QueryError fuzzy_distance(std::string_view word, Span at) {
    return {"fuzzy-distance", at, cat({"the ~ in ", quoted(word), " is not followed by 1 or 2"}),
            "write word~1 or word~2 for near spellings, or \\~ for the sign itself"};
}

QueryError fuzzy_too_short(std::string_view word, Span at) {
    return {"fuzzy-too-short", at, cat({quoted(word), " has fewer than three letters before the ~"}), "write a longer word: Johnston~1"};
}

QueryError exact_wildcard(std::string_view word, Span at) {
    return {"exact-wildcard", at, cat({quoted(word), " asks for the exact word and for others"}), "write =word or word*"};
}

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
    return {"values-side-by-side", at, cat({"two values side by side in ", field, ":( )"}),
            cat({"write ", field, ":(", a, " OR ", b, ") or ", field, ":\"", a, " ", b, "\""})};
}

QueryError field_in_values(std::string_view field, Span at) {
    return {"field-in-field", at, cat({"a field inside the brackets of ", field, ":( )"}), "close the brackets before it"};
}

QueryError text_behind_quote(Span at) {
    return {"text-behind-quote", at, "text directly behind the quoted value", "put a blank between them, or all of it between the quotation marks"};
}

QueryError value_form(std::string_view field, std::string_view value, Span at) {
    return {"value-form", at, cat({field, ": does not take ", quoted(value)}), cat({field, ": takes one exact value, in quotation marks if need be"})};
}

QueryError unclosed_regexp(Span at) {
    return {"unclosed-regexp", at, "this regular expression is never closed", "close it with /, or put the value in quotation marks"};
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
    return {"bad-number", at, cat({field, ": needs a number, not ", quoted(value)}),
            field == "confidence" ? "write confidence:0.8.. for at least 0.8, confidence:0.5..0.8 for a range"
                                  : cat({"write ", field, ":3 or ", field, ":2..5"})};
}

QueryError bad_date(std::string_view field, std::string_view value, std::string_view why, Span at) {
    return {"bad-date", at, cat({"no such date ", quoted(value), why.empty() ? "" : ": ", why}),
            cat({"dates look like ", field, ":2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017, today, "
                 "yesterday, last-week, 7d; ranges like 2017-09..2018"})};
}

QueryError reversed_range(std::string_view field, std::string_view from, std::string_view until, Span at) {
    const std::string right = cat({field, ":", until, "..", from});
    return {"reversed-range", at, cat({"the range ", from, "..", until, " runs backwards"}), cat({"did you mean ", right, " ?"}), {right}};
}

QueryError empty_range(std::string_view field, Span at) {
    return {"empty-range", at, "a range without ends", cat({"give it one: ", field, ":2017.. or ", field, ":..2017"})};
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
