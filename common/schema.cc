#include "common/schema.h"

#include "common/hash.h"
#include "common/text.h"

namespace onrecord::schema {
namespace {

/// Xapian's own limit is 245 bytes for a term in which every zero byte counts twice; no term of ours has one.
constexpr std::size_t longest_term = 240;

constexpr std::string_view foreign_prefix = "XFW:";

constexpr bool distinct() {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->prefix == foreign_prefix) return false;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i]->name == all[j]->name || all[i]->name == all[j]->alias) return false;
            if (!all[i]->alias.empty() && (all[i]->alias == all[j]->alias || all[i]->alias == all[j]->name)) return false;
            if (!all[i]->prefix.empty() && all[i]->prefix == all[j]->prefix) return false;
        }
    }
    return true;
}
static_assert(distinct(), "names, aliases and prefixes of the schema must differ");

}  // namespace

const Field* find(std::string_view name) {
    const std::string lower = ascii_lower(name);
    for (const Field* field : all) {
        if (field->name == lower || (!field->alias.empty() && field->alias == lower)) return field;
    }
    return nullptr;
}

std::string facet_term(const Field& field, std::string_view value_id) {
    std::string term(field.prefix);
    const std::string_view plain = value_id.substr(0, value_id.find('\0'));
    if (plain.size() == value_id.size() && field.prefix.size() + value_id.size() <= longest_term) return term.append(value_id);
    return term.append(plain.substr(0, longest_term - 20 - field.prefix.size())).append("#").append(hex64(hash64(value_id)));
}

std::string title_term(std::string_view stem) { return std::string(title.prefix).append(stem); }

std::string foreign_term(std::string_view folded) { return std::string(foreign_prefix).append(folded); }

}  // namespace onrecord::schema
