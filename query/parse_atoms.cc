#include <algorithm>
#include <utility>

#include "query/descent.h"
#include "query/messages.h"

namespace onrecord {

std::optional<Expr> QueryParser::parse_atom(const QueryToken* before) {
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

/// What stands between two brackets, the first already taken.
std::optional<Expr> QueryParser::parse_inside(Bracket bracket, TokenKind closing, Context inside) {
    if (++depth_ > deepest_query) return fail(messages::too_deep(bracket.at));
    const Bracket outer_bracket = std::exchange(bracket_, bracket);
    const Context outer = std::exchange(context_, inside);
    MaybeExpr expr = parse_or();
    context_ = outer;
    --depth_;
    if (!expr) return std::nullopt;
    if (is(TokenKind::end)) return fail(messages::unclosed_bracket(bracket.text, bracket.at));
    if (!is(closing)) return fail_at_closing();
    bracket_ = outer_bracket;
    expr->at = {bracket.at.start, take().at.end};
    return expr;
}

std::optional<Expr> QueryParser::parse_brackets() {
    const QueryToken& open = take();
    return parse_inside({"(", open.at}, TokenKind::close, context_);
}

std::optional<Expr> QueryParser::parse_quotation() {
    const QueryToken& open = take();
    if (context_.in_quotation) return fail(messages::nested_quotation(open.at));
    if (context_.words_in) return fail(messages::field_in_values(context_.words_in->name, open.at));
    MaybeExpr expr = parse_inside({"quote:{", open.at}, TokenKind::close_quotation, {nullptr, true});
    if (!expr) return std::nullopt;
    const Span at = expr->at;
    return Expr{InQuote{{std::move(*expr)}}, at};
}

std::optional<Expr> QueryParser::parse_everything() {
    const QueryToken& star = take();
    if (context_.words_in) return fail(messages::wildcard_too_short("*", star.at));
    if (!count_terms(1, star.at)) return std::nullopt;
    return Expr{Everything{}, star.at};
}

std::optional<Expr> QueryParser::parse_at_least() {
    const QueryToken& op = take();
    const bool word = is(TokenKind::word) || (is(TokenKind::field) && tokens_[at_ + 1].kind == TokenKind::word);
    if (!word) return fail(messages::at_least_operand(op.text, op.at));
    MaybeExpr expr = parse_atom(&op);
    if (!expr) return std::nullopt;
    std::get<Word>(expr->node).at_least = op.number;
    expr->at.start = op.at.start;
    return expr;
}

std::optional<Expr> QueryParser::parse_words(const Field* in) {
    const QueryToken& token = take();
    if (!count_terms(std::max<std::size_t>(token.words.size(), 1), token.at)) return std::nullopt;
    if (!in && context_.in_quotation) in = &schema::said;
    if (token.kind == TokenKind::phrase) return Expr{Phrase{token.words, token.number, in}, token.at};
    return Expr{Word{token.text, token.word_form, token.word_form == WordForm::fuzzy ? token.number : 0, 1, in}, token.at};
}

std::optional<Expr> QueryParser::parse_field() {
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

}  // namespace onrecord
