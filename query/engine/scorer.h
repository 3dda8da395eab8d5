#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "common/segment/segment.h"
#include "query/engine/weighting.h"

namespace onrecord {

using Lists = std::vector<std::shared_ptr<const PostingList>>;

/// One word: its list in each segment, and its weight over all of them.
struct WeightedWord {
    Lists lists;
    WordWeight weight;
};

/// How often a word of several terms stands in each document: the sum of their lists. Of several it has no set: what ranks need not be
/// what matches.
std::shared_ptr<const PostingList> join(Lists lists);

/// Adds up the weights of words for the documents of one segment.
class Scorer {
public:
    /// `documents`: how many will be asked for.
    Scorer(Table& table, double average_length, const std::vector<WeightedWord>& words, std::size_t segment, std::size_t documents);

    /// Calls visit(docid, score) for `docids`, rising.
    template <class Visit>
    void for_each(const std::vector<std::uint32_t>& docids, const Visit& visit) {
        std::array<double, window> sums;   // of the dense words, of documents base, base + 1 ...
        for (std::size_t at = 0; at < docids.size();) {
            const std::uint32_t base = docids[at] / window * window;
            sums.fill(0);
            for (Cursor& word : dense_) add_window(word, base, sums);
            for (; at < docids.size() && docids[at] < base + window; ++at) {
                double score = sums[docids[at] - base];
                for (Cursor& word : sparse_) score += find(word, docids[at]);
                visit(docids[at], score);
            }
        }
    }

private:
    static constexpr std::uint32_t window = 2048;   // 16 KB: it stays in the nearest cache
    struct Cursor {
        const PostingList* list;
        const WordWeight* weight;
        std::size_t at;
    };

    double weight(const Cursor& word) {
        const std::uint32_t docid = word.list->docids[word.at];
        return word.weight->of(word.list->counts[word.at], normal_.of(lengths_[docid - 1]));
    }

    void add_window(Cursor& word, std::uint32_t base, std::array<double, window>& sums);
    double find(Cursor& word, std::uint32_t docid);

    std::span<const std::uint32_t> lengths_;
    LengthNormal& normal_;
    std::vector<Cursor> sparse_, dense_;
};

/// The longest document in which a word that stands there so many times can reach a score: most documents of a common word are left out by
/// comparing their lengths, without a logarithm or a division.
class LongestThatReaches {
public:
    LongestThatReaches(const WordWeight& weight, double average_length) : weight_(weight), average_(average_length) { longest_.fill(no_limit); }

    void set_score(double score);
    /// Never too short: the score itself decides.
    std::uint32_t operator()(std::uint32_t count) {
        if (count >= longest_.size()) return no_limit;
        if (longest_[count] == unknown) longest_[count] = compute(count);
        return longest_[count];
    }

private:
    static constexpr std::uint32_t no_limit = 0xffffffff, unknown = 0xfffffffe;

    std::uint32_t compute(std::uint32_t count) const;

    const WordWeight& weight_;
    double average_, score_ = -1;
    std::array<std::uint32_t, 32> longest_;
};

}  // namespace onrecord
