#include "query/engine/pairs.h"

#include <algorithm>

namespace onrecord {
namespace {

/// Pairs that are looked up for two neighbouring words of a phrase, one of which may be a prefix.
constexpr std::size_t most_pairs = 256;

/// Documents that hold one of `first` directly before one of `second`; nothing if there are too many pairs.
std::optional<PairAnswer> side_by_side(const Atom& first, const Atom& second, Table& table) {
    const ForwardStore& store = table.tokens();
    const auto firsts = first.words(store), seconds = second.words(store);
    if (!firsts || !seconds || firsts->size() * seconds->size() > most_pairs) return std::nullopt;
    PairAnswer answer{{}, true};
    for (const std::uint32_t a : *firsts) {
        for (const std::uint32_t b : *seconds) {
            const PairIndex::Documents found = table.pairs().documents(a, b);
            answer.documents |= DocSet(found.docids.size(), found.docids.data());
            answer.exact &= found.exact;
        }
    }
    return answer;
}

std::optional<PairAnswer> answer_sequence(const Sequence& sequence, Table& table) {
    std::optional<PairAnswer> answer;
    for (std::size_t i = 0; i + 1 < sequence.size(); ++i) {
        const std::optional<PairAnswer> pair = side_by_side(sequence[i], sequence[i + 1], table);
        if (!pair) continue;
        if (answer) answer->documents &= pair->documents;
        else answer = pair;
    }
    if (answer) answer->exact &= sequence.size() == 2;
    return answer;
}

bool is_one_of(std::uint32_t number, const std::vector<std::uint32_t>& numbers) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

}  // namespace

PairScan::PairScan(const PositionalQuery& query, const ForwardStore& store) : store_(store) {
    constexpr std::size_t most_words = 4;   // that are compared with every word of a document
    if (!query.pattern() || query.pattern()->any_of.size() != 1 || query.pattern()->any_of.front().size() < 2) return;
    const Sequence& sequence = query.pattern()->any_of.front();
    const auto first = sequence[0].words(store), second = sequence[1].words(store);
    if (first && second && first->size() <= most_words && second->size() <= most_words) words_.emplace(*first, *second);
}

bool PairScan::may_hold(std::uint32_t docid) const {
    if (!words_) return true;
    constexpr std::uint32_t near = 16;   // places in the stream: alternatives may stand between neighbours
    std::uint32_t last_first = 0;        // place behind the last of the first words; 0 = none yet
    bool found = false;
    store_.for_each_word(docid, [&](std::uint32_t index, std::uint32_t number) {
        found |= last_first > 0 && index < last_first + near && is_one_of(number, words_->second);
        if (is_one_of(number, words_->first)) last_first = index + 1;
    });
    return found;
}

std::optional<PairAnswer> answer_by_pairs(const PositionalQuery& query, Table& table) {
    if (!query.pattern()) return std::nullopt;
    PairAnswer all{{}, query.anywhere()};
    for (const Sequence& sequence : query.pattern()->any_of) {
        const std::optional<PairAnswer> one = answer_sequence(sequence, table);
        if (!one) return std::nullopt;
        all.documents |= one->documents;
        all.exact &= one->exact;
    }
    return all;
}

}  // namespace onrecord
