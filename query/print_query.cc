#include <algorithm>

#include "common/text.h"
#include "query/ast.h"
#include "query/lex_operator.h"
#include "query/lexer.h"
#include "query/source.h"

namespace onrecord {
namespace {

std::string in(const Field* field) { return field ? std::string(field->name) + ":" : std::string(); }

/// `text` with a backslash before every character that `special` has (or every escapable one).
std::string escape(std::string_view text, std::string_view special) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = escapable(text, i);
        const bool curly = n > 1;
        if (n > 0 && (curly || special.find(text[i]) != std::string_view::npos)) out += '\\';
        out.append(text.substr(i, std::max<std::size_t>(n, 1)));
        i += std::max<std::size_t>(n, 1);
    }
    return out;
}

/// As a quoted value or phrase: only marks and backslashes need care, and in phrases the *.
std::string quoted(std::string_view text, std::string_view special) { return "\"" + escape(text, special) + "\""; }

constexpr std::string_view quoted_signs = "\"\\";
constexpr std::string_view bare_signs = "\":()*~\\}";

std::string bare_word(std::string_view text) {
    if (read_operator(text, {})) return escape(text, "\":()*~\\{}=-/&|");
    if (is_text_with_colon(text) && text.find_first_of("{}") == std::string_view::npos) return std::string(text);
    std::string out = escape(text, bare_signs);
    if (out.front() == '=' || out.front() == '-') out.insert(0, "\\");
    return out;
}

std::string print(const Word& word) {
    std::string out = word.at_least > 1 ? "atleast" + std::to_string(word.at_least) + " " : "";
    out += in(word.in);
    switch (word.form) {
        case WordForm::plain: return out + bare_word(word.text);
        case WordForm::exact: {
            const bool simple = word.text.find_first_of("\":()*~\\{}=-") == std::string::npos;
            return out + (simple ? "=" + escape(word.text, quoted_signs) : quoted(word.text, "\"\\*"));
        }
        case WordForm::prefix: return out + bare_word(word.text) + "*";
        case WordForm::fuzzy: break;
    }
    return out + bare_word(word.text) + "~" + std::to_string(word.distance);
}

std::string print(const Phrase& phrase) {
    std::string words;
    for (const Word& word : phrase.words) {
        if (!words.empty()) words += ' ';
        words += escape(word.text, "\"\\*");
        if (word.form == WordForm::prefix) words += '*';
    }
    return in(phrase.in) + "\"" + words + "\"" + (phrase.slop > 0 ? "~" + std::to_string(phrase.slop) : "");
}

bool has_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (blank_length(text.substr(i)) > 0) return true;
    }
    return false;
}

/// A value that can stand without quotation marks, or in them.
std::string value(std::string_view text) {
    const bool simple = !text.empty() && text.front() != '=' && text.front() != '-' && text.front() != '/' &&
                        text.find_first_of("\"()*~\\{}") == std::string_view::npos && escape(text, "") == text && !has_blank(text);
    return simple ? std::string(text) : quoted(text, quoted_signs);
}

std::string print(const FieldMatch& match) {
    std::string out = in(match.field);
    switch (match.form) {
        case ValueForm::plain: return out + value(match.value);
        case ValueForm::any: return out + "*";
        case ValueForm::prefix: return out + escape(match.value, "\"()*\\}=-/") + "*";
        case ValueForm::only_itself: return out + "=" + value(match.value);
        case ValueForm::regexp: break;
    }
    out += '/';
    for (std::size_t i = 0; i < match.value.size(); ++i) {
        if (match.value[i] == '/') out += '\\';
        out += match.value[i];
        if (match.value[i] == '\\' && i + 1 < match.value.size()) out += match.value[++i];
    }
    return out + '/';
}

/// A clause that binds tighter than any operator.
bool is_leaf(const Expr& expr) {
    return !std::holds_alternative<All>(expr.node) && !std::holds_alternative<Any>(expr.node) &&
           !std::holds_alternative<Not>(expr.node) && !std::holds_alternative<Prox>(expr.node);
}

bool is_group(const Expr& expr) {
    return std::holds_alternative<All>(expr.node) || std::holds_alternative<Any>(expr.node);
}

std::string bracketed(const Expr& expr) { return "(" + to_query(expr) + ")"; }

/// Proximity binds tighter than AND and OR, but not everybody knows.
std::string operand(const Expr& part) {
    return is_group(part) || std::holds_alternative<Prox>(part.node) ? bracketed(part) : to_query(part);
}

std::string join(const std::vector<Expr>& of, std::string_view op) {
    std::string out;
    for (const Expr& part : of) {
        if (!out.empty()) out += op;
        out += operand(part);
    }
    return out;
}

std::string operator_of(const Prox& prox) {
    switch (prox.kind) {
        case ProxKind::near: return " NEAR/" + std::to_string(prox.n) + " ";
        case ProxKind::adj: return " ADJ/" + std::to_string(prox.n) + " ";
        case ProxKind::sentence: return " SAME/SENT ";
        case ProxKind::paragraph: break;
    }
    return " SAME/PARA ";
}

std::string print(const Not& negated) {
    const Expr& what = negated.of.front();
    return is_leaf(what) ? "-" + to_query(what) : "NOT " + bracketed(what);
}

/// The filter field that a positive clause asks, or null.
const Field* filter_of(const Expr& expr) {
    if (const auto* match = std::get_if<FieldMatch>(&expr.node)) return match->field;
    if (const auto* range = std::get_if<RangeMatch>(&expr.node)) return range->field;
    if (const auto* has = std::get_if<HasMatch>(&expr.node)) return has->missing ? &schema::missing : &schema::has;
    if (std::holds_alternative<FirstMatch>(expr.node)) return &schema::first;
    return nullptr;
}

/// Clauses may stand side by side if none is a group and no two would be read as either.
bool side_by_side(const std::vector<Expr>& of) {
    std::vector<const Field*> seen;
    for (const Expr& part : of) {
        if (is_group(part)) return false;
        const Field* field = filter_of(part);
        if (field && std::find(seen.begin(), seen.end(), field) != seen.end()) return false;
        seen.push_back(field);
    }
    return true;
}

std::string print(const All& all) { return join(all.of, side_by_side(all.of) ? " " : " AND "); }

/// The alternatives of an OR, where an AND gets brackets although it binds tighter: UX G2.
std::string print(const Any& any) {
    std::string out;
    for (const Expr& part : any.of) {
        if (!out.empty()) out += " OR ";
        if (const auto* all = std::get_if<All>(&part.node)) out += "(" + join(all->of, " AND ") + ")";
        else out += operand(part);
    }
    return out;
}

}  // namespace

std::string to_query(const Expr& expr) {
    return std::visit(overloaded{
        [](const Word& word) { return print(word); },
        [](const Phrase& phrase) { return print(phrase); },
        [](const Prox& prox) { return join(prox.of, operator_of(prox)); },
        [](const FieldMatch& match) { return print(match); },
        [](const RangeMatch& match) { return in(match.field) + value(match.text); },
        [](const HasMatch& match) { return (match.missing ? "missing:" : "has:") + match.what; },
        [](const FirstMatch& match) { return std::string(match.yes ? "first:yes" : "first:no"); },
        [](const Everything&) { return std::string("*"); },
        [](const All& all) { return print(all); },
        [](const Any& any) { return print(any); },
        [](const Not& negated) { return print(negated); },
        [](const InQuote& quote) { return "quote:{" + to_query(quote.of.front()) + "}"; },
    }, expr.node);
}

}  // namespace onrecord
