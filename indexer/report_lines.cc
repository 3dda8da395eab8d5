#include "indexer/report_lines.h"

#include <cstdio>

namespace onrecord {

std::string report_line(std::string_view name, const std::string& value) {
    char text[64];
    std::snprintf(text, sizeof text, "%-18.*s%10s\n", static_cast<int>(name.size()), name.data(), value.c_str());
    return text;
}

std::string report_line(std::string_view name, std::uint64_t value) { return report_line(name, std::to_string(value)); }

std::string one_decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

}  // namespace onrecord
