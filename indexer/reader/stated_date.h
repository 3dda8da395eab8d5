#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "common/dates.h"

namespace onrecord {

/// Reads the day of a date as programs that make feeds and records write it: what parse_written_date reads; besides
/// it RFC 822 with a year of two digits or a weekday or month in another language of Europe ("Seg, 24 Set 2018
/// 19:42:40 -0300"), asctime ("Tue Sep 12 10:15:00 2017"), days without signs ("20170912101500"). The day is that of
/// the zone in which it is written. Null for anything else and for a day that does not exist.
std::optional<Date> read_stated_date(std::string_view text);

/// 1..12 for the name of a month, whole or cut short, in English, German, French, Spanish, Portuguese, Italian, Dutch,
/// Swedish, Polish, Romanian or Russian; 0 for other words.
unsigned month_of_name(std::string_view name);

/// The day (UTC) of a moment in seconds or milliseconds since 1970; null for a number that is too small to be one.
std::optional<Date> day_of_moment(std::int64_t seconds);

}  // namespace onrecord
