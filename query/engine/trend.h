#pragma once

#include "query/engine/counted.h"

namespace onrecord {

/// Exact counts of the matches, and of the whole archive, in each period that the archive has documents of, from the first period
/// with a match to the last.
Trend count_trend(const TrendRequest& wanted, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches);

}  // namespace onrecord
