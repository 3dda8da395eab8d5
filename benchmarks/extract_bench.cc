/// Cost of extraction over articles of 3 KB: all stages together, and each alone on what the stages before it made.
/// `items_per_second` is articles a second on one core; the time is that of one pass over all articles, `per_article`
/// that of one of them. "speech" is mentions, date, quotations and speakers. A stage's figure includes copying the
/// article that it is given, which `copy` shows.
#include <benchmark/benchmark.h>

#include "benchmarks/bench_articles.h"
#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"
#include "indexer/extract/lexemes.h"

namespace onrecord::bench {

namespace {

constexpr std::size_t article_bytes = 3000;

const GazetteerFiles& files() {
    static const GazetteerFiles made = GazetteerFiles::embedded();
    return made;
}
const std::shared_ptr<const Language>& language() {
    static const auto made = make_language(Gazetteer::embedded(), files());
    return made;
}

void over_articles(benchmark::State& state, const std::vector<Article>& articles, const Extractor& extract) {
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.text.size();
    for (auto _ : state)
        for (const Article& article : articles) benchmark::DoNotOptimize(extract(article));
    const auto passes = static_cast<double>(state.iterations());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(articles.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["per_article"] = benchmark::Counter(passes * static_cast<double>(articles.size()),
                                                       benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// Stage `stage` of the pipeline on articles that have been through the stages before it.
void BM_Stage(benchmark::State& state, std::size_t stage) {
    const std::vector<Extractor> stages = standard_extractors(Gazetteer::embedded(), files());
    const std::vector<Extractor> before(stages.begin(), stages.begin() + static_cast<std::ptrdiff_t>(stage));
    std::vector<Article> articles = articles_of(article_bytes);
    for (Article& article : articles) article = run_extractors(before, std::move(article));
    over_articles(state, articles, stages[stage]);
}

void BM_Extract(benchmark::State& state) {
    const std::vector<Extractor> stages = standard_extractors(Gazetteer::embedded(), files());
    over_articles(state, articles_of(article_bytes), [&](Article article) { return run_extractors(stages, std::move(article)); });
}

void BM_Copy(benchmark::State& state) {
    const std::vector<Extractor> stages = standard_extractors(Gazetteer::embedded(), files());
    std::vector<Article> articles = articles_of(article_bytes);
    for (Article& article : articles) article = run_extractors(stages, std::move(article));
    over_articles(state, articles, [](Article article) { return article; });
}

void BM_Sheet(benchmark::State& state) {
    const Vocabulary& words = language()->vocabulary;
    over_articles(state, articles_of(article_bytes), [&](Article article) {
        benchmark::DoNotOptimize(make_sheet(article.text, {}, words));
        return article;
    });
}

BENCHMARK(BM_Extract)->Name("extract")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, clean_text, 0)->Name("stage/clean_text")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, speech, 1)->Name("stage/speech")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, topics, 2)->Name("stage/topics")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, departments, 3)->Name("stage/departments")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, places, 4)->Name("stage/places")->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Sheet)->Name("part/sheet")->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Copy)->Name("part/copy")->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace onrecord::bench
