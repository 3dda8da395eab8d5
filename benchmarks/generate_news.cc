// generate_news articles N [FROM]   N articles as JSON Lines, from number FROM (0)
// generate_news queries N           queries of eight classes for the corpus of the first N articles, as benchmarks/README.md describes
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "benchmarks/news_article.h"
#include "benchmarks/news_queries.h"

int main(int argc, char** argv) {
    using namespace onrecord;
    const std::string what = argc > 2 ? argv[1] : "";
    const std::uint64_t n = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
    const std::uint64_t from = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 0;
    if (n == 0 || (what != "articles" && what != "queries")) {
        std::cerr << "usage: generate_news articles N [FROM] | queries N\n";
        return 2;
    }
    std::ios::sync_with_stdio(false);
    const bench::NewsWriter writer(Gazetteer::embedded());
    if (what == "queries") bench::write_queries(writer, Gazetteer::embedded(), n, std::cout);
    else {
        for (std::uint64_t i = from; i < from + n; ++i) std::cout << writer.article(i) << '\n';
    }
    return std::cout.flush() ? 0 : 74;
}
