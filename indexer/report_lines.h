#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord {

// Reports of runs: a line a number, right-aligned.
std::string report_line(std::string_view name, const std::string& value);
std::string report_line(std::string_view name, std::uint64_t value);
std::string one_decimal(double value);

}  // namespace onrecord
