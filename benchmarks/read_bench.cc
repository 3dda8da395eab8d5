/// How fast pages are read: HTML pages of 100 KB from memory ("items_per_second" is pages a second on one core),
/// and web archives of such pages, plain and packed record by record ("bytes_per_second" is of what comes out of
/// the packing). Reading is all that happens: no extraction, no index. "pages/real" reads the pages of the
/// evaluation set, unpacked to memory first, where they lie beside the checkout.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "benchmarks/news_page.h"
#include "indexer/reader/format.h"
#include "indexer/reader/html_tree.h"
#include "indexer/reader/inflate.h"

namespace onrecord::bench {
namespace {

constexpr std::size_t page_bytes = 100'000;
constexpr std::uint64_t pages = 200;

const std::vector<std::string>& made_up() {
    static const std::vector<std::string> all = [] {
        const NewsWriter writer(Gazetteer::embedded());
        std::vector<std::string> out;
        for (std::uint64_t n = 0; n < pages; ++n) out.push_back(news_page(writer, n, page_bytes));
        return out;
    }();
    return all;
}

std::size_t articles_in(std::string_view format, const std::string& bytes) {
    const std::unique_ptr<Reader> reader = read_bytes(format, bytes, "bench", {});
    std::size_t count = 0;
    while (const auto next = reader->next()) count += next->ok();
    return count;
}

void over_pages(benchmark::State& state, const std::vector<std::string>& all) {
    std::size_t bytes = 0, found = 0;
    for (const std::string& page : all) bytes += page.size();
    for (auto _ : state) {
        found = 0;
        for (const std::string& page : all) found += articles_in("html", page);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(all.size()));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["articles"] = static_cast<double>(found);
}

void BM_Pages(benchmark::State& state) {
    over_pages(state, made_up());
}

/// What the HTML parser alone takes of it.
void BM_Parse(benchmark::State& state) {
    for (auto _ : state)
        for (const std::string& page : made_up()) benchmark::DoNotOptimize(HtmlTree::parse(page).ok());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(made_up().size()));
}

void BM_RealPages(benchmark::State& state) {
    const std::filesystem::path folder = ONRECORD_SOURCE_DIR "/../shared/eval/extraction/pages";
    std::vector<std::string> all;
    if (std::filesystem::is_directory(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            std::ifstream file(entry.path(), std::ios::binary);
            std::string bytes(std::istreambuf_iterator<char>(file), {});
            if (std::string page; inflate("gzip", bytes, 16u << 20, page) == Inflated::whole)
                all.push_back(std::move(page));
        }
    }
    if (all.empty()) return state.SkipWithError("no evaluation set beside the checkout");
    over_pages(state, all);
}

void BM_Warc(benchmark::State& state, Packing packing) {
    std::string archive;
    std::size_t bytes = 0, found = 0;
    for (std::uint64_t n = 0; n < pages; ++n) {
        const std::string record = warc_record(made_up()[n], n);
        bytes += record.size();
        archive += packed(record, packing);
    }
    for (auto _ : state) found = articles_in("auto", archive);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["articles"] = static_cast<double>(found);
}

BENCHMARK(BM_Pages)->Name("pages/100KB")->Unit(benchmark::kMillisecond);
BENCHMARK(BM_Parse)->Name("pages/parser_alone")->Unit(benchmark::kMillisecond);
BENCHMARK(BM_RealPages)->Name("pages/real")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Warc, plain, Packing::plain)->Name("warc/plain")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Warc, gzip, Packing::gzip)->Name("warc/gz")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Warc, zstd, Packing::zstd)->Name("warc/zst")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace onrecord::bench
