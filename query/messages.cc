#include "query/messages.h"

#include "query/message_text.h"

namespace onrecord::messages {
namespace {

/// How to search for an operator in letters.
std::string as_word(std::string_view op) {
    return op.find_first_of("&|-") == std::string_view::npos ? cat({"; to search for the word itself, write ", quoted(op), " in quotation marks"}) : "";
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
            "write a term before it" + as_word(op)};
}

QueryError nothing_right_of(std::string_view op, Span at) {
    return {"operator-without-side", at, cat({op, " has nothing on its right"}),
            "write a term after it" + as_word(op)};
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

QueryError quotation_brackets(Span at) {
    return {"quotation-brackets", at, "quote: needs curly brackets",
            "write quote:{speaker:Fallon security} for one quotation with all of it, said:security for words said"};
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
            word.starts_with('~') ? "write \"a b\"~5 without a blank for a loose phrase, word~1 for near spellings"
                                  : "write word~1 or word~2 for near spellings, or \\~ for the sign itself"};
}

QueryError fuzzy_too_short(std::string_view word, Span at) {
    return {"fuzzy-too-short", at, cat({quoted(word), " has fewer than three letters before the ~"}), "write a longer word: Johnston~1"};
}

QueryError exact_wildcard(std::string_view word, Span at) {
    return {"exact-wildcard", at, cat({quoted(word), " asks for the exact word and for others"}), "write =word or word*"};
}

}  // namespace onrecord::messages
