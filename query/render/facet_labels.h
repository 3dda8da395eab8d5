#pragma once

#include <string>
#include <string_view>

#include "query/search.h"

namespace onrecord {

/// Words that every table of counts uses. Labels are safe for a terminal.

/// The value's label; people and bodies that the archive only knows by what a text called them stand in quotation marks.
std::string value_label(const FacetCount& value);

/// What stands for documents without a value: "(nobody)", "(undated)", "(none)".
std::string missing_label(const Field& field);

/// True if what is counted can have several values of the field, and so count in several rows.
bool has_several_values(const Field& field, CountBy count_by);

std::string_view units_of(CountBy count_by);   ///< "articles", "stories", "quotations"
std::string_view a_unit(CountBy count_by);     ///< "an article", "a story", "a quotation"
std::string_view key_of(CountBy count_by);     ///< what --count-by and JSON call it

}  // namespace onrecord
