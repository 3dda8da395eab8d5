#include "query/engine/rank.h"

#include <algorithm>
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
        std::vector<std::uint32_t> docids(sets[i].cardinality());
        sets[i].toUint32Array(docids.data());
        for (const std::uint32_t docid : docids) best.offer({0, days.of(docid), {i, docid}});
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
    auto joined = std::make_shared<PostingList>();
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
    Scorer(Table& table, double average_length) : lengths_(table.count("length").numbers()), normal_(average_length) {}

    /// The scores of `docids`, rising, in their order.
    std::vector<double> scores(const std::vector<std::uint32_t>& docids, const std::vector<WeightedWord>& words, std::size_t segment) {
        constexpr std::size_t much_longer = 8;   // lists in which it pays to jump from document to document
        std::vector<double> scores(docids.size(), 0);
        std::vector<const WeightedWord*> dense;
        for (const WeightedWord& word : words) {
            const PostingList& list = *word.lists[segment];
            if (list.docids.size() > much_longer * docids.size()) add_by_jumps(list, word.weight, docids, scores);
            else if (list.docids == docids) add_whole(list, word.weight, scores);
            else dense.push_back(&word);
        }
        if (!dense.empty()) add_dense(dense, segment, docids, scores);
        return scores;
    }

private:
    double weight(const WordWeight& weight, std::uint32_t count, std::uint32_t docid) { return weight.of(count, normal_.of(lengths_[docid - 1])); }

    void add_by_jumps(const PostingList& list, const WordWeight& weight, const std::vector<std::uint32_t>& docids, std::vector<double>& scores) {
        std::size_t at = 0;
        for (std::size_t i = 0; i < docids.size(); ++i) {
            at = gallop(list.docids, at, docids[i]);
            if (at == list.docids.size()) return;
            if (list.docids[at] == docids[i]) scores[i] += this->weight(weight, list.counts[at], docids[i]);
        }
    }

    void add_whole(const PostingList& list, const WordWeight& weight, std::vector<double>& scores) {
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += this->weight(weight, list.counts[i], list.docids[i]);
    }

    /// Lists about as long as the set, or shorter: all their documents get a score, by docid.
    void add_dense(const std::vector<const WeightedWord*>& words, std::size_t segment, const std::vector<std::uint32_t>& docids, std::vector<double>& scores) {
        std::vector<double> by_docid(lengths_.size() + 1, 0);
        for (const WeightedWord* word : words) {
            const PostingList& list = *word->lists[segment];
            for (std::size_t i = 0; i < list.docids.size(); ++i) by_docid[list.docids[i]] += weight(word->weight, list.counts[i], list.docids[i]);
        }
        for (std::size_t i = 0; i < docids.size(); ++i) scores[i] += by_docid[docids[i]];
    }

    std::span<const std::uint32_t> lengths_;
    LengthNormal normal_;
};

class Relevance {
public:
    Relevance(const SearchRequest& request, const std::vector<RankWord>& words, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) {
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
        for_each_segment(tables_, [&](std::size_t i) { found[i] = best_of_segment(static_cast<std::uint32_t>(i), sets[i], k); });
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
        std::vector<std::uint32_t> docids(set.cardinality());
        set.toUint32Array(docids.data());
        const std::vector<double> scores = Scorer(*tables_[segment], collection_.average_length).scores(docids, words_, segment);
        const Days days(*tables_[segment]);
        Best best(k, before);
        double least = -1;   // of those that are kept, once there are k
        for (std::size_t i = 0; i < docids.size(); ++i) {
            if (scores[i] < least) continue;
            best.offer({scores[i], days.of(docids[i]), {segment, docids[i]}});
            least = best.least_score();
        }
        return best.take();
    }

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
