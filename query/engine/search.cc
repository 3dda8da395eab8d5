#include "query/search.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <span>

#include "query/engine/appearances.h"
#include "query/engine/copies.h"
#include "query/engine/counted.h"
#include "query/engine/evaluate.h"
#include "query/engine/expansion.h"
#include "query/engine/facets.h"
#include "query/engine/for_each_segment.h"
#include "query/engine/rank_rows.h"
#include "query/engine/read_article.h"
#include "query/engine/snippet.h"
#include "query/engine/strip.h"
#include "query/engine/tabulate.h"

namespace onrecord {
namespace {

std::vector<DocSet> sets_of(const SearchRequest& request, const Evaluators& evaluators, const Expr& expr, bool quotes) {
    std::vector<DocSet> out(evaluators.size());
    for_each_segment(evaluators, worth_threads(request, evaluators, expr, quotes), [&](std::size_t i) { out[i] = quotes ? evaluators[i]->quotes(expr) : evaluators[i]->articles(expr); });
    return out;
}

/// The quotations of one article that answer what the query asks of quotations, as indexes into Article::quotes.
std::vector<std::size_t> matching_quotes(SegmentEvaluator& evaluator, std::uint32_t docid, const Expr& part) {
    DocSet article;
    article.add(docid);
    std::vector<std::size_t> out;
    for (const std::uint32_t quote : evaluator.quotes(part, evaluator.quotes_of(article))) out.push_back(evaluator.segment().quotes.count("index")[quote]);
    return out;
}

/// Fills hits from the index, when they are wanted.
class HitMaker {
public:
    HitMaker(const SearchRequest& request, std::shared_ptr<const Evaluators> evaluators, std::vector<Ranked> ranked)
        : request_(request), part_(request.unit == Unit::quotes ? std::nullopt : quotation_part(request.expr)), evaluators_(std::move(evaluators)),
          ranked_(std::move(ranked)) {}

