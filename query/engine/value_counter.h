#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/engine/counted_numbers.h"

namespace onrecord {

/// One side of a table: how many documents (or stories) have each value of a field, which values are listed, and where in the list one
/// counts. Each is given to count(); then list() once; then places().
class ValueCounter {
public:
    ValueCounter(const Field& field, Per per, const SearchRequest& request, const Evaluators& evaluators)
        : field_(field), numbers_(field, per, request, evaluators) {}

    void count(CountedUnit unit);

    /// The values as a facet lists them: selected ones first (with 0 where nothing has them), then by count down, then by label; `limit` besides
    /// the selected ones. Periods of the date in the order of time, all of them.
    std::vector<FacetCount> list(const std::set<std::string>& selected, std::size_t limit);
    /// Takes the list back to its first `size` values.
    void shorten(std::vector<FacetCount>& list, std::size_t size);

    /// Places in the list, each once; of one without a value, the place behind the last. Lives until the next call.
    const std::vector<std::size_t>& places(CountedUnit unit);

    std::uint64_t missing() const { return missing_; }   ///< those without a value
    std::uint64_t more() const { return more_; }         ///< values with a count that are not listed

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    struct Row { std::uint32_t number; FacetCount value; };
    std::vector<Row> counted_rows(const std::set<std::string>& selected);

    const Field& field_;
    CountedNumbers numbers_;
    std::vector<std::uint64_t> counts_;                  ///< by number
    std::vector<std::size_t> place_, places_;            ///< by number; the answer of places()
    std::size_t size_ = 0;                               ///< of the list
    std::uint64_t missing_ = 0, more_ = 0;
};

}  // namespace onrecord
