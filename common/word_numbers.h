#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// Words and the small numbers that stand for them: 0, 1, 2 ... as they first come. A hash table whose entries are little more than the bytes of the words:
/// a look-up touches a slot and the word. At most 4 GB of words of at most 65,535 bytes.
class WordNumbers {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    WordNumbers();

    /// The number of `word`, a new one if it has none yet.
    std::uint32_t number(std::string_view word);
    /// Its number, or none.
    std::uint32_t find(std::string_view word) const;

    /// Appends number(word_of(item)) of all items to `out`. A large table lies in no cache, so that memory is asked for many words before
    /// any of them is looked at.
    template <class Items, class WordOf>
    void append_numbers(const Items& items, const WordOf& word_of, std::vector<std::uint32_t>& out);

    /// The view lives until the next `number`.
    std::string_view text(std::uint32_t number) const { return text_at(starts_[number]); }
    std::size_t size() const { return starts_.size(); }
    /// Bytes of all words together.
    std::size_t text_bytes() const { return entries_.size() - starts_.size() * head_size; }
    /// Bytes that are kept.
    std::size_t memory() const { return entries_.capacity() + starts_.capacity() * sizeof(std::uint32_t) + slots_.capacity() * sizeof(Slot); }

    /// All numbers, in byte order of their words.
    std::vector<std::uint32_t> in_order() const;

    /// Forgets all words and keeps the memory.
    void clear();

private:
    static constexpr std::size_t head_size = sizeof(std::uint32_t) + sizeof(std::uint16_t);   // of an entry: the number, the length
    struct Slot {
        std::uint32_t hash = 0, entry = none;   // half of the hash tells most other words apart without a look at them
    };

    static std::uint32_t hash_of(std::string_view word);
    std::uint32_t number(std::string_view word, std::uint32_t hash);
    void prefetch_slot(std::uint32_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
    void prefetch_entry(std::uint32_t hash) const {
        const Slot& slot = slots_[hash & (slots_.size() - 1)];
        if (slot.entry != none) __builtin_prefetch(entries_.data() + slot.entry);
    }
    std::string_view text_at(std::uint32_t entry) const;
    std::uint32_t number_at(std::uint32_t entry) const;
    /// Where `word` is, or the free place where it belongs.
    std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
    std::size_t free_slot(std::uint32_t hash) const;
    void grow();

    std::string entries_;
    std::vector<std::uint32_t> starts_;   // of entries, by number
    std::vector<Slot> slots_;             // a power of two, never more than half full
};

template <class Items, class WordOf>
void WordNumbers::append_numbers(const Items& items, const WordOf& word_of, std::vector<std::uint32_t>& out) {
    constexpr std::size_t at_once = 32;
    std::array<std::uint32_t, at_once> hashes;
    for (std::size_t begin = 0; begin < items.size(); begin += at_once) {
        const std::size_t count = std::min(at_once, items.size() - begin);
        for (std::size_t i = 0; i < count; ++i) prefetch_slot(hashes[i] = hash_of(word_of(items[begin + i])));
        for (std::size_t i = 0; i < count; ++i) prefetch_entry(hashes[i]);
        for (std::size_t i = 0; i < count; ++i) out.push_back(number(word_of(items[begin + i]), hashes[i]));
    }
}

}  // namespace onrecord
