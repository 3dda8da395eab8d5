#include "query/proximity.h"

#include "query/messages.h"

namespace onrecord {
namespace {

/// `part`: the field that the operands before this one search; null before the first.
std::optional<QueryError> check(const Expr& expr, std::string_view op, std::optional<const Field*>& part) {
    if (const auto* any = std::get_if<Any>(&expr.node)) {
        for (const Expr& one : any->of) {
            if (std::optional<QueryError> error = check(one, op, part)) return error;
        }
        return std::nullopt;
    }
    const auto* word = std::get_if<Word>(&expr.node);
    const auto* phrase = std::get_if<Phrase>(&expr.node);
    if ((!word && !phrase) || (word && word->at_least > 1)) return messages::near_operand(op, expr.at);
    const Field* in = word ? word->in : phrase->in;
    if (part && *part != in) return messages::near_parts(op, expr.at);
    part = in;
    return std::nullopt;
}

}  // namespace

std::optional<QueryError> check_operands(const Prox& prox, std::string_view op) {
    std::optional<const Field*> part;
    for (const Expr& expr : prox.of) {
        if (std::optional<QueryError> error = check(expr, op, part)) return error;
    }
    return std::nullopt;
}

}  // namespace onrecord
