#include <algorithm>

#include "query/engine/evaluate.h"
#include "query/engine/filter_set.h"
#include "query/engine/pairs.h"

namespace onrecord {
namespace {

/// Words of these fields belong to articles only.
bool is_article_words(const Field* field) {
    return field == &schema::title || field == &schema::body || field == &schema::lead || field == &schema::unsaid;
}

/// The field that a positional part asks, or null for none.
const Field* field_of(const Expr& expr) {
    if (const Word* word = std::get_if<Word>(&expr.node)) return word->in;
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) return phrase->in;
    if (const Prox* prox = std::get_if<Prox>(&expr.node)) {
        for (const Expr& part : prox->of) {
            if (const Field* field = field_of(part)) return field;
        }
    }
    if (const Any* any = std::get_if<Any>(&expr.node)) {
        for (const Expr& part : any->of) {
            if (const Field* field = field_of(part)) return field;
        }
    }
    return nullptr;
}

}  // namespace

DocSet SegmentEvaluator::positional(const Expr& expr, Side side, const DocSet& within) {
    const Field* field = field_of(expr);
    const bool asks_other = side == Side::articles ? field == &schema::said : is_article_words(field);
    if (asks_other) return other_side(expr, side, within);
    Table& words_table = table(side);
    const PositionalQuery query(expr, stemmer_);
    const DocSet& foreign = words_table.foreign();
    if (const std::vector<std::string> terms = query.deciding_terms(!foreign.isEmpty()); !terms.empty()) return with_any_term(words_table, terms, within);
    const ForwardStore& store = words_table.tokens();
    DocSet found = within;
    if (std::optional<PairAnswer> pairs = answer_by_pairs(query, words_table)) {
        found &= pairs->documents;
        if (pairs->exact) return found;
    }
    for (const std::vector<std::string>& either : query.candidates(store, stemmer_, !foreign.isEmpty())) {
        if (found.isEmpty()) return found;
        found = with_any_term(words_table, either, found);
    }
    const PairScan scan(query, store);
    return filter(found, [&](std::uint32_t docid) {
        if (!scan.may_hold(docid)) return false;
        words_.load(store, docid, foreign.contains(docid));
        return query.satisfied(words_, store, stemmer_);
    });
}

}  // namespace onrecord
