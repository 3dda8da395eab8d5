#include "query/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <re2/re2.h>

#include "common/text.h"
#include "query/bind.h"
#include "query/lexer.h"
#include "query/messages.h"
#include "query/range_values.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_query = 4096;   // UX G12
constexpr std::size_t deepest_query = 64;
constexpr std::size_t most_terms = 1000;

using MaybeExpr = std::optional<Expr>;   ///< null: error_ is set

bool begins_operand(TokenKind kind) {
    switch (kind) {
        case TokenKind::open: case TokenKind::open_quotation: case TokenKind::op_not: case TokenKind::minus:
        case TokenKind::at_least: case TokenKind::field: case TokenKind::value: case TokenKind::word:
        case TokenKind::phrase: case TokenKind::everything:
            return true;
        default:
            return false;
    }
}

bool ends_operand(TokenKind kind) {
    switch (kind) {
        case TokenKind::close: case TokenKind::close_quotation: case TokenKind::value: case TokenKind::word:
        case TokenKind::phrase: case TokenKind::everything:
            return true;
        default:
            return false;
    }
}

/// Recursive descent over the pieces of one query; a function a rule of the grammar (UX 3.1).
class Parser {
public:
    Parser(LexedQuery lexed, const ParseOptions& options)
        : tokens_(std::move(lexed.tokens)), options_(options), notes_(std::move(lexed.notes)) {}

    QueryResult<ParsedQuery> run() {
        MaybeExpr expr = parse_or();
        if (expr && now().kind != TokenKind::end) fail_at_closing();
        if (error_) return std::move(*error_);
        bool bound = false;
        Expr tree = bind_quotations(std::move(*expr), bound);
        hint_at_lower_case();
        if (mixed_ || regrouped_ || bound || alias_) notes_.push_back({"read-as", "read as: " + to_query(tree)});
        return ParsedQuery{std::move(tree), std::move(notes_)};
    }

private:
    /// What the brackets around the current place mean.
    struct Context {
        const Field* words_in = nullptr;    ///< title:( ... )
        bool in_quotation = false;          ///< quote:{ ... }
    };

    const QueryToken& now() const { return tokens_[at_]; }
    const QueryToken& take() {
        alias_ = alias_ || now().alias;
        return tokens_[at_++];
    }
    bool is(TokenKind kind) const { return now().kind == kind; }

    std::nullopt_t fail(QueryError error) {
        if (!error_) error_ = std::move(error);
        return std::nullopt;
    }

    void fail_at_closing() {
        const bool brace = is(TokenKind::close_quotation);
        fail(messages::stray_bracket(brace ? "}" : ")", now().at));
    }

    bool count_terms(std::size_t n, Span at) {
        terms_ += n;
        if (terms_ <= most_terms) return true;
        fail(messages::too_many_terms(at));
        return false;
    }

    // --- or, and, near, unary

    MaybeExpr parse_or() {
        std::vector<Expr> of;
        bool several = false;  // a branch with an AND, or clauses side by side
        const QueryToken* op = nullptr;
        do {
            bool branch_of_several = false;
            MaybeExpr branch = parse_and(op, branch_of_several);
            if (!branch) return std::nullopt;
            several = several || branch_of_several;
            of.push_back(std::move(*branch));
            op = is(TokenKind::op_or) ? &take() : nullptr;
        } while (op);
        if (of.size() == 1) return std::move(of.front());
        mixed_ = mixed_ || several;
        const Span at{of.front().at.start, of.back().at.end};
        return Expr{Any{std::move(of)}, at};
    }

    MaybeExpr parse_and(const QueryToken* op, bool& several) {
        std::vector<Clause> clauses;
        do {
            const bool after_and = !clauses.empty() && op != nullptr;
            const bool bare_field = is(TokenKind::field) && now().field->kind != FieldKind::words;
            const Field* field = bare_field ? now().field : nullptr;
            MaybeExpr expr = parse_near(op);
            if (!expr) return std::nullopt;
            clauses.push_back({std::move(*expr), field, after_and});
            op = is(TokenKind::op_and) ? &take() : nullptr;
        } while (op || begins_operand(now().kind));
        several = clauses.size() > 1;
        return group_clauses(std::move(clauses), regrouped_);
    }

    MaybeExpr parse_near(const QueryToken* before) {
        MaybeExpr first = parse_unary(before);
        if (!first || !is(TokenKind::prox)) return first;
        const QueryToken& op = take();
        Prox prox{op.prox, op.number, {}};
        prox.of.push_back(std::move(*first));
        for (const QueryToken* next = &op; next;) {
            MaybeExpr expr = parse_unary(next);
            if (!expr) return std::nullopt;
            prox.of.push_back(std::move(*expr));
            next = is(TokenKind::prox) ? &take() : nullptr;
            if (next && (next->prox != op.prox || next->number != op.number)) {
                return fail(messages::mixed_near(op.text, next->text, next->at));
            }
        }
        return checked(std::move(prox), op);
    }

