// Cost of each stage of a query, on the index that ONRECORD_DB names (parse needs none): ONRECORD_DB=news.onrecord query_stages_bench
#include <cstdlib>
#include <memory>
#include <string_view>

#include <benchmark/benchmark.h>

#include "query/catalog.h"
#include "query/engine/facets.h"
#include "query/engine/rank.h"
#include "query/parser.h"
#include "query/resolve.h"
#include "query/search.h"

namespace onrecord {
namespace {

/// The index, opened once; null if none is named.
Index* index() {
    static const std::unique_ptr<Index> opened = std::getenv("ONRECORD_DB") ? std::make_unique<Index>(Index::open(std::getenv("ONRECORD_DB"))) : nullptr;
    return opened.get();
}

Expr read(std::string_view query, Index& in) {
    Catalog catalog(in);
    return std::get<ResolvedQuery>(resolve(std::get<ParsedQuery>(parse_query(query, {})).expr, catalog, {})).expr;
}

/// A query up to its sets, for the stages behind them.
struct Evaluated {
    explicit Evaluated(std::string_view query, Index& in) {
        request.expr = read(query, in);
        for (std::uint32_t segment = 0; segment < in.segments.size(); ++segment) {
            evaluators.push_back(std::make_unique<SegmentEvaluator>(in, segment));
            sets.push_back(evaluators.back()->articles(request.expr));
        }
    }
    SearchRequest request{};
    std::vector<std::unique_ptr<SegmentEvaluator>> evaluators;
    std::vector<DocSet> sets;
};

void BM_Parse(benchmark::State& state, std::string_view query) {
    for (auto _ : state) benchmark::DoNotOptimize(parse_query(query, {}));
}

void BM_Evaluate(benchmark::State& state, std::string_view query) {
    if (!index()) return state.SkipWithError("ONRECORD_DB names no index");
    for (auto _ : state) benchmark::DoNotOptimize(Evaluated(query, *index()).sets);
}

void BM_Facets(benchmark::State& state, std::string_view query) {
    if (!index()) return state.SkipWithError("ONRECORD_DB names no index");
    const Evaluated found(query, *index());
    for (auto _ : state) benchmark::DoNotOptimize(count_facet({&schema::speaker}, found.request, *index(), found.evaluators, found.sets));
}

void BM_Rank(benchmark::State& state, std::string_view query) {
    if (!index()) return state.SkipWithError("ONRECORD_DB names no index");
    const Evaluated found(query, *index());
    for (auto _ : state) benchmark::DoNotOptimize(rank(found.request, found.evaluators, found.sets, 10));
}

void BM_Search(benchmark::State& state, std::string_view query, std::size_t snippet) {
    if (!index()) return state.SkipWithError("ONRECORD_DB names no index");
    SearchRequest request;
    request.expr = read(query, *index());
    request.snippet_width = snippet;
    request.ids_only = snippet == 0;
    for (auto _ : state) benchmark::DoNotOptimize(search(*index(), request));
}

BENCHMARK_CAPTURE(BM_Parse, two_facets, "speaker:Fallon topic:defence");
BENCHMARK_CAPTURE(BM_Parse, brackets, "(customs OR border) NEAR/10 union -fishing date:2017-09..");
BENCHMARK_CAPTURE(BM_Evaluate, common_word, "government");
BENCHMARK_CAPTURE(BM_Evaluate, filter, "topic:trade");
BENCHMARK_CAPTURE(BM_Evaluate, phrase, "\"said one\"");
BENCHMARK_CAPTURE(BM_Facets, speaker, "government");
BENCHMARK_CAPTURE(BM_Rank, one_word, "government");
BENCHMARK_CAPTURE(BM_Rank, three_words, "government OR border OR trade");
BENCHMARK_CAPTURE(BM_Search, ids, "government border", 0);
BENCHMARK_CAPTURE(BM_Search, snippets, "government border", 200);

}  // namespace
}  // namespace onrecord

BENCHMARK_MAIN();
