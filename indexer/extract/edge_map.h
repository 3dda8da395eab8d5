#pragma once

#include <cstdint>
#include <vector>

namespace onrecord {

/// The edges of a trie over word numbers, (node, word) -> node, in one flat table: a look-up is a probe or two. Node 0
/// is the root; the others are numbered in the order they were added. Filled once, then read-only and shared.
class EdgeMap {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    /// The node behind `word` at `node`, or none.
    std::uint32_t find(std::uint32_t node, std::uint32_t word) const {
        if (slots_.empty()) return none;
        for (std::size_t at = first_slot(node, word);; at = next(at)) {
            const Slot& slot = slots_[at];
            if (slot.node == none) return none;
            if (slot.node == node && slot.word == word) return slot.child;
        }
    }
    /// The same, new if it was not there.
    std::uint32_t add(std::uint32_t node, std::uint32_t word) {
        if (const std::uint32_t known = find(node, word); known != none) return known;
        if (slots_.size() / 2 < nodes_) grow();
        slots_[free_slot(node, word)] = {node, word, nodes_};
        return nodes_++;
    }
    /// How many nodes there are, the root included.
    std::uint32_t nodes() const { return nodes_; }

private:
    struct Slot {
        std::uint32_t node = none, word = 0, child = none;
    };
    std::size_t next(std::size_t at) const { return (at + 1) & (slots_.size() - 1); }
    std::size_t first_slot(std::uint32_t node, std::uint32_t word) const {
        const std::uint64_t hash = (std::uint64_t{node} << 32 | word) * 0x9e3779b97f4a7c15;
        return static_cast<std::size_t>(hash >> 32) & (slots_.size() - 1);
    }
    std::size_t free_slot(std::uint32_t node, std::uint32_t word) const {
        std::size_t at = first_slot(node, word);
        while (slots_[at].node != none) at = next(at);
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.node != none) slots_[free_slot(slot.node, slot.word)] = slot;
    }

    std::vector<Slot> slots_;  ///< open addressing, a power of two, half full at most
    std::uint32_t nodes_ = 1;
};

}  // namespace onrecord