    MaybeExpr checked(Prox prox, const QueryToken& op) {
        std::optional<const Field*> part;
        for (const Expr& expr : prox.of) {
            if (!near_operand(expr, op, part)) return std::nullopt;
        }
        const Span at{prox.of.front().at.start, prox.of.back().at.end};
        return Expr{std::move(prox), at};
    }

    /// Words, phrases and ORs of these, all in the same part of the article.
    bool near_operand(const Expr& expr, const QueryToken& op, std::optional<const Field*>& part) {
        if (const auto* any = std::get_if<Any>(&expr.node)) {
            return std::all_of(any->of.begin(), any->of.end(), [&](const Expr& one) { return near_operand(one, op, part); });
        }
        const auto* word = std::get_if<Word>(&expr.node);
        const auto* phrase = std::get_if<Phrase>(&expr.node);
        if ((!word && !phrase) || (word && word->at_least > 1)) {
            fail(messages::near_operand(op.text, expr.at));
            return false;
        }
        const Field* in = word ? word->in : phrase->in;
        if (part && *part != in) {
            fail(messages::near_parts(op.text, expr.at));
            return false;
        }
        part = in;
        return true;
    }

    MaybeExpr parse_unary(const QueryToken* before) {
        if (!is(TokenKind::op_not) && !is(TokenKind::minus)) return parse_atom(before);
        const QueryToken& negation = take();
        if (is(TokenKind::op_not) || is(TokenKind::minus)) {
            return fail(messages::double_negation({negation.at.start, now().at.end}));
        }
        MaybeExpr expr = parse_atom(&negation);
        if (!expr) return std::nullopt;
        const Span at{negation.at.start, expr->at.end};
        return Expr{Not{{std::move(*expr)}}, at};
    }

    // --- atoms

    MaybeExpr parse_atom(const QueryToken* before) {
        switch (now().kind) {
            case TokenKind::open: return parse_brackets();
            case TokenKind::open_quotation: return parse_quotation();
            case TokenKind::field: return parse_field();
            case TokenKind::at_least: return parse_at_least();
            case TokenKind::word: case TokenKind::phrase: return parse_words(context_.words_in);
            case TokenKind::everything: return parse_everything();
            default: return fail_operand(before);
        }
    }

    /// No operand stands where one must: `before` is the operator that wants it, or null.
    MaybeExpr fail_operand(const QueryToken* before) {
        if (before) return fail(messages::nothing_right_of(before->text.empty() ? "-" : before->text, before->at));
        switch (now().kind) {
            case TokenKind::op_and: case TokenKind::op_or: case TokenKind::prox:
                return fail(messages::nothing_left_of(now().text, now().at));
            case TokenKind::close: case TokenKind::close_quotation:
                if (depth_ == 0) {
                    fail_at_closing();
                    return std::nullopt;
                }
                return fail(messages::empty_brackets({tokens_[at_ - 1].at.start, now().at.end}));
            default:
                if (depth_ > 0) return fail(messages::unclosed_bracket(bracket_.text, bracket_.at));
                return fail(messages::empty_query());
        }
    }

    struct Bracket { std::string_view text; Span at; };

    /// What stands between two brackets, the first already taken.
    MaybeExpr parse_inside(Bracket bracket, TokenKind closing, Context inside) {
        if (++depth_ > deepest_query) return fail(messages::too_deep(bracket.at));
        const Bracket outer_bracket = std::exchange(bracket_, bracket);
        const Context outer = std::exchange(context_, inside);
        MaybeExpr expr = parse_or();
        context_ = outer;
        --depth_;
        if (!expr) return std::nullopt;
        if (is(TokenKind::end)) return fail(messages::unclosed_bracket(bracket.text, bracket.at));
        if (!is(closing)) {
            fail_at_closing();
            return std::nullopt;
        }
        bracket_ = outer_bracket;
        expr->at = {bracket.at.start, take().at.end};
        return expr;
    }

    MaybeExpr parse_brackets() {
        const QueryToken& open = take();
        return parse_inside({"(", open.at}, TokenKind::close, context_);
    }

