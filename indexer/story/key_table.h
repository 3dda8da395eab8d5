#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace onrecord {

/// Which documents have a key: a hash table made once, of two arrays. A key that very many have gives the first of them only, so that a sentence
/// which stands below every article costs no more than any other.
class KeyTable {
public:
    /// Most documents that are given for a key, and most that are looked at.
    static constexpr std::size_t most_documents = 32, most_looked_at = 64;

    /// Pairs of a key and a document; those of a key are found in the order in which they stand here.
    explicit KeyTable(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& entries);

    /// Calls visit(document).
    template <class Visit>
    void find(std::uint32_t key, const Visit& visit) const {
        const std::uint32_t bucket = bucket_of(key);
        const std::uint32_t begin = starts_[bucket], end = std::min<std::uint32_t>(starts_[bucket + 1], begin + most_looked_at);
        std::size_t found = 0;
        for (std::uint32_t i = begin; i < end && found < most_documents; ++i) {
            if (entries_[i].first != key) continue;
            ++found;
            visit(entries_[i].second);
        }
    }

private:
    std::uint32_t bucket_of(std::uint32_t key) const { return key * 0x9e3779b1u >> shift_; }   // keys are low ones: spread them

    int shift_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> entries_;
};

}  // namespace onrecord
