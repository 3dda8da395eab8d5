#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

/// XXH3, 64 bits: checksums of files, content hashes, ids. Stable across versions and machines.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// Sixteen lower-case hexadecimal digits.
std::string hex64(std::uint64_t value);

}  // namespace onrecord