    MaybeExpr parse_quotation() {
        const QueryToken& open = take();
        if (context_.in_quotation) return fail(messages::nested_quotation(open.at));
        if (context_.words_in) return fail(messages::field_in_values(context_.words_in->name, open.at));
        MaybeExpr expr = parse_inside({"quote:{", open.at}, TokenKind::close_quotation, {nullptr, true});
        if (!expr) return std::nullopt;
        const Span at = expr->at;
        return Expr{InQuote{{std::move(*expr)}}, at};
    }

    MaybeExpr parse_everything() {
        const QueryToken& star = take();
        if (context_.words_in) return fail(messages::wildcard_too_short("*", star.at));
        if (!count_terms(1, star.at)) return std::nullopt;
        return Expr{Everything{}, star.at};
    }

    MaybeExpr parse_at_least() {
        const QueryToken& op = take();
        const bool word = is(TokenKind::word) || (is(TokenKind::field) && tokens_[at_ + 1].kind == TokenKind::word);
        if (!word) return fail(messages::at_least_operand(op.text, op.at));
        MaybeExpr expr = parse_atom(&op);
        if (!expr) return std::nullopt;
        std::get<Word>(expr->node).at_least = op.number;
        expr->at.start = op.at.start;
        return expr;
    }

    MaybeExpr parse_words(const Field* in) {
        const QueryToken& token = take();
        if (!count_terms(std::max<std::size_t>(token.words.size(), 1), token.at)) return std::nullopt;
        if (!in && context_.in_quotation) in = &schema::said;
        if (token.kind == TokenKind::phrase) return Expr{Phrase{token.words, token.number, in}, token.at};
        return Expr{Word{token.text, token.word_form, token.word_form == WordForm::fuzzy ? token.number : 0, 1, in}, token.at};
    }

    // --- fields

    MaybeExpr parse_field() {
        const QueryToken& name = take();
        const Field& field = *name.field;
        if (context_.words_in) return fail(messages::field_in_values(context_.words_in->name, name.at));
        if (context_.in_quotation && !field.on_quotes()) return fail(messages::not_in_quotation(field.name, name.at));
        MaybeExpr expr;
        if (field.kind != FieldKind::words) {
            expr = is(TokenKind::open) ? parse_value_brackets(field) : parse_value(field);
        } else if (is(TokenKind::open)) {
            const QueryToken& open = take();
            expr = parse_inside({"(", open.at}, TokenKind::close, {&field, context_.in_quotation});
        } else {
            expr = parse_words(&field);
        }
        if (expr) expr->at.start = name.at.start;
        return expr;
    }

    /// speaker:(a OR b AND "c d")
    MaybeExpr parse_value_brackets(const Field& field) {
        const QueryToken& open = take();
        if (++depth_ > deepest_query) return fail(messages::too_deep(open.at));
        const Bracket outer = std::exchange(bracket_, Bracket{"(", open.at});
        MaybeExpr expr = parse_value_or(field);
        --depth_;
        if (!expr) return std::nullopt;
        if (is(TokenKind::end) || is(TokenKind::close_quotation)) return fail(messages::unclosed_bracket("(", open.at));
        if (is(TokenKind::op_not)) return fail(messages::minus_place(field.name, now().at));
        if (!is(TokenKind::close)) {
            const QueryToken& last = tokens_[at_ - 1];
            return fail(messages::values_side_by_side(field.name, last.text, now().text, {last.at.start, now().at.end}));
        }
        bracket_ = outer;
        expr->at = {open.at.start, take().at.end};
        return expr;
    }

    MaybeExpr parse_value_or(const Field& field) {
        std::vector<Expr> of;
        bool several = false;
        const QueryToken* op = nullptr;
        do {
            MaybeExpr branch = parse_value_and(field, op);
            if (!branch) return std::nullopt;
            several = several || std::holds_alternative<All>(branch->node);
            of.push_back(std::move(*branch));
            op = is(TokenKind::op_or) ? &take() : nullptr;
        } while (op);
        if (of.size() == 1) return std::move(of.front());
        mixed_ = mixed_ || several;
        const Span at{of.front().at.start, of.back().at.end};
        return Expr{Any{std::move(of)}, at};
    }

    MaybeExpr parse_value_and(const Field& field, const QueryToken* op) {
        std::vector<Expr> of;
        do {
            if (is(TokenKind::op_not)) return fail(messages::minus_place(field.name, now().at));
            MaybeExpr one;
            if (is(TokenKind::open)) one = parse_value_brackets(field);
            else if (is(TokenKind::value)) one = parse_value(field);
            else one = fail_operand(op);
            if (!one) return std::nullopt;
            of.push_back(std::move(*one));
            op = is(TokenKind::op_and) ? &take() : nullptr;
        } while (op);
        if (of.size() == 1) return std::move(of.front());
        const Span at{of.front().at.start, of.back().at.end};
        return Expr{All{std::move(of)}, at};
    }

