#include "query/engine/counted_numbers.h"

#include <algorithm>

namespace onrecord {

CountedNumbers::CountedNumbers(const Field& field, Per per, const SearchRequest& request, const Evaluators& evaluators) : dates_(&field == &schema::date), per_(per) {
    for (const auto& evaluator : evaluators) {
        if (dates_) {
            days_.emplace_back(request, evaluator->segment());
        } else {
            segments_.emplace_back(field, request, evaluator->segment());
            by_ordinal_.emplace_back(segments_.back().column().value_count(), unknown);
        }
    }
}

std::span<const std::uint32_t> CountedNumbers::of(CountedUnit unit) {
    found_.clear();
    for (const DocRef& document : unit) add(document);
    if (unit.size() > 1) {
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    }
    return found_;
}

void CountedNumbers::add(DocRef document) {
    const std::uint32_t segment = document.segment;
    if (dates_) {
        if (const std::optional<Date> day = days_[segment].of(document.docid)) found_.push_back(period_number(*day));
        return;
    }
    for (const std::uint32_t ordinal : segments_[segment].of(document.docid)) {
        std::uint32_t& known = by_ordinal_[segment][ordinal];
        if (known == unknown) {
            const FacetColumn& column = segments_[segment].column();
            known = number(column.id(ordinal), column.label(ordinal));
        }
        found_.push_back(known);
    }
}

std::uint32_t CountedNumbers::number(std::string_view id, std::string_view label) {
    const auto [at, added] = by_id_.try_emplace(std::string(id), static_cast<std::uint32_t>(values_.size()));
    if (added) values_.push_back({std::string(id), std::string(label)});
    return at->second;
}

std::uint32_t CountedNumbers::period_number(Date day) {
    const std::int32_t period = period_of(per_, day);
    const auto [at, added] = by_period_.try_emplace(period, 0);
    if (added) {
        const std::string name = period_name(per_, period);
        at->second = number(name, name);
    }
    return at->second;
}

std::uint32_t CountedNumbers::number_of(std::string_view id) {
    if (const auto known = by_id_.find(std::string(id)); known != by_id_.end()) return known->second;
    for (const CountedValues& segment : segments_) {
        const FacetColumn& column = segment.column();
        if (const std::optional<std::uint32_t> ordinal = column.find(id)) return number(id, column.label(*ordinal));
    }
    return number(id, id);
}

}  // namespace onrecord
