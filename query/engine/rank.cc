#include "query/engine/rank.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <span>

#include "query/engine/best.h"
#include "query/engine/for_each_segment.h"
#include "query/engine/neighbours.h"
#include "query/engine/rank_words.h"
#include "query/engine/scorer.h"

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

/// The day of the document that comes first of a zone's.
std::int32_t first_day(const DateZones::Zone& zone, SortBy sort) {
    if (zone.dated == 0) return min_date.days - 1;
    return sort == SortBy::oldest ? zone.least_from : zone.greatest_from;
}

std::vector<Ranked> ranked(std::vector<Entry> entries) {
    std::vector<Ranked> out;
    out.reserve(entries.size());
    for (const Entry& entry : entries) out.push_back({entry.document, entry.score});
    return out;
}

std::vector<Ranked> by_date(const SearchRequest& request, const Evaluators& evaluators,
                            const std::vector<DocSet>& sets, std::size_t k) {
    // Undated ones come last, whichever end comes first.
    const auto place_of = [oldest = request.sort == SortBy::oldest](std::int32_t day) {
        if (day < min_date.days) return std::numeric_limits<std::int32_t>::max();
        return oldest ? day : -day;
    };
    Best best(k, [](const Entry& a, const Entry& b) { return a.day != b.day ? a.day < b.day : a.document < b.document; });
    for (std::uint32_t i = 0; i < sets.size(); ++i) {
        Table& table = table_of(*evaluators[i], request.unit);
        const Days days(table);
        const std::span<const DateZones::Zone> zones = table.date_zones().zones();
        auto document = sets[i].begin();
        for (std::size_t turn = 0; turn < zones.size(); ++turn) {
            const std::size_t z = request.sort == SortBy::oldest ? turn : zones.size() - 1 - turn;   // the best are likely to come first
            if (best.full() && place_of(first_day(zones[z], request.sort)) > best.worst().day) continue;
            const auto begin = static_cast<std::uint32_t>(z * DateZones::zone_size + 1);
            for (document.equalorlarger(begin); document != sets[i].end() && *document < begin + DateZones::zone_size; ++document) {
                const std::int32_t place = place_of(days.of(*document));
                if (!best.full() || place <= best.worst().day) best.offer({0, place, {i, *document}});
            }
        }
    }
    return ranked(best.take());
}

class Relevance {
public:
    Relevance(const SearchRequest& request, const std::vector<RankWord>& words, const Evaluators& evaluators)
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
        for_each_segment(evaluators_, size_of(sets) * words_.size() >= parallel_from_, [&](std::size_t i) { found[i] = best_of_segment(static_cast<std::uint32_t>(i), sets[i], k); });
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
        // log2(1 + k x) is at most k log2(1 + x) where k >= 1: so much may the length normals of another average be greater.
        const double greater = list.blocks.empty() ? 1 : std::max(1.0, collection_.average_length / list.average_length);
        for (std::size_t begin = 0, end; begin < list.docids.size(); begin = end) {
            end = std::min(list.docids.size(), begin + PostingList::block_size);
            if (!list.blocks.empty() && weight.of(list.blocks[begin / PostingList::block_size] * greater, 1) < best.least_score()) continue;
            for (std::size_t i = begin; i < end; ++i) {
                const std::uint32_t docid = list.docids[i], length = lengths[docid - 1];
                if (length > longest(list.counts[i])) continue;
                best.offer({weight.of(list.counts[i], normal.of(length)), days.of(docid), {segment, docid}});
                longest.set_score(best.least_score());
            }
        }
        return best.take();
    }

    const Evaluators& evaluators_;
    std::uint64_t parallel_from_;
    std::vector<Table*> tables_;
    CollectionSize collection_;
    std::vector<WeightedWord> words_;
};

}  // namespace

std::vector<Ranked> rank(const SearchRequest& request, const Evaluators& evaluators,
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
