#include "query/engine/strip.h"

#include <algorithm>

namespace onrecord {
namespace {

bool is_date(const Field* field) { return field == &schema::date || field == &schema::since || field == &schema::until; }

bool same(const Field* a, const Field& b) { return a == &b || (is_date(a) && is_date(&b)); }

/// True if the whole of `expr` is a filter on `field`, negated or not.
bool only_on(const Expr& expr, const Field& field) {
    const auto every = [&](const std::vector<Expr>& parts) {
        return std::all_of(parts.begin(), parts.end(), [&](const Expr& part) { return only_on(part, field); });
    };
    if (const FieldMatch* match = std::get_if<FieldMatch>(&expr.node)) return same(match->field, field);
    if (const RangeMatch* match = std::get_if<RangeMatch>(&expr.node)) return same(match->field, field);
    if (const All* all = std::get_if<All>(&expr.node)) return every(all->of);
    if (const Any* any = std::get_if<Any>(&expr.node)) return every(any->of);
    if (const Not* negated = std::get_if<Not>(&expr.node)) return every(negated->of);
    if (const InQuote* quote = std::get_if<InQuote>(&expr.node)) return every(quote->of);
    return false;
}

std::optional<Expr> strip(const Expr& expr, const Field& field) {
    if (only_on(expr, field)) return std::nullopt;
    if (const All* all = std::get_if<All>(&expr.node)) {
        All rest;
        for (const Expr& part : all->of) {
            if (std::optional<Expr> kept = strip(part, field)) rest.of.push_back(std::move(*kept));
        }
        return rest.of.size() == 1 ? rest.of.front() : Expr{std::move(rest), expr.at};
    }
    if (const InQuote* quote = std::get_if<InQuote>(&expr.node)) {
        if (std::optional<Expr> kept = strip(quote->of.front(), field)) return Expr{InQuote{{std::move(*kept)}}, expr.at};
        return std::nullopt;
    }
    return expr;
}

bool asks_quotation(const Expr& expr) {
    const auto every = [](const std::vector<Expr>& parts) { return std::all_of(parts.begin(), parts.end(), asks_quotation); };
    return std::visit(overloaded{
                          [](const Word& word) { return word.in == &schema::said; },
                          [](const Phrase& phrase) { return phrase.in == &schema::said; },
                          [&](const Prox& prox) { return every(prox.of); },
                          [](const FieldMatch& match) {
                              return match.field == &schema::speaker || match.field == &schema::role || match.field == &schema::party || match.field == &schema::kind;
                          },
                          [](const RangeMatch& match) { return match.field == &schema::confidence; },
                          [&](const Any& any) { return every(any.of); },
                          [&](const All& all) { return every(all.of); },
                          [](const InQuote&) { return true; },
                          [](const Not&) { return false; },
                          [](const HasMatch&) { return false; },
                          [](const FirstMatch&) { return false; },
                          [](const Everything&) { return false; },
                      },
                      expr.node);
}

}  // namespace

Expr without_field(const Expr& expr, const Field& field) {
    if (std::optional<Expr> rest = strip(expr, field)) return std::move(*rest);
    return Expr{Everything{}, expr.at};
}

bool has_filter_on(const Expr& expr, const Field& field) {
    if (only_on(expr, field)) return true;
    const auto some = [&](const std::vector<Expr>& parts) {
        return std::any_of(parts.begin(), parts.end(), [&](const Expr& part) { return has_filter_on(part, field); });
    };
    if (const All* all = std::get_if<All>(&expr.node)) return some(all->of);
    if (const InQuote* quote = std::get_if<InQuote>(&expr.node)) return some(quote->of);
    return false;
}

std::set<std::string> selected_ids(const Expr& expr, const Field& field) {
    std::set<std::string> out;
    const auto collect = [&](const std::vector<Expr>& parts) {
        for (const Expr& part : parts) out.merge(selected_ids(part, field));
    };
    if (const FieldMatch* match = std::get_if<FieldMatch>(&expr.node)) {
        if (match->field == &field) out.insert(match->ids.begin(), match->ids.end());
    } else if (const All* all = std::get_if<All>(&expr.node)) {
        collect(all->of);
    } else if (const Any* any = std::get_if<Any>(&expr.node)) {
        collect(any->of);
    } else if (const InQuote* quote = std::get_if<InQuote>(&expr.node)) {
        collect(quote->of);
    }
    return out;
}

std::optional<Expr> quotation_part(const Expr& expr) {
    if (asks_quotation(expr)) return expr;
    const All* all = std::get_if<All>(&expr.node);
    if (!all) return std::nullopt;
    All parts;
    for (const Expr& part : all->of) {
        if (asks_quotation(part)) parts.of.push_back(part);
    }
    if (parts.of.empty()) return std::nullopt;
    return parts.of.size() == 1 ? parts.of.front() : Expr{std::move(parts), expr.at};
}

}  // namespace onrecord
