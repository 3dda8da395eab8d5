#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "common/segment/segment.h"

namespace onrecord {

/// The values of the facet fields over all segments of an open index, each once, with every alias that any
/// segment knows. What is asked by name or id is looked up in the segments; whole fields are joined when first asked for.
/// Lives no longer than the index.
class Catalog {
public:
    explicit Catalog(Index& index) : index_(index) {}

    /// In id order. For `kind` the quotations' values, for all others the articles'.
    const std::vector<FacetValue>& values(const Field& field);
    /// The value with that id, or null.
    const FacetValue* find(const Field& field, std::string_view id);
    /// Ids of values whose id, label or an alias equals `name` (fold_value form on both sides), rising.
    std::vector<std::string> named(const Field& field, std::string_view name);

private:
    Index& index_;
    std::map<std::string_view, std::vector<FacetValue>> values_;
    std::map<std::pair<std::string_view, std::string>, FacetValue> found_;   // by field and id
};

}  // namespace onrecord
