#include "benchmarks/news_queries.h"

#include <ostream>

namespace onrecord::bench {
namespace {

constexpr int queries_per_class = 40;
constexpr double words_per_article = 380;   ///< of those that are drawn by rank

/// A made-up word that about `low` to `high` of the articles have: the peers leave out different English stop words.
std::string word_between(Random& random, double articles, double low, double high) {
    for (;;) {
        const std::uint64_t rank = english_words() + static_cast<std::uint64_t>(1 / random.unit() * 60);
        const double expected = expected_articles(rank, articles, words_per_article);
        if (expected >= low && expected <= high) return word_of_rank(rank);
    }
}

struct Row {
    std::string_view name, op;
    std::string words, speaker, topic, from, until;
    std::string_view order;
};

void write(const Row& row, std::ostream& out) {
    out << row.name << '\t' << row.op << '\t' << row.words << '\t' << row.speaker << '\t' << row.topic << '\t' << row.from << '\t' << row.until << '\t' << row.order << '\n';
}

}  // namespace

void write_queries(const NewsWriter& writer, const Gazetteer& gazetteer, std::uint64_t articles, std::ostream& out) {
    // Common words that no program drops as stop words, so that all search the same phrase.
    static constexpr const char* phrases[] = {"said one", "people who", "has said", "would have", "had been", "new people", "more about", "we were", "from people", "he said"};
    const auto n = static_cast<double>(articles);
    Random random(20170912);
    const auto common = [&] { return word_between(random, n, 0.02 * n, 0.3 * n); };
    const auto speaker = [&] { return writer.person(draw_popular(random, 60)).id; };
    const auto topic = [&] { return gazetteer.topics()[draw_popular(random, gazetteer.topics().size())].id; };
    for (int i = 0; i < queries_per_class; ++i) {
        write({"rare-word", "and", word_between(random, n, 1e-5 * n, 1e-3 * n), "", "", "", "", "relevance"}, out);
        write({"common-word", "and", common(), "", "", "", "", "relevance"}, out);
        write({"two-word-and", "and", common() + " " + common(), "", "", "", "", "relevance"}, out);
        write({"three-word-or", "or", common() + " " + common() + " " + common(), "", "", "", "", "relevance"}, out);
        write({"phrase", "phrase", phrases[random.below(std::size(phrases))], "", "", "", "", "relevance"}, out);
        write({"filter", "and", "", speaker(), "", "", "", "newest"}, out);
        write({"text-filter", "and", common(), "", topic(), "", "", "relevance"}, out);
        const std::string year = std::to_string(2011 + random.below(12));
        write({"filter-date", "and", "", "", topic(), year + "-01-01", year + "-12-31", "newest"}, out);
    }
}

}  // namespace onrecord::bench