    std::size_t count() const { return ranked_.size() - std::min(request_.offset, ranked_.size()); }
    /// The hit at `place` of the page.
    Hit operator()(std::size_t place) const {
        const Ranked& ranked = ranked_[request_.offset + place];
        SegmentEvaluator& evaluator = *(*evaluators_)[ranked.document.segment];
        Segment& segment = evaluator.segment();
        Hit hit;
        hit.rank = request_.offset + place + 1;
        hit.score = ranked.score;
        hit.document = ranked.document;
        if (request_.unit == Unit::quotes) {
            hit.document.docid = segment.quotes.count("article")[ranked.document.docid];
            hit.quotes = {segment.quotes.count("index")[ranked.document.docid]};
        }
        if (request_.ids_only) {
            hit.article.id = segment.articles.text("id")[hit.document.docid];
            return hit;
        }
        if (part_) hit.quotes = matching_quotes(evaluator, hit.document.docid, *part_);
        hit.article = read_article(segment, hit.document.docid);
        std::erase_if(hit.quotes, [&](std::size_t number) { return number >= hit.article.quotes.size(); });
        hit.snippets = make_snippets(hit, request_, evaluator);
        if (!request_.tell_copies) return hit;
        hit.story = appearances_of(hit.document, Unit::articles, *evaluators_);
        if (request_.unit == Unit::quotes) hit.words = appearances_of(ranked.document, Unit::quotes, *evaluators_);
        return hit;
    }

private:
    SearchRequest request_;
    std::optional<Expr> part_;
    std::shared_ptr<const Evaluators> evaluators_;
    std::vector<Ranked> ranked_;
};

Streamed<Hit> make_hits(const SearchRequest& request, HitMaker make) {
    const std::size_t count = make.count();
    if (request.stream) return {count, std::move(make)};
    std::vector<Hit> page;
    page.reserve(count);
    for (std::size_t i = 0; i < count; ++i) page.push_back(make(i));
    return Streamed<Hit>(std::move(page));
}

/// Matches but for a date clause, and without any date: what the reply's note counts.
std::uint64_t undated_left_out(const SearchRequest& request, const Evaluators& evaluators) {
    if (!has_filter_on(request.expr, schema::date)) return 0;
    const Expr rest = without_field(request.expr, schema::date);
    std::uint64_t n = 0;
    for (const auto& evaluator : evaluators) {
        const DocSet undated = evaluator->all_articles() & evaluator->segment().undated_articles();
        if (!undated.isEmpty()) n += evaluator->articles(rest, undated).cardinality();
    }
    return n;
}

/// Of an article result that is lists of ids nobody asks for them.
std::uint64_t count_quotes(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, const std::optional<Expr>& part) {
    if (request.unit == Unit::quotes) return size_of(sets);
    if (request.ids_only && request.count_by != CountBy::quotes) return 0;
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (part) {
            n += quotations_of(*evaluators[i], sets[i], part).cardinality();
            continue;
        }
        const std::span<const std::uint32_t> count = evaluators[i]->segment().articles.count("quote-count").numbers();
        for (const std::uint32_t docid : docids_of(sets[i])) n += count[docid - 1];
    }
    return n;
}

std::vector<DocSet> articles_of(const Evaluators& evaluators, const std::vector<DocSet>& quotes) {
    std::vector<DocSet> out;
    for (std::size_t i = 0; i < quotes.size(); ++i) out.push_back(evaluators[i]->articles_of(quotes[i]));
    return out;
}

void count_articles(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, SearchReply& reply) {
    const bool quotes = request.unit == Unit::quotes;
    const std::vector<DocSet> of_quotes = quotes ? articles_of(evaluators, sets) : std::vector<DocSet>();
    const std::vector<DocSet>& articles = quotes ? of_quotes : sets;
    reply.articles = size_of(articles);
    const bool grouped = request.group == GroupBy::story && !quotes;
    if (grouped || request.count_by == CountBy::stories) reply.stories = count_different(evaluators, articles, Unit::articles);
}

void count_rows(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, SearchReply& reply) {
    const bool grouped = request.group == GroupBy::story, quotes = request.unit == Unit::quotes;
    if (grouped && quotes) reply.different_quotes = count_different(evaluators, sets, Unit::quotes);
    reply.rows = !grouped ? size_of(sets) : quotes ? *reply.different_quotes : *reply.stories;
}

}  // namespace

QueryResult<SearchReply> search(Index& index, const SearchRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    if (std::optional<QueryError> error = too_wide_wildcard(request.expr, index)) return *error;
    const auto owner = std::make_shared<Evaluators>();
    Evaluators& evaluators = *owner;
    for (std::uint32_t i = 0; i < index.segments.size(); ++i) evaluators.push_back(std::make_unique<SegmentEvaluator>(index, i, request.min_confidence));

    const bool quotes_wanted = request.unit == Unit::quotes;
    const std::vector<DocSet> sets = sets_of(request, evaluators, request.expr, quotes_wanted);
    const std::optional<Expr> part = quotes_wanted ? std::nullopt : quotation_part(request.expr);

    SearchReply reply;
    count_articles(request, evaluators, sets, reply);
    reply.quotes = count_quotes(request, evaluators, sets, part);
    reply.undated = undated_left_out(request, evaluators);
    count_rows(request, evaluators, sets, reply);
    const std::uint64_t wanted = request.all ? reply.rows : std::min<std::uint64_t>(reply.rows, request.offset + request.limit);
    if (wanted > request.offset && (request.all || request.limit > 0)) {
        reply.hits = make_hits(request, HitMaker(request, owner, rank_rows(request, evaluators, sets, wanted, reply.rows)));
    }
    for (const FacetRequest& facet : request.facets)
        reply.facets.push_back(count_facet(facet, request, index, evaluators, counted_sets(request, {facet.field}, evaluators, sets)));
    tabulate(request, evaluators, sets, reply);
    reply.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return reply;
}

}  // namespace onrecord
