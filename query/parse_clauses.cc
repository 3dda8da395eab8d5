#include "query/bind.h"
#include "query/descent.h"
#include "query/lower_case.h"
#include "query/messages.h"
#include "query/proximity.h"

namespace onrecord {

std::optional<Expr> QueryParser::parse_or() {
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

std::optional<Expr> QueryParser::parse_and(const QueryToken* op, bool& several) {
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

std::optional<Expr> QueryParser::parse_near(const QueryToken* before) {
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
    if (std::optional<QueryError> error = check_operands(prox, op.text)) return fail(std::move(*error));
    const Span at{prox.of.front().at.start, prox.of.back().at.end};
    return Expr{std::move(prox), at};
}

std::optional<Expr> QueryParser::parse_unary(const QueryToken* before) {
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

}  // namespace onrecord
