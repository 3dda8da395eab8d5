#pragma once

#include <memory>
#include <vector>

#include "query/engine/rank.h"
#include "query/engine/rank_words.h"

namespace onrecord {

/// How many of the best documents are looked at.
inline constexpr std::size_t most_looked_at = 100;

/// Raises the score of documents in which words that are neighbours in the query stand at most two positions apart, by a tenth for all
/// pairs of the query together, and sorts them again. `best` are the best documents, at most most_looked_at, best first; only the
/// first `k` need be right afterwards: documents that cannot come among them are not looked at.
void raise_neighbours(std::vector<Ranked>& best, std::size_t k, const std::vector<RankWord>& words, Unit unit,
                      const Evaluators& evaluators);

}  // namespace onrecord
