#pragma once

#include <optional>
#include <utility>
#include <vector>

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

/// Tells most documents that cannot hold a phrase from the bare numbers of their words, without laying them out.
class PairScan {
public:
    PairScan(const PositionalQuery& query, const ForwardStore& store);

    /// False if the first two words of the phrase do not stand near each other in the document. Always true where they cannot be told.
    bool may_hold(std::uint32_t docid) const;

private:
    const ForwardStore& store_;
    std::optional<std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> words_;
};

}  // namespace onrecord
