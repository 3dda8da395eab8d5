#pragma once

#include "query/engine/counted.h"

namespace onrecord {

/// Exact counts of a two-way table: of the matches, without the query's own filters on both fields unless request says otherwise.
CrossTable count_cross(const CrossRequest& cross, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches);

}  // namespace onrecord
