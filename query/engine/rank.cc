#include "query/engine/rank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>

#include "query/engine/for_each_segment.h"
#include "query/engine/neighbours.h"
#include "query/engine/rank_words.h"
#include "query/engine/weighting.h"

namespace onrecord {
namespace {

/// Days by which documents are ordered: undated ones after all others, whichever end comes first.
class Days {
public:
    explicit Days(Table& table) : from_(table.number("date-from").numbers()), until_(table.number("date-until").numbers()) {}
    std::int32_t of(std::uint32_t docid) const { return from_[docid - 1] <= until_[docid - 1] ? from_[docid - 1] : min_date.days - 1; }

private:
    std::span<const std::int32_t> from_, until_;
};

struct Entry {
    double score;
    std::int32_t day;
    DocRef document;
};

/// The best k of any number of entries, by `before`; a heap whose top is the worst that is kept.
template <class Before>
class Best {
public:
    Best(std::size_t k, Before before) : k_(k), before_(before) {}

    void offer(const Entry& entry) {
        if (entries_.size() < k_) {
            entries_.push_back(entry);
            std::push_heap(entries_.begin(), entries_.end(), before_);
        } else if (k_ > 0 && before_(entry, entries_.front())) {
            std::pop_heap(entries_.begin(), entries_.end(), before_);
            entries_.back() = entry;
            std::push_heap(entries_.begin(), entries_.end(), before_);
        }
    }
    /// The score of the worst that is kept; below all scores while there is room.
    double least_score() const { return entries_.size() < k_ ? -1 : entries_.front().score; }
    std::vector<Entry> take() {
        std::sort_heap(entries_.begin(), entries_.end(), before_);
        return std::move(entries_);
    }

private:
    std::size_t k_;
    Before before_;
    std::vector<Entry> entries_;
};

std::vector<Ranked> ranked(std::vector<Entry> entries) {
    std::vector<Ranked> out;
    out.reserve(entries.size());
    for (const Entry& entry : entries) out.push_back({entry.document, entry.score});
    return out;
}

std::vector<Ranked> by_date(const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                            const std::vector<DocSet>& sets, std::size_t k) {
    const bool oldest = request.sort == SortBy::oldest;
    Best best(k, [oldest](const Entry& a, const Entry& b) {
        const bool a_dated = a.day >= min_date.days, b_dated = b.day >= min_date.days;
        if (a_dated != b_dated) return a_dated;
        if (a.day != b.day) return oldest ? a.day < b.day : a.day > b.day;
        return a.document < b.document;
    });
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
        const Days days(table_of(*evaluators[i], request.unit));
        for (const std::uint32_t docid : docids_of(sets[i])) best.offer({0, days.of(docid), {i, docid}});
    }
    return ranked(best.take());
}

using Lists = std::vector<std::shared_ptr<const PostingList>>;

/// One word: its list in each segment, and its weight over all of them.
struct WeightedWord {
    Lists lists;
    WordWeight weight;
};

/// How often a word of several terms stands in each document: the sum of their lists.
std::shared_ptr<const PostingList> join(const Lists& lists) {
    if (lists.size() == 1 && lists.front()->counts.size() == lists.front()->docids.size()) return lists.front();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (const auto& list : lists) {
        for (std::size_t i = 0; i < list->counts.size(); ++i) all.emplace_back(list->docids[i], list->counts[i]);
    }
    std::sort(all.begin(), all.end());
    auto joined = std::make_shared<PostingList>();   // without a set: what several terms rank need not be what they match
    for (const auto& [docid, count] : all) {
        if (joined->docids.empty() || joined->docids.back() != docid) {
            joined->docids.push_back(docid);
            joined->counts.push_back(0);
        }
        joined->counts.back() += count;
        joined->occurrences += count;
    }
    return joined;
}

/// The first place from `from` on whose docid is not below `docid`, by steps that double: few are looked at where it is near.
std::size_t gallop(const std::vector<std::uint32_t>& docids, std::size_t from, std::uint32_t docid) {
    std::size_t step = 1;
    while (from + step < docids.size() && docids[from + step] < docid) step *= 2;
    const auto begin = docids.begin() + static_cast<std::ptrdiff_t>(from + step / 2);
    const auto end = docids.begin() + static_cast<std::ptrdiff_t>(std::min(docids.size(), from + step + 1));
    return static_cast<std::size_t>(std::lower_bound(begin, end, docid) - docids.begin());
}

/// Adds up the weights of words for the documents of one segment.
class Scorer {
public:
    Scorer(Table& table, double average_length, const std::vector<WeightedWord>& words, std::size_t segment, std::size_t documents)
        : lengths_(table.count("length").numbers()), normal_(table.length_normal(average_length)) {
        constexpr std::size_t much_longer = 8;   // lists in which it pays to jump from document to document
        for (const WeightedWord& word : words) {
            const PostingList& list = *word.lists[segment];
            (list.docids.size() > much_longer * documents ? sparse_ : dense_).push_back({&list, &word.weight, 0});
        }
    }

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

    void add_window(Cursor& word, std::uint32_t base, std::array<double, window>& sums) {
        const std::vector<std::uint32_t>& docids = word.list->docids;
        if (word.at < docids.size() && docids[word.at] < base) word.at = gallop(docids, word.at, base);
        for (; word.at < docids.size() && docids[word.at] < base + window; ++word.at) sums[docids[word.at] - base] += weight(word);
    }

    double find(Cursor& word, std::uint32_t docid) {
        word.at = gallop(word.list->docids, word.at, docid);
        return word.at < word.list->docids.size() && word.list->docids[word.at] == docid ? weight(word) : 0;
    }

