#include "query/engine/rank.h"

#include <algorithm>

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
        for (const std::uint32_t docid : sets[i]) best.offer({0, days.of(docid), {i, docid}});
    }
    return ranked(best.take());
}

/// One word's posting lists, a list of them a segment, and its weight over all segments.
struct WeightedWord {
    std::vector<std::vector<const PostingList*>> lists;
    WordWeight weight;
};

/// How often the word stands in each document: the list as it is, or the sum of several in `joined`.
const PostingList& join(const std::vector<const PostingList*>& lists, std::uint32_t documents, PostingList& joined) {
    if (lists.size() == 1) return *lists.front();
    std::vector<std::uint32_t> counts(documents + 1, 0);
    for (const PostingList* list : lists) {
        for (std::size_t i = 0; i < list->docids.size(); ++i) counts[list->docids[i]] += list->counts[i];
    }
    joined = {};
    for (std::uint32_t docid = 1; docid <= documents; ++docid) {
        if (counts[docid] == 0) continue;
        joined.docids.push_back(docid);
        joined.counts.push_back(counts[docid]);
    }
    return joined;
}

class Relevance {
public:
    Relevance(const SearchRequest& request, const std::vector<RankWord>& words, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) {
        double length = 0;
        for (const auto& evaluator : evaluators) {
            tables_.push_back(&table_of(*evaluator, request.unit));
            const std::span<const std::uint32_t> lengths = tables_.back()->count("length").numbers();
            for (const std::uint32_t one : lengths) length += one;
            collection_.documents += static_cast<double>(lengths.size());
        }
        collection_.average_length = collection_.documents > 0 ? length / collection_.documents : 0;
        for (const RankWord& word : words) words_.push_back(weighted(word, evaluators));
    }

    /// The best k, ties by date and then by place in the index.
    std::vector<Ranked> best(const std::vector<DocSet>& sets, std::size_t k) const {
        Best best(k, [](const Entry& a, const Entry& b) {
            if (a.score != b.score) return a.score > b.score;
            return a.day != b.day ? a.day > b.day : a.document < b.document;
        });
        LengthNormal normal(collection_.average_length);
        for (std::uint32_t i = 0; i < sets.size(); ++i) {
            if (sets[i].isEmpty()) continue;
            const std::vector<double> scores = score(i, normal);
            const Days days(*tables_[i]);
            for (const std::uint32_t docid : sets[i]) best.offer(Entry{scores[docid], days.of(docid), {i, docid}});
        }
        return ranked(best.take());
    }

private:
    WeightedWord weighted(const RankWord& word, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) const {
        std::vector<std::vector<const PostingList*>> lists(tables_.size());
        double documents = 0, occurrences = 0;
        PostingList joined;
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            for (const std::string& term : word.terms) lists[i].push_back(&evaluators[i]->posting_list(*tables_[i], term));
            const PostingList& list = join(lists[i], tables_[i]->document_count(), joined);
            documents += static_cast<double>(list.docids.size());
            for (const std::uint32_t count : list.counts) occurrences += count;
        }
        return {std::move(lists), WordWeight(collection_, documents, occurrences)};
    }

    /// By docid, of every document of a segment.
    std::vector<double> score(std::uint32_t segment, LengthNormal& normal) const {
        Table& table = *tables_[segment];
        const std::span<const std::uint32_t> lengths = table.count("length").numbers();
        std::vector<double> scores(table.document_count() + std::size_t{1}, 0);
        PostingList joined;
        for (const WeightedWord& word : words_) {
            const PostingList& list = join(word.lists[segment], table.document_count(), joined);
            for (std::size_t i = 0; i < list.docids.size(); ++i) {
                const std::uint32_t docid = list.docids[i];
                scores[docid] += word.weight.of(list.counts[i], normal.of(lengths[docid - 1]));
            }
        }
        return scores;
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
    raise_neighbours(best, words, request.unit, evaluators);
    std::copy(best.begin(), best.end(), found.begin());
    found.resize(std::min(found.size(), k));
    return found;
}

}  // namespace onrecord
