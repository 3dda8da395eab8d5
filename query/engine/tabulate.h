#pragma once

#include <memory>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// Adds to `reply` what the request asks for beyond facets: stories, the two-way table, the trend. Exact, from the columns.
void tabulate(const SearchRequest& request, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators, SearchReply& reply);

}  // namespace onrecord
