#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace onrecord {

/// XXH3, 64 bits: checksums of files, content hashes, ids. Stable across versions and machines.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// hash64 of bytes that come piece by piece.
class RunningHash {
public:
    RunningHash();
    void add(std::string_view bytes);
    std::uint64_t value() const;

private:
    struct Free {
        void operator()(XXH3_state_s* state) const;
    };
    std::unique_ptr<XXH3_state_s, Free> state_;
};

/// Sixteen lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);

}  // namespace onrecord
