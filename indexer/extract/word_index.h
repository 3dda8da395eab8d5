#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// The hash by which word indexes know words. In memory only; fast rather than strong: equal hashes are compared.
std::uint32_t hash_word(std::string_view folded);

/// Words numbered from 0 in the order they were added, in one flat table: a look-up is a probe or two and a comparison
/// of bytes. Filled once, then read-only and shared.
class WordIndex {
public:
    static constexpr std::uint32_t none = 0xffffffff;

    /// The number of `word`, or none; `hash` is hash_word of it.
    std::uint32_t find(std::string_view word, std::uint32_t hash) const;
    std::uint32_t find(std::string_view word) const { return find(word, hash_word(word)); }
    /// The number of `word`, new if it was not there.
    std::uint32_t add(std::string_view word);
    std::uint32_t size() const { return count_; }

private:
    struct Slot {
        std::uint32_t start = 0, length = 0, id = none, hash = 0;
    };
    void grow();
    std::size_t free_slot(std::uint32_t hash) const;

    std::string letters_;      ///< the words' bytes
    std::vector<Slot> slots_;  ///< open addressing, a power of two, a quarter full at most
    std::uint32_t count_ = 0;
};

}  // namespace onrecord
