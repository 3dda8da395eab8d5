#include <utility>

#include "query/descent.h"
#include "query/filters.h"
#include "query/messages.h"

namespace onrecord {

/// speaker:(a OR b AND "c d")
std::optional<Expr> QueryParser::parse_value_brackets(const Field& field) {
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

std::optional<Expr> QueryParser::parse_value_or(const Field& field) {
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

std::optional<Expr> QueryParser::parse_value_and(const Field& field, const QueryToken* op) {
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

std::optional<Expr> QueryParser::parse_value(const Field& field) {
    const QueryToken& value = take();
    if (!count_terms(1, value.at)) return std::nullopt;
    QueryResult<Expr> made = make_filter(field, value, options_, notes_);
    if (auto* error = std::get_if<QueryError>(&made)) return fail(std::move(*error));
    const auto* has = std::get_if<HasMatch>(&std::get<Expr>(made).node);
    if (has && context_.in_quotation) return fail(messages::value_form(field.name, "*", value.at));
    return std::move(std::get<Expr>(made));
}

}  // namespace onrecord
