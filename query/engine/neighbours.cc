#include "query/engine/neighbours.h"

#include <algorithm>
#include <array>
#include <functional>

namespace onrecord {
namespace {

constexpr double most_raised = 0.1;
constexpr std::uint32_t farthest = 2;   ///< positions

/// One segment's side of the words: which word numbers mean which of them.
class Finder {
public:
    Finder(const std::vector<RankWord>& words, Table& table, Stemmer& stemmer) : store_(table.tokens()), places_(words.size()) {
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            for (const std::uint32_t number : table.words_of(words[i].terms.front(), stemmer)) wanted_.emplace_back(number, i);
        }
        std::sort(wanted_.begin(), wanted_.end());
        for (const auto& [number, word] : wanted_) some_wanted_[number % some_wanted_.size()] = true;
    }

    /// The share of the query's neighbours that are neighbours in the document.
    double share(std::uint32_t docid) {
        read_indexes(docid);
        // By their places in the stream they are no nearer than by their positions, but for a few alternatives in between.
        if (near_pairs(farthest + most_alternatives) == 0) return 0;
        read_positions(docid);
        return static_cast<double>(near_pairs(farthest)) / static_cast<double>(places_.size() - 1);
    }

private:
    static constexpr std::uint32_t most_alternatives = 8;

    /// Calls found(word of the query) for each that word `number` means.
    template <class Found>
    void for_each_meaning(std::uint32_t number, const Found& found) const {
        if (!some_wanted_[number % some_wanted_.size()]) return;
        for (auto at = std::lower_bound(wanted_.begin(), wanted_.end(), std::pair(number, 0u)); at != wanted_.end() && at->first == number; ++at) found(at->second);
    }

    void read_indexes(std::uint32_t docid) {
        for (auto& places : places_) places.clear();
        store_.for_each_word(docid, [&](std::uint32_t index, std::uint32_t number) {
            for_each_meaning(number, [&](std::uint32_t word) { places_[word].push_back(index); });
        });
    }

    void read_positions(std::uint32_t docid) {
        for (auto& places : places_) places.clear();
        store_.read(docid, tokens_);
        for (const ForwardToken& token : tokens_) for_each_meaning(token.word, [&](std::uint32_t word) { places_[word].push_back(token.position); });
    }

    std::size_t near_pairs(std::uint32_t distance) const {
        std::size_t near = 0;
        for (std::size_t i = 0; i + 1 < places_.size(); ++i) near += meet(places_[i], places_[i + 1], distance);
        return near;
    }

    static bool meet(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, std::uint32_t distance) {
        return std::any_of(a.begin(), a.end(), [&](std::uint32_t place) {
            const auto at = std::lower_bound(b.begin(), b.end(), place > distance ? place - distance : 0);
            return at != b.end() && *at <= place + distance;
        });
    }

    const ForwardStore& store_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> wanted_;   // word number, word of the query
    std::array<bool, 4096> some_wanted_{};                          // by the lower bits of word numbers: most tokens need no search
    std::vector<std::vector<std::uint32_t>> places_;
    std::vector<ForwardToken> tokens_;
};

}  // namespace

void raise_neighbours(std::vector<Ranked>& best, std::size_t k, const std::vector<RankWord>& words, Unit unit,
                      const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) {
    if (words.size() < 2 || best.empty() || k == 0) return;
    std::vector<std::unique_ptr<Finder>> finders(evaluators.size());
    std::vector<double> kept;   // the k highest scores so far, a heap with the lowest on top
    for (Ranked& one : best) {
        if (kept.size() == k && one.score * (1 + most_raised) < kept.front()) break;
        std::unique_ptr<Finder>& finder = finders[one.document.segment];
        if (!finder) finder = std::make_unique<Finder>(words, table_of(*evaluators[one.document.segment], unit), evaluators[one.document.segment]->stemmer());
        one.score *= 1 + most_raised * finder->share(one.document.docid);
        kept.push_back(one.score);
        std::push_heap(kept.begin(), kept.end(), std::greater<>());
        if (kept.size() > k) {
            std::pop_heap(kept.begin(), kept.end(), std::greater<>());
            kept.pop_back();
        }
    }
    std::stable_sort(best.begin(), best.end(), [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
}

}  // namespace onrecord
