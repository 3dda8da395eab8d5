#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "query/lexer.h"

namespace onrecord {

/// Reads a whole bare piece as an operator: AND OR NOT NEAR/5 ADJ/5 SAME/SENT in capitals, and the spellings
/// of other programs: w/5 /5 near5 pre/5 adj5 w/s w/p atleast3 & |. Null if it is none; an error if it is
/// one with a distance or a target that cannot be.
std::optional<QueryResult<QueryToken>> read_operator(std::string_view text, Span at);

inline constexpr unsigned default_distance = 10;   ///< of NEAR and ADJ without a number, as in Xapian
inline constexpr unsigned largest_distance = 1000;

}  // namespace onrecord
