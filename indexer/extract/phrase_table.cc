#include "indexer/extract/phrase_table.h"

#include <algorithm>

namespace onrecord {
namespace {

constexpr std::size_t longest_phrase = 16;  // words

std::uint32_t hash_edge(std::uint32_t node, std::uint32_t word) {
    std::uint64_t hash = (static_cast<std::uint64_t>(node) << 32 | word) * 0x9e3779b97f4a7c15;
    return static_cast<std::uint32_t>(hash >> 32);
}

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
        const std::uint32_t edge = edge_word(intern(words.folded(i)), comma);
        if (i == 0 && child(0, edge) == none) note_beginning(words[0].hash);
        node = make_child(node, edge);
    }
    if (ends_at_.size() < node_count_) ends_at_.resize(node_count_);
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
        const std::uint32_t id = word_id(scan.folded(i), scan[i].hash);
        if (id == none) break;
        node = child(node, edge_word(id, i > first && before == Gap::comma));
        if (node == none) break;
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

std::uint32_t PhraseTable::word_id(std::string_view folded, std::uint32_t hash) const {
    if (words_.empty()) return none;
    for (std::size_t at = hash & (words_.size() - 1);; at = (at + 1) & (words_.size() - 1)) {
        const WordSlot& slot = words_[at];
        if (slot.id == none) return none;
        if (slot.hash == hash && std::string_view(letters_).substr(slot.start, slot.length) == folded)
            return slot.id;
    }
}

std::uint32_t PhraseTable::intern(std::string_view folded) {
    const std::uint32_t hash = hash_word(folded);
    if (const std::uint32_t known = word_id(folded, hash); known != none) return known;
    if (words_.size() / 4 < std::size_t{word_count_} + 1) grow_words();
    std::size_t at = hash & (words_.size() - 1);
    while (words_[at].id != none) at = (at + 1) & (words_.size() - 1);
    words_[at] = {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()),
                  word_count_, hash};
    letters_ += folded;
    return word_count_++;
}

std::uint32_t PhraseTable::child(std::uint32_t node, std::uint32_t word) const {
    if (slots_.empty()) return none;
    for (std::size_t at = hash_edge(node, word) & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.node == none) return none;
        if (slot.node == node && slot.word == word) return slot.child;
    }
}

std::uint32_t PhraseTable::make_child(std::uint32_t node, std::uint32_t word) {
    if (const std::uint32_t known = child(node, word); known != none) return known;
    if (slots_.size() / 2 < std::size_t{slot_count_} + 1) grow_slots();
    std::size_t at = hash_edge(node, word) & (slots_.size() - 1);
    while (slots_[at].node != none) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {node, word, node_count_};
    ++slot_count_;
    return node_count_++;
}

void PhraseTable::note_beginning(std::uint32_t hash) {
    const auto set = [this](std::uint32_t known) {
        begins_[known / 64 % begins_.size()] |= std::uint64_t{1} << (known % 64);
    };
    beginnings_.push_back(hash);
    if (begins_.size() * 64 < beginnings_.size() * 16) {
        begins_.assign(std::max<std::size_t>(16, begins_.size() * 2), 0);
        std::for_each(beginnings_.begin(), beginnings_.end(), set);
    }
    set(hash);
}

void PhraseTable::grow_words() {
    std::vector<WordSlot> old(std::max<std::size_t>(16, words_.size() * 2));
    old.swap(words_);
    for (const WordSlot& slot : old) {
        if (slot.id == none) continue;
        std::size_t at = slot.hash & (words_.size() - 1);
        while (words_[at].id != none) at = (at + 1) & (words_.size() - 1);
        words_[at] = slot;
    }
}

void PhraseTable::grow_slots() {
    std::vector<Slot> old(std::max<std::size_t>(16, slots_.size() * 2));
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.node == none) continue;
        std::size_t at = hash_edge(slot.node, slot.word) & (slots_.size() - 1);
        while (slots_[at].node != none) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

}  // namespace onrecord
