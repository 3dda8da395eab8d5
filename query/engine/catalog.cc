#include "query/catalog.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <set>

#include "common/text.h"

namespace onrecord {
namespace {

void merge(FacetValue& into, const FacetValue& from) {
    for (const std::string& alias : from.aliases) {
        if (std::find(into.aliases.begin(), into.aliases.end(), alias) == into.aliases.end()) into.aliases.push_back(alias);
    }
}

/// The column of a field in one segment, for its values.
const FacetColumn& column_of(const Field& field, Segment& segment) {
    assert(field.kind == FieldKind::facet);
    return (field.on_articles() ? segment.articles : segment.quotes).facet_values(field);
}

}  // namespace

const std::vector<FacetValue>& Catalog::values(const Field& field) {
    const auto known = values_.find(field.name);
    if (known != values_.end()) return known->second;
    std::map<std::string, FacetValue> merged;
    for (const auto& segment : index_.segments) {
        const FacetColumn& column = column_of(field, *segment);
        for (std::uint32_t ordinal = 0; ordinal < column.value_count(); ++ordinal) {
            FacetValue value = column.value(ordinal);
            const auto [at, added] = merged.try_emplace(value.id, value);
            if (!added) merge(at->second, value);
        }
    }
    std::vector<FacetValue>& out = values_[field.name];
    out.reserve(merged.size());
    for (auto& [id, value] : merged) out.push_back(std::move(value));
    return out;
}

const FacetValue* Catalog::find(const Field& field, std::string_view id) {
    const std::pair<std::string_view, std::string> key(field.name, id);
    const auto known = found_.find(key);
    if (known != found_.end()) return &known->second;
    std::optional<FacetValue> found;
    for (const auto& segment : index_.segments) {
        const FacetColumn& column = column_of(field, *segment);
        const std::optional<std::uint32_t> ordinal = column.find(id);
        if (!ordinal) continue;
        if (found) merge(*found, column.value(*ordinal));
        else found = column.value(*ordinal);
    }
    return found ? &found_.emplace(key, std::move(*found)).first->second : nullptr;
}

std::vector<std::string> Catalog::named(const Field& field, std::string_view name) {
    const std::string folded = fold_value(name);
    std::set<std::string> ids;
    for (const auto& segment : index_.segments) {
        const FacetColumn& column = column_of(field, *segment);
        for (const std::uint32_t ordinal : column.named(folded)) ids.emplace(column.id(ordinal));
    }
    return {ids.begin(), ids.end()};
}

}  // namespace onrecord
