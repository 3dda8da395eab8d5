#include "query/engine/evaluate.h"

#include <algorithm>

#include "query/engine/positions.h"

namespace onrecord {

std::vector<std::uint32_t> docids_of(const DocSet& set) {
    std::vector<std::uint32_t> docids(set.cardinality());
    set.toUint32Array(docids.data());
    return docids;
}

bool is_speaker_facet(const Field& field) { return &field == &schema::speaker || &field == &schema::role || &field == &schema::party; }

bool is_date_range(const RangeMatch& match) { return match.field == &schema::date || match.field == &schema::since || match.field == &schema::until; }

SegmentEvaluator::SegmentEvaluator(Index& index, std::uint32_t number, float min_confidence)
    : index_(index), number_(number), segment_(*index.segments[number]), min_confidence_(min_confidence) {
    all_articles_.addRange(1, static_cast<std::uint64_t>(segment_.articles.document_count()) + 1);
    for (const std::uint32_t docid : segment_.entry.deleted) all_articles_.remove(docid);
    if (segment_.entry.deleted.empty()) all_quotes_.addRange(1, static_cast<std::uint64_t>(segment_.quotes.document_count()) + 1);
    else all_quotes_ = quotes_of(all_articles_);
}

DocSet SegmentEvaluator::articles(const Expr& expr, const DocSet& within) { return evaluate(expr, Side::articles, within); }
DocSet SegmentEvaluator::quotes(const Expr& expr, const DocSet& within) { return evaluate(expr, Side::quotes, within); }

DocSet SegmentEvaluator::articles_of(const DocSet& quotes) {
    const auto& article = segment_.quotes.count("article");
    std::vector<std::uint32_t> docids;
    for (const std::uint32_t quote : docids_of(quotes)) {
        if (docids.empty() || docids.back() != article[quote]) docids.push_back(article[quote]);
    }
    return DocSet(docids.size(), docids.data());
}

DocSet SegmentEvaluator::quotes_of(const DocSet& articles) {
    const auto& first = segment_.articles.count("first-quote");
    const auto& count = segment_.articles.count("quote-count");
    DocSet out;
    for (const std::uint32_t docid : docids_of(articles)) {
        if (count[docid] > 0) out.addRange(first[docid], static_cast<std::uint64_t>(first[docid]) + count[docid]);
    }
    return out;
}

DocSet SegmentEvaluator::evaluate(const Expr& expr, Side side, const DocSet& within) {
    return std::visit(
        overloaded{
            [&](const Word&) { return positional(expr, side, within); },
            [&](const Phrase&) { return positional(expr, side, within); },
            [&](const Prox&) { return positional(expr, side, within); },
            [&](const FieldMatch& match) { return facet(match, side, within); },
            [&](const RangeMatch& match) { return range(match, side, within); },
            [&](const HasMatch& match) { return side == Side::articles ? has(match, within) : other_side(expr, side, within); },
            [&](const FirstMatch& match) { return side == Side::articles ? first(match.yes, within) : other_side(expr, side, within); },
            [&](const Everything&) { return within; },
            [&](const All& all) { return all_of(all.of, side, within); },
            [&](const Any& any) {
                DocSet out;
                for (const Expr& part : any.of) out |= evaluate(part, side, within);
                return out;
            },
            [&](const Not& negated) { return within - evaluate(negated.of.front(), side, within); },
            [&](const InQuote& quote) { return side == Side::quotes ? evaluate(quote.of.front(), side, within) : other_side(quote.of.front(), side, within); },
        },
        expr.node);
}

DocSet SegmentEvaluator::all_of(const std::vector<Expr>& parts, Side side, const DocSet& within) {
    std::vector<std::pair<double, const Expr*>> cheapest_first;
    cheapest_first.reserve(parts.size());
    for (const Expr& part : parts) cheapest_first.emplace_back(cost(part, side), &part);
    std::stable_sort(cheapest_first.begin(), cheapest_first.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    DocSet out = within;
    for (const auto& [cost, part] : cheapest_first) {
        if (out.isEmpty()) break;
        out = evaluate(*part, side, out);
    }
    return out;
}

double SegmentEvaluator::cost(const Expr& expr, Side side, bool decoded_is_free) {
    constexpr double column = 4, zones = 1.0 / 16, stream = 1000, whole_query = 1e6;   // next to a posting, which counts 1
    const double documents = table(side).document_count();
    const auto postings = [&](const std::string& term) -> double {
        return decoded_is_free && table(side).is_decoded(term) ? 0 : table(side).database().get_termfreq(term);
    };
    const auto every = [&](const std::vector<Expr>& parts, double start) {
        for (const Expr& part : parts) start += cost(part, side, decoded_is_free);
        return start;
    };
    return std::visit(overloaded{
                          [&](const Word&) {
                              const std::vector<std::string> terms = PositionalQuery(expr, stemmer_).deciding_terms(!table(side).foreign().isEmpty());
                              if (terms.empty()) return stream * documents;
                              double sum = 0;
                              for (const std::string& term : terms) sum += postings(term);
                              return sum;
                          },
                          [&](const Phrase&) { return stream * documents; },
                          [&](const Prox&) { return stream * documents; },
                          [&](const FieldMatch& match) {
                              const bool here = side == Side::articles ? match.field->on_articles() : match.field->on_quotes();
                              if (!here || match.form == ValueForm::any) return column * documents;
                              double sum = 0;
                              for (const std::string& id : match.ids) sum += postings(schema::facet_term(*match.field, id));
                              return sum;
                          },
                          [&](const RangeMatch& range) { return (is_date_range(range) ? zones : column) * documents; },
                          [&](const HasMatch&) { return column * documents; },
                          [&](const All& all) { return every(all.of, 0); },
                          [&](const Any& any) { return every(any.of, 0); },
                          [&](const Not& negated) { return every(negated.of, documents); },
                          [&](const InQuote&) { return whole_query * documents; },
                          [&](const FirstMatch&) { return column * documents; },
                          [](const Everything&) { return 0.0; },
                      },
                      expr.node);
}

DocSet SegmentEvaluator::other_side(const Expr& expr, Side side, const DocSet& within) {
    const Side other = side == Side::articles ? Side::quotes : Side::articles;
    // What belongs to few documents is quickly listed; of many it is cheaper to ask the whole other table.
    const bool few = within.cardinality() * 8 < universe(side).cardinality();
    const auto across = [&](const DocSet& set) { return other == Side::quotes ? articles_of(set) : quotes_of(set); };
    const auto back = [&](const DocSet& set) { return other == Side::quotes ? quotes_of(set) : articles_of(set); };
    return across(evaluate(expr, other, few ? back(within) : universe(other))) & within;
}

}  // namespace onrecord
