#pragma once

#include <memory>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// Exact counts of one facet over the sets (one a segment, in the index's order): a column is read once for each
/// document of the set. Sets are of articles or of quotations, as request says.
FacetTable count_facet(const FacetRequest& request, const SearchRequest& search, Index& index,
                       const Evaluators& evaluators, const std::vector<DocSet>& sets);

}  // namespace onrecord
