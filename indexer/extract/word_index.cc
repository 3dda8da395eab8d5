#include "indexer/extract/word_index.h"

#include <algorithm>
#include <cstring>

namespace onrecord {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9e3779b97f4a7c15;
    return hash ^ (hash >> 29);
}

template <class Number>
std::uint64_t load(const char* at) {
    Number number;
    std::memcpy(&number, at, sizeof number);
    return number;
}

/// Up to seven bytes as one number.
std::uint64_t load_short(const char* at, std::size_t size) {
    if (size >= 4) return load<std::uint32_t>(at) | load<std::uint32_t>(at + size - 4) << 32;
    if (size == 0) return 0;
    return load<std::uint8_t>(at) | load<std::uint8_t>(at + size / 2) << 8 | load<std::uint8_t>(at + size - 1) << 16;
}

}  // namespace

std::uint32_t hash_word(std::string_view folded) {
    std::uint64_t hash = folded.size();
    const char* at = folded.data();
    std::size_t left = folded.size();
    if (left < 8) return static_cast<std::uint32_t>(mixed(hash, load_short(at, left)) >> 16);
    for (; left > 8; left -= 8, at += 8) hash = mixed(hash, load<std::uint64_t>(at));
    return static_cast<std::uint32_t>(mixed(hash, load<std::uint64_t>(at + left - 8)) >> 16);  // may overlap the piece before
}

std::uint32_t WordIndex::find(std::string_view word, std::uint32_t hash) const {
    if (slots_.empty()) return none;
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.id == none) return none;
        if (slot.hash == hash && std::string_view(letters_).substr(slot.start, slot.length) == word) return slot.id;
    }
}

std::uint32_t WordIndex::add(std::string_view word) {
    const std::uint32_t hash = hash_word(word);
    if (const std::uint32_t known = find(word, hash); known != none) return known;
    if (slots_.size() / 4 < std::size_t{count_} + 1) grow();
    slots_[free_slot(hash)] = {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()), count_, hash};
    letters_ += word;
    return count_++;
}

std::size_t WordIndex::free_slot(std::uint32_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].id != none) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void WordIndex::grow() {
    std::vector<Slot> old(std::max<std::size_t>(16, slots_.size() * 2));
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.id != none) slots_[free_slot(slot.hash)] = slot;
}

}  // namespace onrecord
