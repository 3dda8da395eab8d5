#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/engine/counted.h"
#include "query/engine/counted_units.h"
#include "query/periods.h"

namespace onrecord {

/// The values of one facet field over all segments, numbered as they are met, and which of them a counted document has. Those of the date
/// are periods.
class CountedNumbers {
public:
    CountedNumbers(const Field& field, Per per, const SearchRequest& request, const Evaluators& evaluators);

    /// The values of what is counted as one, each once. Lives until the next call.
    std::span<const std::uint32_t> of(CountedUnit unit);
    /// Numbers are below it. Grows.
    std::size_t size() const { return values_.size(); }
    /// The number of a value that no document need have.
    std::uint32_t number_of(std::string_view id);
    FacetCount value(std::uint32_t number) const { return {values_[number].id, values_[number].label, 0, false}; }

private:
    static constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max();
    struct Value { std::string id, label; };

    void add(DocRef document);
    std::uint32_t number(std::string_view id, std::string_view label);
    std::uint32_t period_number(Date day);

    bool dates_;
    Per per_;
    std::vector<CountedDays> days_;                         ///< a segment each, of the date
    std::vector<CountedValues> segments_;                   ///< a segment each, of any other field
    std::vector<std::vector<std::uint32_t>> by_ordinal_;    ///< a segment's ordinal -> number, or unknown
    std::vector<Value> values_;
    std::unordered_map<std::string, std::uint32_t> by_id_;
    std::map<std::int32_t, std::uint32_t> by_period_;
    std::vector<std::uint32_t> found_;
};

}  // namespace onrecord
