#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord::bench {

/// Small, fast and the same on every machine (SplitMix64).
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    /// In [0, n).
    std::uint64_t below(std::uint64_t n) { return next() % n; }
    /// In (0, 1].
    double unit() { return (static_cast<double>(next() >> 11) + 1) / 9007199254740992.0; }

private:
    std::uint64_t state_;
};

/// A vocabulary without an end. The word of rank r is drawn about as often as (r + 25)^-1.5 (Zipf and Mandelbrot), so that a text of n
/// words has about n^0.67 different ones (Heaps): a larger corpus keeps bringing new words. The first ranks are English
/// words, the others are made of syllables.
std::uint64_t draw_rank(Random& random);
std::string word_of_rank(std::uint64_t rank);
/// How many ranks, from 0, are English words.
std::uint64_t english_words();

/// About the share of words that have a rank below `rank`.
double share_below(double rank);
/// About how many of `articles` articles of `words` words hold the word of that rank.
double expected_articles(std::uint64_t rank, double articles, double words);

/// In [0, n): 0 most often, falling like 1 / (k + 4).
std::size_t draw_popular(Random& random, std::size_t n);

}  // namespace onrecord::bench
