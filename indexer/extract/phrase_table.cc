#include "indexer/extract/phrase_table.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t longest_phrase = 16;  // words

/// Words that stay small inside names: "Department for Exiting the European Union".
bool stays_small(std::string_view folded) {
    return folded == "of" || folded == "for" || folded == "the" || folded == "and" || folded == "in" ||
           folded == "to" || folded == "on" || folded == "upon" || folded == "de" || folded == "le";
}

/// The comma before a word is part of the edge to it: an edge with one is another edge.
std::uint32_t edge_word(std::uint32_t id, bool comma) {
    return id * 2 + (comma ? 1 : 0);
}

}  // namespace

void PhraseTable::add(std::string_view phrase, std::uint32_t value, Spelling spelling) {
    const WordScan words(phrase);
    if (words.size() == 0 || words.size() > longest_phrase) return;
    add_path(words, false, phrase, value, spelling);
    if (phrase.find(',') != std::string_view::npos) add_path(words, true, phrase, value, spelling);
}

void PhraseTable::add_path(const WordScan& words, bool commas, std::string_view phrase, std::uint32_t value,
                           Spelling spelling) {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool comma = commas && i > 0 && words[i].before == Gap::comma;
        const std::uint32_t edge = edge_word(words_.add(words.folded(i)), comma);
        if (i == 0 && edges_.find(0, edge) == EdgeMap::none) note_beginning(words[0].hash);
        node = edges_.add(node, edge);
    }
    if (ends_at_.size() < edges_.nodes()) ends_at_.resize(edges_.nodes());
    for (const std::uint32_t end : ends_at_[node]) {
        Ending& known = ends_[end];
        if (known.spelling != spelling || (spelling == Spelling::exact && known.written != phrase)) continue;
        if (std::find(known.values.begin(), known.values.end(), value) == known.values.end()) {
            known.values.push_back(value);
        }
        return;
    }
    ends_at_[node].push_back(static_cast<std::uint32_t>(ends_.size()));
    ends_.push_back({spelling, std::string(phrase), {value}});
}

PhraseTable::Match PhraseTable::longest(const WordScan& scan, std::size_t first) const {
    Match best{first, 0, {}};
    if (!may_begin(scan[first].hash)) return best;
    std::uint32_t node = 0;
    for (std::size_t i = first; i < scan.size() && i - first < longest_phrase; ++i) {
        const Gap before = scan[i].before;
        if (i > first && before > Gap::comma) break;
        const std::uint32_t id = words_.find(scan.folded(i), scan[i].hash);
        if (id == WordIndex::none) break;
        node = edges_.find(node, edge_word(id, i > first && before == Gap::comma));
        if (node == EdgeMap::none) break;
        if (node >= ends_at_.size()) continue;
        for (const std::uint32_t end : ends_at_[node]) {
            if (!written_so(ends_[end], scan, first, i - first + 1)) continue;
            best.count = i - first + 1;
            best.values = ends_[end].values;
            break;
        }
    }
    return best;
}

bool PhraseTable::written_so(const Ending& ending, const WordScan& scan, std::size_t first,
                             std::size_t count) const {
    if (ending.spelling == Spelling::any) return true;
    if (ending.spelling == Spelling::exact) {
        const Span span = scan.span_of(first, count);
        return scan.text().substr(span.start, span.size()) == ending.written;
    }
    for (std::size_t i = first; i < first + count; ++i) {
        const bool digit = !scan.folded(i).empty() && scan.folded(i)[0] <= '9';
        if (!scan[i].capital && !digit && !(i > first && stays_small(scan.folded(i)))) return false;
    }
    return true;
}

void PhraseTable::note_beginning(std::uint32_t hash) {
    const auto set = [this](std::uint32_t known) {
        begins_[known / 64 & (begins_.size() - 1)] |= std::uint64_t{1} << (known % 64);
    };
    beginnings_.push_back(hash);
    if (begins_.size() * 64 < beginnings_.size() * 16) {
        begins_.assign(std::max<std::size_t>(16, begins_.size() * 2), 0);
        std::for_each(beginnings_.begin(), beginnings_.end(), set);
    }
    set(hash);
}

}  // namespace onrecord
