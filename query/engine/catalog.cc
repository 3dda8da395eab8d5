#include "query/catalog.h"

#include <algorithm>
#include <cassert>

#include "common/text.h"

namespace onrecord {
namespace {

void merge(FacetValue& into, const FacetValue& from) {
    for (const std::string& alias : from.aliases) {
        if (std::find(into.aliases.begin(), into.aliases.end(), alias) == into.aliases.end()) into.aliases.push_back(alias);
    }
}

/// False if the first letter alone tells that `name` does not fold to `folded`: folding every name of a field is the dearest part of
/// a filter, and most differ in it.
bool may_fold_to(std::string_view name, std::string_view folded) {
    if (name.empty() || folded.empty()) return true;
    const char first = name.front();
    if (first >= 'A' && first <= 'Z') return folded.front() == first - 'A' + 'a';
    const bool plain = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    return !plain || folded.front() == first;
}

}  // namespace

const std::vector<FacetValue>& Catalog::values(const Field& field) {
    assert(field.kind == FieldKind::facet);
    const auto known = values_.find(field.name);
    if (known != values_.end()) return known->second;
    std::map<std::string, FacetValue> merged;
    for (const auto& segment : index_.segments) {
        Table& table = field.on_articles() ? segment->articles : segment->quotes;
        for (const FacetValue& value : table.facet(field).values()) {
            const auto [at, added] = merged.try_emplace(value.id, value);
            if (!added) merge(at->second, value);
        }
    }
    std::vector<FacetValue>& out = values_[field.name];
    for (auto& [id, value] : merged) out.push_back(std::move(value));
    return out;
}

const FacetValue* Catalog::find(const Field& field, std::string_view id) {
    const std::vector<FacetValue>& all = values(field);
    const auto at = std::lower_bound(all.begin(), all.end(), id, [](const FacetValue& value, std::string_view key) { return value.id < key; });
    return at != all.end() && at->id == id ? &*at : nullptr;
}

std::vector<std::string> Catalog::named(const Field& field, std::string_view name) {
    const std::string folded = fold_value(name);
    std::vector<std::string> out;
    const auto equal = [&](const std::string& value_name) { return may_fold_to(value_name, folded) && fold_value(value_name) == folded; };
    for (const FacetValue& value : values(field)) {
        if (equal(value.id) || equal(value.label) || std::any_of(value.aliases.begin(), value.aliases.end(), equal)) out.push_back(value.id);
    }
    return out;
}

}  // namespace onrecord
