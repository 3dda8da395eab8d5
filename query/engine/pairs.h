#pragma once

#include <optional>

#include "common/segment/segment.h"
#include "query/engine/evaluate.h"
#include "query/engine/positions.h"

namespace onrecord {

/// What the pair index says of a phrase.
struct PairAnswer {
    DocSet documents;
    bool exact = false;   ///< they are the matches; else all matches are among them
};

/// Nothing if the query is no phrase, or its pairs cannot be told: a reading of it is a single word, a word of it is compared by stem.
std::optional<PairAnswer> answer_by_pairs(const PositionalQuery& query, Table& table);

}  // namespace onrecord
