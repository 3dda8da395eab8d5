#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates.h"

namespace onrecord {

/// A point of a date range as somebody typed it.
struct DatePoint {
    DateRange days{};       ///< the whole period: 2017 is a year, 2017-W37 a week, 7d the last seven days and today
    bool relative = false;  ///< 7d, 2w, 3m, 1y: as the end of a range it is that one day, days.from
    std::string echo;       ///< how it was read, where that is not plain ("2017-09-12, day first"); or empty
};

/// Reads 2017, 2017-09, 2017-09-12, 2017-Q3, 2017-W37, Sep-2017, 12/09/2017 (day first unless `month_first`),
/// "12 September 2017", today, yesterday, this-week, last-week, this-month, last-month, this-year, last-year,
/// 7d, 2w, 3m, 1y; any case. Null if it is none of these or no such day; `why` then says what is impossible
/// about it, if that can be said.
std::optional<DatePoint> read_date_point(std::string_view text, Date today, bool month_first, std::string& why);

}  // namespace onrecord
