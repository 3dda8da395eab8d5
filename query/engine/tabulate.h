#pragma once

#include <memory>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// Adds to `reply` what the request asks for beyond facets: the two-way table, the trend. Exact, from the columns. `matches`: of the query,
/// a set a segment.
void tabulate(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches, SearchReply& reply);

}  // namespace onrecord
