#include "common/word_numbers.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "common/hash.h"

namespace onrecord {
namespace {

constexpr std::size_t first_slots = 1 << 12;

/// The first eight bytes of a word as a number with the same order; most comparisons end there.
std::uint64_t beginning(std::string_view word) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8; ++i) bytes = bytes << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0);
    return bytes;
}

}  // namespace

WordNumbers::WordNumbers() : slots_(first_slots) {}

std::uint32_t WordNumbers::hash_of(std::string_view word) { return static_cast<std::uint32_t>(hash64(word)); }

std::string_view WordNumbers::text_at(std::uint32_t entry) const {
    std::uint16_t size;
    std::memcpy(&size, entries_.data() + entry + sizeof(std::uint32_t), sizeof size);
    return {entries_.data() + entry + head_size, size};
}

std::uint32_t WordNumbers::number_at(std::uint32_t entry) const {
    std::uint32_t number;
    std::memcpy(&number, entries_.data() + entry, sizeof number);
    return number;
}

std::size_t WordNumbers::slot_of(std::string_view word, std::uint32_t hash) const {
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.entry == none || (slot.hash == hash && text_at(slot.entry) == word)) return at;
    }
}

std::uint32_t WordNumbers::find(std::string_view word) const {
    const Slot& slot = slots_[slot_of(word, hash_of(word))];
    return slot.entry == none ? none : number_at(slot.entry);
}

std::uint32_t WordNumbers::number(std::string_view word) { return number(word, hash_of(word)); }

std::uint32_t WordNumbers::number(std::string_view word, std::uint32_t hash) {
    Slot& slot = slots_[slot_of(word, hash)];
    if (slot.entry != none) return number_at(slot.entry);
    if (word.size() > 0xffff || entries_.size() + head_size + word.size() >= none) throw std::length_error("too many words");
    const auto number = static_cast<std::uint32_t>(starts_.size());
    const auto size = static_cast<std::uint16_t>(word.size());
    slot = {hash, static_cast<std::uint32_t>(entries_.size())};
    starts_.push_back(slot.entry);
    entries_.append(reinterpret_cast<const char*>(&number), sizeof number).append(reinterpret_cast<const char*>(&size), sizeof size).append(word);
    if (2 * starts_.size() > slots_.size()) grow();
    return number;
}

std::size_t WordNumbers::free_slot(std::uint32_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].entry != none) at = (at + 1) & (slots_.size() - 1);
    return at;
}

void WordNumbers::grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.entry != none) slots_[free_slot(slot.hash)] = slot;
    }
}

std::vector<std::uint32_t> WordNumbers::in_order() const {
    struct Key {
        std::uint64_t beginning;
        std::uint32_t number;
    };
    std::vector<Key> keys;
    keys.reserve(size());
    for (std::uint32_t number = 0; number < size(); ++number) keys.push_back({beginning(text(number)), number});
    std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : text(a.number) < text(b.number);
    });
    std::vector<std::uint32_t> numbers;
    numbers.reserve(keys.size());
    for (const Key& key : keys) numbers.push_back(key.number);
    return numbers;
}

void WordNumbers::clear() {
    entries_.clear();
    starts_.clear();
    std::fill(slots_.begin(), slots_.end(), Slot{});
}

}  // namespace onrecord
