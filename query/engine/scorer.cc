#include "query/engine/scorer.h"

#include <algorithm>
#include <cmath>

namespace onrecord {
namespace {

/// The first place from `from` on whose docid is not below `docid`, by steps that double: few are looked at where it is near.
std::size_t gallop(const std::vector<std::uint32_t>& docids, std::size_t from, std::uint32_t docid) {
    std::size_t step = 1;
    while (from + step < docids.size() && docids[from + step] < docid) step *= 2;
    const auto begin = docids.begin() + static_cast<std::ptrdiff_t>(from + step / 2);
    const auto end = docids.begin() + static_cast<std::ptrdiff_t>(std::min(docids.size(), from + step + 1));
    return static_cast<std::size_t>(std::lower_bound(begin, end, docid) - docids.begin());
}

}  // namespace

std::shared_ptr<const PostingList> join(Lists lists) {
    if (lists.size() > 1) {   // the foreign form of a word, too, is mostly in no document
        const auto filled = std::partition(lists.begin(), lists.end(), [](const auto& list) { return !list->docids.empty(); });
        lists.erase(std::max(filled, lists.begin() + 1), lists.end());
    }
    if (lists.size() == 1 && lists.front()->counts.size() == lists.front()->docids.size()) return lists.front();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (const auto& list : lists) {
        for (std::size_t i = 0; i < list->counts.size(); ++i) all.emplace_back(list->docids[i], list->counts[i]);
    }
    if (lists.size() == 2) std::inplace_merge(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(lists.front()->counts.size()), all.end());
    else std::sort(all.begin(), all.end());
    auto joined = std::make_shared<PostingList>();
    for (const auto& [docid, count] : all) {
        if (joined->docids.empty() || joined->docids.back() != docid) {
            joined->docids.push_back(docid);
            joined->counts.push_back(0);
        }
        joined->counts.back() = static_cast<std::uint16_t>(std::min(joined->counts.back() + count, PostingList::most_counted));
        joined->occurrences += count;
    }
    return joined;
}

Scorer::Scorer(Table& table, double average_length, const std::vector<WeightedWord>& words, std::size_t segment, std::size_t documents)
    : lengths_(table.count("length").numbers()), normal_(table.length_normal(average_length)) {
    constexpr std::size_t much_longer = 8;   // lists in which it pays to jump from document to document
    for (const WeightedWord& word : words) {
        const PostingList& list = *word.lists[segment];
        (list.docids.size() > much_longer * documents ? sparse_ : dense_).push_back({&list, &word.weight, 0});
    }
}

void Scorer::add_window(Cursor& word, std::uint32_t base, std::array<double, window>& sums) {
    const std::vector<std::uint32_t>& docids = word.list->docids;
    if (word.at < docids.size() && docids[word.at] < base) word.at = gallop(docids, word.at, base);
    for (; word.at < docids.size() && docids[word.at] < base + window; ++word.at) sums[docids[word.at] - base] += weight(word);
}

double Scorer::find(Cursor& word, std::uint32_t docid) {
    word.at = gallop(word.list->docids, word.at, docid);
    return word.at < word.list->docids.size() && word.list->docids[word.at] == docid ? weight(word) : 0;
}

void LongestThatReaches::set_score(double score) {
    if (score == score_) return;
    score_ = score;
    longest_.fill(unknown);
}

std::uint32_t LongestThatReaches::compute(std::uint32_t count) const {
    const double normal = weight_.normal_of(score_, count);
    if (!(normal > 0)) return no_limit;
    const double length = average_ / (std::exp2(normal) - 1);
    return length < 1e9 ? static_cast<std::uint32_t>(length) + 1 : no_limit;
}

}  // namespace onrecord
