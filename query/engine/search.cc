#include "query/search.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include "common/errors.h"
#include "common/record.h"
#include "query/engine/evaluate.h"
#include "query/engine/expansion.h"
#include "query/engine/facets.h"
#include "query/engine/rank.h"
#include "query/engine/snippet.h"
#include "query/engine/strip.h"
#include "query/engine/tabulate.h"

namespace onrecord {
namespace {

using Evaluators = std::vector<std::unique_ptr<SegmentEvaluator>>;

DocSet set_of(SegmentEvaluator& evaluator, const Expr& expr, bool quotes) { return quotes ? evaluator.quotes(expr) : evaluator.articles(expr); }

std::vector<DocSet> sets_of(const Evaluators& evaluators, const Expr& expr, bool quotes) {
    std::vector<DocSet> out;
    for (const auto& evaluator : evaluators) out.push_back(set_of(*evaluator, expr, quotes));
    return out;
}

std::uint64_t size_of(const std::vector<DocSet>& sets) {
    std::uint64_t n = 0;
    for (const DocSet& set : sets) n += set.cardinality();
    return n;
}

std::string read_record(Segment& segment, std::uint32_t docid) { return segment.articles.database().get_document(docid).get_data(); }

/// What was decoded of article `docid`; a record that cannot be is damage of the index.
template <class T>
T intact(Result<T> decoded, const Segment& segment, std::uint32_t docid) {
    if (!decoded) throw IoError("segment " + segment.entry.name + ", article " + std::to_string(docid) + ": " + decoded.error().message + "; run onrecord-index check");
    return std::move(decoded).value();
}

/// The quotations of one article that are in `set`, as indexes into Article::quotes.
std::vector<std::size_t> matching_quotes(Segment& segment, std::uint32_t docid, const DocSet& set) {
    std::vector<std::size_t> out;
    const std::uint32_t first = segment.articles.count("first-quote")[docid];
    for (std::uint32_t quote = first; quote < first + segment.articles.count("quote-count")[docid]; ++quote) {
        if (set.contains(quote)) out.push_back(segment.quotes.count("index")[quote]);
    }
    return out;
}

/// Fills one hit from the index.
Hit make_hit(const SearchRequest& request, const Ranked& ranked, std::size_t place, const Evaluators& evaluators, const std::vector<DocSet>& quote_sets) {
    SegmentEvaluator& evaluator = *evaluators[ranked.document.segment];
    Segment& segment = evaluator.segment();
    Hit hit;
    hit.rank = place;
    hit.score = ranked.score;
    hit.document = ranked.document;
    if (request.unit == Unit::quotes) {
        hit.document.docid = segment.quotes.count("article")[ranked.document.docid];
        hit.quotes = {segment.quotes.count("index")[ranked.document.docid]};
    } else if (!quote_sets.empty()) {
        hit.quotes = matching_quotes(segment, hit.document.docid, quote_sets[ranked.document.segment]);
    }
    if (request.ids_only) {
        hit.article.id = segment.articles.text("id")[hit.document.docid];
        return hit;
    }
    hit.article = intact(decode_article(read_record(segment, hit.document.docid)), segment, hit.document.docid);
    std::erase_if(hit.quotes, [&](std::size_t number) { return number >= hit.article.quotes.size(); });
    hit.snippets = make_snippets(hit, request, evaluator);
    return hit;
}

/// Matches but for a date clause, and without any date: what the reply's note counts.
std::uint64_t undated_left_out(const SearchRequest& request, const Evaluators& evaluators) {
    const Expr rest = without_field(request.expr, schema::date);
    if (to_string(rest) == to_string(request.expr)) return 0;
    std::uint64_t n = 0;
    for (const auto& evaluator : evaluators) {
        const DocSet undated = evaluator->undated_articles();
        if (!undated.isEmpty()) n += evaluator->articles(rest).and_cardinality(undated);
    }
    return n;
}

/// The tree with every facet filter of InQuote and everything else as it is, for counting quotations of an article result.
std::uint64_t count_quotes(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, const std::vector<DocSet>& quote_sets) {
    if (request.unit == Unit::quotes) return size_of(sets);
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (quote_sets.empty()) {
            const auto& count = evaluators[i]->segment().articles.count("quote-count");
            for (const std::uint32_t docid : sets[i]) n += count[docid];
        } else {
            n += evaluators[i]->quotes_of(sets[i]).and_cardinality(quote_sets[i]);
        }
    }
    return n;
}

std::vector<DocSet> articles_of(const Evaluators& evaluators, const std::vector<DocSet>& quotes) {
    std::vector<DocSet> out;
    for (std::size_t i = 0; i < quotes.size(); ++i) out.push_back(evaluators[i]->articles_of(quotes[i]));
    return out;
}

/// What a facet is counted over: the matches, of the unit it counts by, without its own filter.
std::vector<DocSet> facet_sets(const SearchRequest& request, const Field& field, const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    const bool by_quotes = request.count_by == CountBy::quotes;
    const bool results_are_quotes = request.unit == Unit::quotes;
    Expr expr = request.own_excluded ? without_field(request.expr, field) : request.expr;
    const bool unchanged = to_string(expr) == to_string(request.expr);
    if (unchanged && by_quotes == results_are_quotes) return sets;
    if (results_are_quotes && !by_quotes) return articles_of(evaluators, unchanged ? sets : sets_of(evaluators, expr, true));
    if (!results_are_quotes && by_quotes) {
        // Quotations of the matching articles; where the query asks something of quotations, those that answer it.
        const std::optional<Expr> part = quotation_part(expr);
        std::vector<DocSet> out;
        for (std::size_t i = 0; i < evaluators.size(); ++i) {
            DocSet quotes = evaluators[i]->quotes_of(unchanged ? sets[i] : evaluators[i]->articles(expr));
            if (part) quotes &= evaluators[i]->quotes(*part);
            out.push_back(std::move(quotes));
        }
        return out;
    }
    return sets_of(evaluators, expr, results_are_quotes);
}

}  // namespace

