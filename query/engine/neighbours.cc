#include "query/engine/neighbours.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace onrecord {
namespace {

constexpr double most_raised = 0.1;
constexpr std::uint32_t farthest = 2;           ///< positions
constexpr std::uint32_t most_alternatives = 8;   ///< that can stand between neighbours

/// Calls found(at) for the tokens of a stream (ForwardStore::Stream::words) that are `number`, a varint, by their first bytes, until it returns
/// true. They are searched for many bytes at a time, without reading the tokens in between.
template <class Found>
void for_each_token(std::string_view words, std::string_view number, const Found& found) {
    for (std::size_t at = words.find(number); at != std::string_view::npos; at = words.find(number, at + 1)) {
        const bool inside_a_longer_one = at > 0 && (static_cast<unsigned char>(words[at - 1]) & 0x80) != 0;
        if (!inside_a_longer_one && found(at)) return;
    }
}

/// The beginning of the token that stands `tokens` before the one that begins at `at`, or of the first.
std::size_t before(std::string_view words, std::size_t at, std::uint32_t tokens) {
    while (at > 0) {
        const bool ends_a_token = (static_cast<unsigned char>(words[at - 1]) & 0x80) == 0;
        if (ends_a_token && tokens-- == 0) break;
        --at;
    }
    return at;
}

using WordNumbers = std::vector<std::vector<std::uint32_t>>;   ///< of each word of the query, in a forward store

WordNumbers by_stem(const std::vector<RankWord>& words, Table& table, Stemmer& stemmer) {
    WordNumbers numbers;
    for (const RankWord& word : words) numbers.push_back(table.words_of(word.terms.front(), stemmer));
    return numbers;
}

/// As they are compared in foreign documents.
WordNumbers but_for_accents(const std::vector<RankWord>& words, const ForwardStore& store) {
    WordNumbers numbers;
    for (const RankWord& word : words) {
        numbers.push_back(word.folded.empty() ? std::vector<std::uint32_t>() : store.accented(word.folded));
        if (const std::uint32_t number = store.find(word.folded); number != ForwardStore::no_word) numbers.back().push_back(number);
    }
    return numbers;
}

/// One segment's side of the words: which word numbers mean which of them.
class Finder {
public:
    Finder(const WordNumbers& words, const ForwardStore& store) : store_(store), numbers_(words.size()), places_(words.size()) {
        for (std::uint32_t i = 0; i < words.size(); ++i) {
            for (const std::uint32_t number : words[i]) {
                wanted_.emplace_back(number, i);
                append_varint(numbers_[i].emplace_back(), number);
            }
        }
        std::sort(wanted_.begin(), wanted_.end());
        for (const auto& [number, word] : wanted_) some_wanted_[number % some_wanted_.size()] = true;
        for (std::uint32_t i = 0; i + 1 < words.size(); ++i) rarer_.push_back(rarity(i) >= rarity(i + 1) ? i : i + 1);
    }

    /// The share of the query's neighbours that are neighbours in the document.
    double share(std::uint32_t docid) {
        if (!may_have_neighbours(docid)) return 0;
        read_positions(docid);
        std::size_t near = 0;
        for (std::size_t i = 0; i + 1 < places_.size(); ++i) near += meet(places_[i], places_[i + 1]);
        return static_cast<double>(near) / static_cast<double>(places_.size() - 1);
    }

private:
    /// The number of the commonest of a word's forms: the higher, the rarer the word.
    std::uint32_t rarity(std::uint32_t word) const {
        std::uint32_t lowest = ForwardStore::no_word;
        for (const auto& [number, of] : wanted_) {
            if (of == word) lowest = std::min(lowest, number);
        }
        return lowest;
    }

    /// Calls found(word of the query) for each that word `number` means.
    template <class Found>
    void for_each_meaning(std::uint32_t number, const Found& found) const {
        if (!some_wanted_[number % some_wanted_.size()]) return;
        for (auto at = std::lower_bound(wanted_.begin(), wanted_.end(), std::pair(number, 0u)); at != wanted_.end() && at->first == number; ++at) found(at->second);
    }

    /// Looks around the rarer word of each pair only. By their places in the stream two words are no nearer than by their positions, but for a
    /// few alternatives in between.
    bool may_have_neighbours(std::uint32_t docid) const {
        const std::string_view words = store_.split(docid).words;
        for (std::uint32_t pair = 0; pair < rarer_.size(); ++pair) {
            const std::uint32_t other = rarer_[pair] == pair ? pair + 1 : pair;
            bool near = false;
            for (const std::string& number : numbers_[rarer_[pair]]) {
                for_each_token(words, number, [&](std::size_t at) { return near = stands_near(words, at, other); });
                if (near) return true;
            }
        }
        return false;
    }

    bool stands_near(std::string_view words, std::size_t at, std::uint32_t other) const {
        constexpr std::uint32_t reach = farthest + most_alternatives;
        const char* const token = words.data() + at;
        const char* const end = words.data() + words.size();
        const char* next = words.data() + before(words, at, reach);
        std::uint32_t after = 0;
        while (next < end && after <= reach + 1) {
            if (next >= token) ++after;
            bool found = false;
            for_each_meaning(ForwardStore::read_word(next, end), [&](std::uint32_t word) { found |= word == other; });
            if (found) return true;
        }
        return false;
    }

    void read_positions(std::uint32_t docid) {
        for (auto& places : places_) places.clear();
        store_.read(docid, tokens_);
        for (const ForwardToken& token : tokens_) for_each_meaning(token.word, [&](std::uint32_t word) { places_[word].push_back(token.position); });
    }

    static bool meet(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
        return std::any_of(a.begin(), a.end(), [&](std::uint32_t place) {
            const auto at = std::lower_bound(b.begin(), b.end(), place > farthest ? place - farthest : 0);
            return at != b.end() && *at <= place + farthest;
        });
    }

    const ForwardStore& store_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> wanted_;   // word number, word of the query
    std::array<bool, 4096> some_wanted_{};                          // by the lower bits of word numbers: most tokens need no search
    std::vector<std::vector<std::string>> numbers_;                 // of each word of the query, as they stand in a stream
    std::vector<std::uint32_t> rarer_;                              // of words i and i + 1
    std::vector<std::vector<std::uint32_t>> places_;
    std::vector<ForwardToken> tokens_;
};

}  // namespace

void raise_neighbours(std::vector<Ranked>& best, std::size_t k, const std::vector<RankWord>& words, Unit unit,
                      const Evaluators& evaluators) {
    if (words.size() < 2 || best.empty() || k == 0) return;
    std::vector<std::unique_ptr<Finder>> finders(evaluators.size()), foreign_finders(evaluators.size());
    std::vector<double> kept;   // the k highest scores so far, a heap with the lowest on top
    for (Ranked& one : best) {
        if (kept.size() == k && one.score * (1 + most_raised) < kept.front()) break;
        SegmentEvaluator& evaluator = *evaluators[one.document.segment];
        Table& table = table_of(evaluator, unit);
        const bool foreign = table.foreign().contains(one.document.docid);
        std::unique_ptr<Finder>& finder = (foreign ? foreign_finders : finders)[one.document.segment];
        if (!finder) finder = std::make_unique<Finder>(foreign ? but_for_accents(words, table.tokens()) : by_stem(words, table, evaluator.stemmer()), table.tokens());
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
