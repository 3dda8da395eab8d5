#pragma once

#include "query/engine/rank.h"

namespace onrecord {

/// The first `k` results of the sets: as rank() orders them and, where the request groups, without those that are copies of one before.
/// `rows`: how many results there are (count_different where it groups).
std::vector<Ranked> rank_rows(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, std::size_t k, std::size_t rows);

}  // namespace onrecord
