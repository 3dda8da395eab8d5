#include "query/render/facet_labels.h"

#include "common/text.h"

namespace onrecord {

std::string value_label(const FacetCount& value) {
    const std::string label = escape_control(value.label);
    return value.id.starts_with("~") ? "\"" + label + "\"" : label;
}

std::string missing_label(const Field& field) {
    if (&field == &schema::speaker || &field == &schema::mentions) return "(nobody)";
    return &field == &schema::date ? "(undated)" : "(none)";
}

bool has_several_values(const Field& field, CountBy count_by) {
    if (&field == &schema::kind) return count_by != CountBy::quotes;
    return &field != &schema::source && &field != &schema::type && &field != &schema::lang && &field != &schema::date_basis && &field != &schema::date;
}

std::string_view units_of(CountBy count_by) {
    switch (count_by) {
        case CountBy::articles: return "articles";
        case CountBy::stories: return "stories";
        case CountBy::quotes: break;
    }
    return "quotations";
}

std::string_view a_unit(CountBy count_by) {
    switch (count_by) {
        case CountBy::articles: return "an article";
        case CountBy::stories: return "a story";
        case CountBy::quotes: break;
    }
    return "a quotation";
}

std::string_view key_of(CountBy count_by) { return count_by == CountBy::quotes ? "quotes" : units_of(count_by); }

}  // namespace onrecord
