#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/ast.h"
#include "query/catalog.h"

namespace onrecord {

/// The ids of the values of `match.field` that it means, in id order. plain and only_itself: id, label or alias
/// equal after folding; plain: or else equal to what is left without courtesies (courtesies.h), and a topic brings the topics below it. prefix: one of the three begins so, folded. regexp
/// (must be one that RE2 takes): one of the three holds a match, in any case. any: none, the engine knows.
std::vector<std::string> matching_ids(const FieldMatch& match, Catalog& catalog);

/// Labels of the values nearest to what was typed: few edits away, or sharing a word with it; at most three, nearest first.
std::vector<std::string> nearest_values(const Field& field, std::string_view typed, Catalog& catalog);

/// Adds to `ids` (topics) everything below them in the tree. `values` are all topics of the index.
void add_topics_below(std::vector<std::string>& ids, const std::vector<FacetValue>& values);

}  // namespace onrecord
