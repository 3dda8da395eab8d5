#include "query/commands/clauses.h"

namespace onrecord {
namespace {

Expr all_of(std::vector<Expr> of) {
    if (of.empty()) return {Everything{}};
    return of.size() == 1 ? std::move(of.front()) : Expr{All{std::move(of)}};
}

}  // namespace

Clauses::Clauses(const Expr& expr) {
    if (const All* all = std::get_if<All>(&expr.node)) {
        for (const Expr& part : all->of) add(part);
    } else {
        add(expr);
    }
}

void Clauses::add(const Expr& expr) {
    const InQuote* quote = std::get_if<InQuote>(&expr.node);
    const All* inside = quote ? std::get_if<All>(&quote->of.front().node) : nullptr;
    if (!inside) {
        clauses_.push_back({expr, 0});
        return;
    }
    ++quotations_;
    for (const Expr& part : inside->of) clauses_.push_back({part, quotations_});
}

Expr Clauses::alone(std::size_t i) const {
    return clauses_[i].quotation == 0 ? clauses_[i].expr : Expr{InQuote{{clauses_[i].expr}}};
}

Expr Clauses::without(std::size_t i) const {
    std::vector<Expr> of;
    for (std::size_t k = 0; k < clauses_.size(); ++k) {
        if (k != i && clauses_[k].quotation == 0) of.push_back(clauses_[k].expr);
    }
    for (std::size_t group = 1; group <= quotations_; ++group) {
        std::vector<Expr> inside;
        for (std::size_t k = 0; k < clauses_.size(); ++k) {
            if (k != i && clauses_[k].quotation == group) inside.push_back(clauses_[k].expr);
        }
        if (!inside.empty()) of.push_back({InQuote{{all_of(std::move(inside))}}});
    }
    return all_of(std::move(of));
}

}  // namespace onrecord
