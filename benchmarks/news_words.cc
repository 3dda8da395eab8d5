#include "benchmarks/news_words.h"

#include <array>
#include <cmath>

namespace onrecord::bench {
namespace {

constexpr double shift = 25, exponent = 1.5;

constexpr auto common_words = std::to_array<std::string_view>({
    "the", "of", "to", "and", "a", "in", "that", "is", "for", "on", "it", "with", "as", "was", "be", "by", "at", "he", "from", "not", "has", "are",
    "have", "but", "this", "will", "an", "they", "who", "would", "which", "his", "we", "were", "or", "had", "been", "its", "their", "more", "about",
    "said", "one", "there", "after", "than", "people", "new", "also", "year", "when", "government", "she", "up", "years", "other", "time", "could", "all",
    "if", "first", "can", "last", "her", "out", "over", "some", "what", "two", "deal", "into", "no", "country", "party", "should", "minister",
    "week", "being", "now", "made", "work", "world", "before", "public", "most", "many", "state", "through", "only", "because", "way", "three",
    "house", "market", "company", "under", "vote", "plan", "national", "members", "month", "leader", "told", "money", "day", "part", "while", "group",
    "business", "still", "where", "council", "support", "report", "change", "city", "court", "since", "during", "between", "children", "school",
    "police", "home", "law", "growth", "bank", "power", "case", "rights", "health", "number", "office", "local", "policy", "service", "future",
    "price", "energy", "against", "million", "union", "border", "trade", "campaign", "region", "talks", "workers", "meeting"});

constexpr std::array<std::string_view, 20> onsets{"b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "st", "tr", "pl", "gr"};
constexpr std::array<std::string_view, 6> vowels{"a", "e", "i", "o", "u", "ea"};
constexpr std::array<std::string_view, 8> codas{"", "n", "r", "l", "m", "nt", "rk", "ck"};
constexpr std::uint64_t syllables = onsets.size() * vowels.size() * codas.size();

}  // namespace

std::uint64_t Random::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

std::uint64_t english_words() { return common_words.size(); }

double share_below(double rank) { return 1 - std::pow((1 + shift) / (rank + 1 + shift), exponent - 1); }

std::uint64_t draw_rank(Random& random) {
    const double rank = (1 + shift) * std::pow(random.unit(), -1 / (exponent - 1)) - 1 - shift;
    return static_cast<std::uint64_t>(std::min(rank, 1e15));
}

double expected_articles(std::uint64_t rank, double articles, double words) {
    const auto r = static_cast<double>(rank);
    return articles * (1 - std::exp(-words * (share_below(r + 1) - share_below(r))));
}

std::string word_of_rank(std::uint64_t rank) {
    if (rank < common_words.size()) return std::string(common_words[rank]);
    // At least two syllables; their order is scrambled, so that neighbours in rank do not look alike.
    std::uint64_t rest = rank - common_words.size();
    std::string word;
    for (int part = 0; part < 2 || rest > 0; ++part) {
        const std::uint64_t digit = (rest % syllables * 577 + static_cast<std::uint64_t>(part) * 131) % syllables;  // 577 shares no factor with 960
        rest /= syllables;
        word += onsets[digit % onsets.size()];
        word += vowels[digit / onsets.size() % vowels.size()];
        word += codas[digit / onsets.size() / vowels.size()];
    }
    return word;
}

std::size_t draw_popular(Random& random, std::size_t n) {
    const double place = 4 * std::pow((static_cast<double>(n) + 4) / 4, random.unit()) - 4;
    return std::min(static_cast<std::size_t>(place), n - 1);
}

}  // namespace onrecord::bench