QueryResult<SearchReply> search(Index& index, const SearchRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    if (std::optional<QueryError> error = too_wide_wildcard(request.expr, index)) return *error;
    Evaluators evaluators;
    for (const auto& segment : index.segments) evaluators.push_back(std::make_unique<SegmentEvaluator>(*segment, request.min_confidence));

    const bool quotes_wanted = request.unit == Unit::quotes;
    const std::vector<DocSet> sets = sets_of(evaluators, request.expr, quotes_wanted);
    std::vector<DocSet> quote_sets;
    if (!quotes_wanted) {
        if (const std::optional<Expr> part = quotation_part(request.expr)) quote_sets = sets_of(evaluators, *part, true);
    }

    SearchReply reply;
    reply.articles = size_of(quotes_wanted ? articles_of(evaluators, sets) : sets);
    reply.quotes = count_quotes(request, evaluators, sets, quote_sets);
    reply.undated = undated_left_out(request, evaluators);
    const std::uint64_t total = size_of(sets);
    const std::uint64_t wanted = request.all ? total : std::min<std::uint64_t>(total, request.offset + request.limit);
    if (wanted > request.offset && (request.all || request.limit > 0)) {
        const std::vector<Ranked> ranked = rank(request, evaluators, sets, wanted);
        for (std::size_t i = request.offset; i < ranked.size(); ++i) reply.hits.push_back(make_hit(request, ranked[i], i + 1, evaluators, quote_sets));
    }
    for (const FacetRequest& facet : request.facets)
        reply.facets.push_back(count_facet(facet, request, index, evaluators, facet_sets(request, *facet.field, evaluators, sets)));
    tabulate(request, evaluators, reply);
    reply.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return reply;
}

}  // namespace onrecord
