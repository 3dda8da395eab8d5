#include "indexer/glass/vocabulary.h"

#include <algorithm>

#include "common/hash.h"

namespace onrecord::glass {
namespace {

constexpr std::size_t first_slots = 1 << 12;

/// The first eight bytes of a term as a number with the same order; most comparisons end there.
std::uint64_t beginning(std::string_view term) {
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < 8; ++i) bytes = bytes << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0);
    return bytes;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(first_slots) {}

std::uint32_t Vocabulary::number(std::string_view term) {
    const std::uint64_t hash = hash64(term);
    for (std::size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.next == 0) return add(term, hash);
        if (slot.hash == hash >> 32 && text(slot.next - 1) == term) return slot.next - 1;
    }
}

std::uint32_t Vocabulary::add(std::string_view term, std::uint64_t hash) {
    const auto number = static_cast<std::uint32_t>(terms_.size());
    terms_.push_back({static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(term.size()), hash});
    texts_.append(term);
    if (2 * terms_.size() > slots_.size()) grow();
    else enter(number);
    return number;
}

void Vocabulary::enter(std::uint32_t number) {
    const std::uint64_t hash = terms_[number].hash;
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].next != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32), number + 1};
}

void Vocabulary::grow() {
    slots_.assign(2 * slots_.size(), {});
    for (std::uint32_t number = 0; number < terms_.size(); ++number) enter(number);
}

std::vector<std::uint32_t> Vocabulary::in_order() const {
    struct Key {
        std::uint64_t beginning;
        std::uint32_t number;
    };
    std::vector<Key> keys;
    keys.reserve(terms_.size());
    for (std::uint32_t number = 0; number < terms_.size(); ++number) keys.push_back({beginning(text(number)), number});
    std::sort(keys.begin(), keys.end(), [this](const Key& a, const Key& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : text(a.number) < text(b.number);
    });
    std::vector<std::uint32_t> numbers;
    numbers.reserve(keys.size());
    for (const Key& key : keys) numbers.push_back(key.number);
    return numbers;
}

void Vocabulary::clear() {
    texts_.clear();
    terms_.clear();
    std::fill(slots_.begin(), slots_.end(), Slot{});
}

}  // namespace onrecord::glass
