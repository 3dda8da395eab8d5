#pragma once

#include <optional>

#include "common/segment/segment.h"
#include "query/ast.h"
#include "query/query_error.h"

namespace onrecord {

/// The most words that word* may stand for (UX G6).
inline constexpr std::size_t most_expansions = 1000;

/// The first word* of the tree that stands for more than most_expansions words of the index, as an error that gives the
/// count and the five commonest; null if there is none.
std::optional<QueryError> too_wide_wildcard(const Expr& expr, Index& index);

/// Calls `visit(const Word&, const Expr&)` for every word of the tree, those of phrases and proximity included.
/// Words below a Not are left out unless `negated`.
template <class Visit>
void for_each_word(const Expr& expr, bool negated, const Visit& visit) {
    const auto each = [&](const std::vector<Expr>& parts) {
        for (const Expr& part : parts) for_each_word(part, negated, visit);
    };
    std::visit(overloaded{
                   [&](const Word& word) { visit(word, expr); },
                   [&](const Phrase& phrase) {
                       for (const Word& word : phrase.words) visit(word, expr);
                   },
                   [&](const Prox& prox) { each(prox.of); },
                   [&](const All& all) { each(all.of); },
                   [&](const Any& any) { each(any.of); },
                   [&](const InQuote& quote) { each(quote.of); },
                   [&](const Not& inner) {
                       if (negated) each(inner.of);
                   },
                   [](const FieldMatch&) {}, [](const RangeMatch&) {}, [](const HasMatch&) {}, [](const FirstMatch&) {}, [](const Everything&) {},
               },
               expr.node);
}

}  // namespace onrecord
