#include "indexer/story/key_table.h"

#include <bit>
#include <numeric>

namespace onrecord {

KeyTable::KeyTable(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& entries)
    : shift_(32 - std::clamp(static_cast<int>(std::bit_width(entries.size())), 4, 28)), starts_((std::size_t{1} << (32 - shift_)) + 1), entries_(entries.size()) {
    for (const auto& [key, document] : entries) ++starts_[bucket_of(key) + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (const auto& entry : entries) entries_[next[bucket_of(entry.first)]++] = entry;
}

}  // namespace onrecord
