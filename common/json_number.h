#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <utility>

#include <nlohmann/json.hpp>

namespace onrecord {

/// The whole number in `j`, checked: nlohmann's own get() casts a fraction, a value out of range or 1e47 in silence (the
/// last is undefined). Throws json::type_error ("must be a whole number") if it is none or does not fit T.
template <std::integral T>
T whole_number(const nlohmann::json& j) {
    if (j.is_number_unsigned()) {
        const auto value = j.get<std::uint64_t>();
        if (value <= static_cast<std::uint64_t>(std::numeric_limits<T>::max())) return static_cast<T>(value);
    } else if (j.is_number_integer()) {
        const auto value = j.get<std::int64_t>();
        if (value < 0 && std::in_range<T>(value)) return static_cast<T>(value);
    }
    throw nlohmann::json::type_error::create(302, "must be a whole number that fits", &j);
}

}  // namespace onrecord
