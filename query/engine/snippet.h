#pragma once

#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// Cuts of the hit that show why it matches: the title if a word matches there, the best stretch of the text, and a cut of each of
/// the first matching quotations. A cut holds a match wherever the query has words, begins and ends at words, and
/// says where something was left out. Without words: the first matching quotation, or the lead.
std::vector<Snippet> make_snippets(const Hit& hit, const SearchRequest& request, SegmentEvaluator& evaluator);

}  // namespace onrecord
