#pragma once

namespace onrecord::exit_code {

// The whole set, for both programs (grep's 0-1-2, then sysexits.h). Documented in the manuals.
inline constexpr int success = 0;      ///< query: at least one result; index: all inputs handled
inline constexpr int nothing = 1;      ///< query: no result; index: finished, some inputs rejected
inline constexpr int usage = 2;        ///< usage, configuration or query error
inline constexpr int too_many_rejects = 65;
inline constexpr int io = 74;          ///< the index or an input cannot be read or written
inline constexpr int busy = 75;        ///< another indexer holds the lock: try again
inline constexpr int version = 76;     ///< the index was made by an incompatible version
inline constexpr int interrupted = 130;

}  // namespace onrecord::exit_code