    MaybeExpr parse_value(const Field& field) {
        const QueryToken& value = take();
        if (!count_terms(1, value.at)) return std::nullopt;
        if (field.kind == FieldKind::range) return range(field, value);
        if (&field == &schema::has || &field == &schema::missing) return has(field, value);
        if (&field == &schema::first) return first(value);
        return match(field, value);
    }

    MaybeExpr range(const Field& field, const QueryToken& value) {
        if (value.value_form == ValueForm::any && &field == &schema::date && !context_.in_quotation) {
            return Expr{HasMatch{"date", false}, value.at};
        }
        if (value.value_form != ValueForm::plain) return fail(messages::value_form(field.name, value.text + "*", value.at));
        QueryResult<RangeMatch> read = read_range(field, value.text, value.at, options_, notes_);
        if (auto* error = std::get_if<QueryError>(&read)) return fail(std::move(*error));
        return Expr{std::move(std::get<RangeMatch>(read)), value.at};
    }

    MaybeExpr has(const Field& field, const QueryToken& value) {
        const Field* what = schema::find(value.text);
        const bool known = what && what->on_articles() &&
                           (what->kind == FieldKind::facet || what == &schema::date || what == &schema::title || what == &schema::url);
        const bool quotes = ascii_lower(value.text) == "quotes";
        if ((!known && !quotes) || value.value_form != ValueForm::plain) {
            return fail(messages::bad_has(field.name, value.text, value.at));
        }
        return Expr{HasMatch{quotes ? "quotes" : std::string(what->name), &field == &schema::missing}, value.at};
    }

    MaybeExpr first(const QueryToken& value) {
        const std::string answer = ascii_lower(value.text);
        if (answer != "yes" && answer != "no") return fail(messages::bad_first(value.text, value.at));
        return Expr{FirstMatch{answer == "yes"}, value.at};
    }

    MaybeExpr match(const Field& field, const QueryToken& value) {
        const bool id = field.kind == FieldKind::id;
        if (id && value.value_form != ValueForm::plain) return fail(messages::value_form(field.name, value.text + "*", value.at));
        if (value.value_form == ValueForm::regexp) {
            const re2::RE2 pattern(value.text, re2::RE2::Quiet);
            if (!pattern.ok()) return fail(messages::bad_regexp(pattern.error(), value.at));
        } else if (value.value_form != ValueForm::any) {
            const bool empty = id ? trim(value.text).empty() : fold_value(value.text).empty();
            if (empty) return fail(messages::missing_value(field.name, value.at));
        }
        return Expr{FieldMatch{&field, value.text, value.value_form, {}}, value.at};
    }

    // --- notes

    /// "and", "or", "not" between two clauses were searched as words (UX G1).
    void hint_at_lower_case() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            const QueryToken& token = tokens_[i];
            if (token.kind != TokenKind::word || token.word_form != WordForm::plain) continue;
            if (i > 0 && tokens_[i - 1].kind == TokenKind::field) continue;
            const std::string lower = ascii_lower(token.text);
            const bool left = i > 0 && ends_operand(tokens_[i - 1].kind);
            if (lower != "not" && !((lower == "and" || lower == "or") && left)) continue;
            if (!begins_operand(tokens_[i + 1].kind)) continue;
            std::string upper = lower;
            std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
            notes_.push_back({"lower-case-operator", "\"" + token.text + "\" was searched as a word; the operator is " + upper});
        }
    }

    std::vector<QueryToken> tokens_;
    const ParseOptions& options_;
    std::vector<QueryNote> notes_;
    std::optional<QueryError> error_;
    std::size_t at_ = 0, depth_ = 0, terms_ = 0;
    Context context_;
    Bracket bracket_{};                 ///< the innermost open one
    bool mixed_ = false, regrouped_ = false, alias_ = false;
};

Span first_bad_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        next_codepoint(text, at);
        if (!is_utf8(text.substr(start, at - start))) return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
    }
    return {};
}

}  // namespace

QueryResult<ParsedQuery> parse_query(std::string_view text, const ParseOptions& options) {
    if (text.size() > longest_query) return messages::too_long(text.size());
    if (!is_utf8(text)) return messages::not_utf8(first_bad_byte(text));
    QueryResult<LexedQuery> lexed = lex_query(text, options);
    if (auto* error = std::get_if<QueryError>(&lexed)) return std::move(*error);
    return Parser(std::move(std::get<LexedQuery>(lexed)), options).run();
}

}  // namespace onrecord
