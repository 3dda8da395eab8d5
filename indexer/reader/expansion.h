#pragma once

#include <cstdint>

namespace onrecord {

/// What unpacking one input has cost so far, nested archives included, and how much it may: one count an input that
/// was opened, shared by everything that comes out of it. News packs 3 to 30 times smaller, the same feed fetched
/// every hour perhaps 200 times; a decompression bomb a thousand times and more.
struct Expansion {
    static constexpr int deepest = 3;                        ///< archives inside each other
    static constexpr std::uint64_t always = 64u << 20;       ///< bytes that may come out of however little
    static constexpr std::uint64_t times = 250;              ///< bytes that may come out of one that went in
    static constexpr std::uint64_t most_bytes = 1ull << 40;  ///< bytes that may come out of anything
    static constexpr std::uint64_t most_members = 10'000'000;

    std::uint64_t in = 0;   ///< bytes read of the outermost archive
    std::uint64_t out = 0;  ///< bytes that came out, on all levels
    std::uint64_t members = 0;

    bool too_much() const { return out > most_bytes || (out > always && out / times > in); }
    bool too_many() const { return members > most_members; }
};

}  // namespace onrecord
