#pragma once

#include <span>
#include <string_view>

namespace onrecord {

/// Common first names of one gender, blank-separated.
struct GivenNames {
    char gender;   ///< 'm' or 'f'
    std::string_view names;
};

/// First names that are frequent in English-language and European news. A capitalised run of words that
/// begins with one is a person; the gazetteer's own people add theirs.
std::span<const GivenNames> common_given_names();

}  // namespace onrecord
