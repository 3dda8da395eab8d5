#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace onrecord::messages {

/// `text` in quotation marks.
inline std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// The parts, joined.
inline std::string cat(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (const std::string_view part : parts) out += part;
    return out;
}

}  // namespace onrecord::messages
