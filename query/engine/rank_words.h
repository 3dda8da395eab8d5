#pragma once

#include <memory>
#include <string>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// One word of a query as documents are ranked by it: its term, or its terms as one word where it stands for several.
struct RankWord {
    std::vector<std::string> terms;
    bool stop;
    std::string folded{};   ///< without its accents, as it stands in foreign documents; empty where it stands for several
};

/// The words of the query that are not below a minus, in order, without stop words unless there is nothing else.
std::vector<RankWord> rank_words(const SearchRequest& request, const Evaluators& evaluators);

/// The table that a request's results are documents of.
Table& table_of(SegmentEvaluator& evaluator, Unit unit);

}  // namespace onrecord
