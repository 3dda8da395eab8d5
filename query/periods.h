#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/dates.h"

namespace onrecord {

/// The lengths of time that documents are counted by. Weeks are ISO's: Monday to Sunday, in the year of their Thursday.
enum class Per : std::uint8_t { day, week, month, year };

/// "day", "week", "month", "year".
std::string_view name_of(Per per);
/// Numbers the period that `day` lies in; neighbouring periods have neighbouring numbers.
std::int32_t period_of(Per per, Date day);
/// Its first and last day.
DateRange period_days(Per per, std::int32_t period);
/// As a query would name it: "2017-09-12", "2017-W37", "2017-09", "2017".
std::string period_name(Per per, std::int32_t period);

/// Months where the days span two years at most, else years.
Per fitting_period(DateRange days);

}  // namespace onrecord