    std::span<const std::uint32_t> lengths_;
    LengthNormal& normal_;
    std::vector<Cursor> sparse_, dense_;
};

/// The longest document in which a word that stands there so many times can reach a score: most documents of a common word are left out by
/// comparing their lengths, without a logarithm or a division.
class LongestThatReaches {
public:
    LongestThatReaches(const WordWeight& weight, double average_length) : weight_(weight), average_(average_length) { longest_.fill(no_limit); }

    void set_score(double score) {
        if (score == score_) return;
        score_ = score;
        longest_.fill(unknown);
    }
    /// Never too short: the score itself decides.
    std::uint32_t operator()(std::uint32_t count) {
        if (count >= longest_.size()) return no_limit;
        if (longest_[count] == unknown) longest_[count] = compute(count);
        return longest_[count];
    }

private:
    static constexpr std::uint32_t no_limit = 0xffffffff, unknown = 0xfffffffe;

    std::uint32_t compute(std::uint32_t count) const {
        const double normal = weight_.normal_of(score_, count);
        if (!(normal > 0)) return no_limit;
        const double length = average_ / (std::exp2(normal) - 1);
        return length < 1e9 ? static_cast<std::uint32_t>(length) + 1 : no_limit;
    }

    const WordWeight& weight_;
    double average_, score_ = -1;
    std::array<std::uint32_t, 32> longest_;
};

class Relevance {
public:
    Relevance(const SearchRequest& request, const std::vector<RankWord>& words, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators)
        : evaluators_(evaluators), parallel_from_(request.parallel_from) {
        double length = 0;
        for (const auto& evaluator : evaluators) {
            tables_.push_back(&table_of(*evaluator, request.unit));
            length += static_cast<double>(tables_.back()->total_length());
            collection_.documents += tables_.back()->document_count();
        }
        collection_.average_length = collection_.documents > 0 ? length / collection_.documents : 0;
        for (const RankWord& word : words) words_.push_back(weighted(word));
    }

    /// The best k, ties by date and then by place in the index.
    std::vector<Ranked> best(const std::vector<DocSet>& sets, std::size_t k) const {
        std::vector<std::vector<Entry>> found(sets.size());
        for_each_segment(evaluators_, parallel_from_, [&](std::size_t i) { found[i] = best_of_segment(static_cast<std::uint32_t>(i), sets[i], k); });
        Best best(k, before);
        for (const std::vector<Entry>& entries : found) {
            for (const Entry& entry : entries) best.offer(entry);
        }
        return ranked(best.take());
    }

private:
    static bool before(const Entry& a, const Entry& b) {
        if (a.score != b.score) return a.score > b.score;
        return a.day != b.day ? a.day > b.day : a.document < b.document;
    }

    WeightedWord weighted(const RankWord& word) const {
        Lists lists;
        double documents = 0, occurrences = 0;
        for (Table* table : tables_) {
            Lists terms;
            for (const std::string& term : word.terms) terms.push_back(table->postings(term));
            lists.push_back(join(terms));
            documents += static_cast<double>(lists.back()->docids.size());
            occurrences += static_cast<double>(lists.back()->occurrences);
        }
        return {std::move(lists), WordWeight(collection_, documents, occurrences)};
    }

    std::vector<Entry> best_of_segment(std::uint32_t segment, const DocSet& set, std::size_t k) const {
        if (set.isEmpty()) return {};
        if (words_.size() == 1 && words_.front().lists[segment]->set == set) return best_of_word(segment, k);
        const std::vector<std::uint32_t> docids = docids_of(set);
        const Days days(*tables_[segment]);
        Best best(k, before);
        double least = -1;   // of those that are kept, once there are k
        Scorer(*tables_[segment], collection_.average_length, words_, segment, docids.size()).for_each(docids, [&](std::uint32_t docid, double score) {
            if (score < least) return;
            best.offer({score, days.of(docid), {segment, docid}});
            least = best.least_score();
        });
        return best.take();
    }

    /// The set is all documents of the only word.
    std::vector<Entry> best_of_word(std::uint32_t segment, std::size_t k) const {
        const PostingList& list = *words_.front().lists[segment];
        const WordWeight& weight = words_.front().weight;
        const std::span<const std::uint32_t> lengths = tables_[segment]->count("length").numbers();
        LengthNormal& normal = tables_[segment]->length_normal(collection_.average_length);
        LongestThatReaches longest(weight, collection_.average_length);
        const Days days(*tables_[segment]);
        Best best(k, before);
        for (std::size_t i = 0; i < list.docids.size(); ++i) {
            const std::uint32_t docid = list.docids[i], length = lengths[docid - 1];
            if (length > longest(list.counts[i])) continue;
            best.offer({weight.of(list.counts[i], normal.of(length)), days.of(docid), {segment, docid}});
            longest.set_score(best.least_score());
        }
        return best.take();
    }

    const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators_;
    std::uint64_t parallel_from_;
    std::vector<Table*> tables_;
    CollectionSize collection_;
    std::vector<WeightedWord> words_;
};

}  // namespace

std::vector<Ranked> rank(const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                         const std::vector<DocSet>& sets, std::size_t k) {
    const std::vector<RankWord> words = request.sort == SortBy::relevance ? rank_words(request, evaluators) : std::vector<RankWord>{};
    if (words.empty()) return by_date(request, evaluators, sets, k);
    // Whatever page is asked for, the same documents are looked at: pages are cuts of one order.
    std::vector<Ranked> found = Relevance(request, words, evaluators).best(sets, words.size() > 1 ? std::max(k, most_looked_at) : k);
    std::vector<Ranked> best(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), most_looked_at)));
    raise_neighbours(best, k, words, request.unit, evaluators);
    std::copy(best.begin(), best.end(), found.begin());
    found.resize(std::min(found.size(), k));
    return found;
}

}  // namespace onrecord
