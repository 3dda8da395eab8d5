#include "common/hash.h"

#include <xxhash.h>

namespace onrecord {

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

void RunningHash::Free::operator()(XXH3_state_s* state) const { XXH3_freeState(state); }

RunningHash::RunningHash() : state_(XXH3_createState()) { XXH3_64bits_reset(state_.get()); }

void RunningHash::add(std::string_view bytes) { XXH3_64bits_update(state_.get(), bytes.data(), bytes.size()); }

std::uint64_t RunningHash::value() const { return XXH3_64bits_digest(state_.get()); }

std::string hex64(std::uint64_t value) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4) out[i] = digits[value & 15];
    return out;
}

}  // namespace onrecord
