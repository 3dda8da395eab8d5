#include "query/value_match.h"

#include <algorithm>
#include <functional>
#include <set>

#include <re2/re2.h>

#include "common/text.h"
#include "query/courtesies.h"

namespace onrecord {
namespace {

/// True if `wanted` holds of the value's id, its label or one of its aliases.
bool any_name(const FacetValue& value, const std::function<bool(const std::string&)>& wanted) {
    return wanted(value.id) || wanted(value.label) || std::any_of(value.aliases.begin(), value.aliases.end(), wanted);
}

std::vector<std::string> ids_where(const std::vector<FacetValue>& values, const std::function<bool(const std::string&)>& wanted) {
    std::vector<std::string> ids;
    for (const FacetValue& value : values) {
        if (any_name(value, wanted)) ids.push_back(value.id);
    }
    return ids;
}

std::vector<std::string> with_prefix(const FieldMatch& match, Catalog& catalog) {
    const std::string prefix = fold_value(match.value);
    return ids_where(catalog.values(*match.field),
                     [&](const std::string& name) { return fold_value(name).starts_with(prefix); });
}

std::vector<std::string> with_regexp(const FieldMatch& match, Catalog& catalog) {
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_case_sensitive(false);
    const re2::RE2 pattern(match.value, options);
    if (!pattern.ok()) return {};
    return ids_where(catalog.values(*match.field),
                     [&](const std::string& name) { return re2::RE2::PartialMatch(name, pattern); });
}

/// Topics that no document carries themselves, but documents carry topics below them.
void add_unused_parents(std::string_view typed, const std::vector<FacetValue>& values, std::vector<std::string>& ids) {
    const std::string wanted = fold_value(typed);
    for (const FacetValue& value : values) {
        if (!value.parent.empty() && fold_value(value.parent) == wanted) ids.push_back(value.parent);
    }
}

std::vector<std::string> without_courtesy(const Field& field, const std::string& typed, Catalog& catalog) {
    const std::string folded = fold_value(typed);
    const std::string_view plain = without_courtesies(field, folded);
    return plain.size() < folded.size() ? catalog.named(field, plain) : std::vector<std::string>{};
}

/// How far a name is from what was typed: edits; a shared word counts less than many edits. Large = far.
std::size_t distance_to(const std::string& name, const std::string& typed) {
    constexpr std::size_t far = 100;
    const std::string folded = fold_value(name);
    const std::size_t limit = std::clamp<std::size_t>(typed.size() / 3, 1, 3);
    const std::size_t edits = edit_distance(typed, folded, limit);
    if (edits <= limit && edits < typed.size()) return edits;
    if (typed.size() >= 4 && folded.starts_with(typed)) return 4;
    const std::string words = " " + folded + " ";
    for (std::size_t at = 0; at < typed.size();) {  // one word of several that agrees
        const std::size_t end = std::min(typed.find(' ', at), typed.size());
        if (end - at >= 4 && words.find(" " + typed.substr(at, end - at) + " ") != std::string::npos) return 5;
        at = end + 1;
    }
    return far;
}

}  // namespace

void add_topics_below(std::vector<std::string>& ids, const std::vector<FacetValue>& values) {
    std::set<std::string> wanted(ids.begin(), ids.end());
    for (bool more = true; more;) {
        more = false;
        for (const FacetValue& value : values) {
            if (!value.parent.empty() && wanted.contains(value.parent) && wanted.insert(value.id).second) more = true;
        }
    }
    ids.assign(wanted.begin(), wanted.end());
}

std::vector<std::string> matching_ids(const FieldMatch& match, Catalog& catalog) {
    const Field& field = *match.field;
    switch (match.form) {
        case ValueForm::any: return {};
        case ValueForm::prefix: return with_prefix(match, catalog);
        case ValueForm::regexp: return with_regexp(match, catalog);
        case ValueForm::only_itself: return catalog.named(field, match.value);
        case ValueForm::plain: break;
    }
    std::vector<std::string> ids = catalog.named(field, match.value);
    if (ids.empty()) ids = without_courtesy(field, match.value, catalog);
    if (&field == &schema::topic) {
        add_unused_parents(match.value, catalog.values(field), ids);
        add_topics_below(ids, catalog.values(field));
    }
    return ids;
}

std::vector<std::string> nearest_values(const Field& field, std::string_view typed, Catalog& catalog) {
    const std::string wanted = fold_value(typed);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const FacetValue& value : catalog.values(field)) {
        std::size_t best = std::min(distance_to(value.label, wanted), distance_to(value.id, wanted));
        for (const std::string& alias : value.aliases) best = std::min(best, distance_to(alias, wanted));
        if (best < 100) found.emplace_back(best, value.label);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> labels;
    for (const auto& [distance, label] : found) {
        if (labels.size() < 3 && std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
    return labels;
}

}  // namespace onrecord
