#pragma once

#include <memory>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

struct Ranked {
    DocRef document;
    double score = 0;
};

/// The best `k` documents of the sets (one a segment, in the index's order) by the request's order. Relevance: IneB2 with c = 1 (see
/// weighting.h) over the query's words (stop words left out unless nothing else is there), title words counted twice, and a little
/// more where neighbours of the query are neighbours in the text; a query without words lists the newest first. Ties: newest, then
/// index order, so that an order is always the same. Undated documents come last.
std::vector<Ranked> rank(const SearchRequest& request, const Evaluators& evaluators,
                         const std::vector<DocSet>& sets, std::size_t k);

}  // namespace onrecord
