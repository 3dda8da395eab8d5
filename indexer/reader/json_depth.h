#pragma once

#include <cstddef>
#include <string_view>

namespace onrecord {

/// True if `json` nests more than `deepest` brackets (strings apart): checked before parsing, so that a
/// nesting bomb costs one pass.
inline bool nests_deeper(std::string_view json, std::size_t deepest) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_string) {
            if (c == '\\') ++at;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

}  // namespace onrecord
