#include "query/query_dates.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace onrecord {
namespace {

using Point = std::optional<DatePoint>;

Point period(const std::optional<DateRange>& range) { return range ? Point(DatePoint{*range, false, {}}) : std::nullopt; }

DateRange one_day(Date day) { return {day, day}; }

/// At most `most` digits at the front of `text`, removed; null if there is none or there are more.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
    const std::size_t n = std::min(text.find_first_not_of("0123456789"), text.size());
    if (n < 1 || n > most) return std::nullopt;
    const int value = std::stoi(std::string(text.substr(0, n)));
    text.remove_prefix(n);
    return value;
}

Date monday_of(Date day) { return day - static_cast<int>(day.iso_weekday() - 1); }

/// The Monday of the first ISO week: the week that holds 4 January.
std::optional<Date> first_monday(int year) {
    const std::optional<Date> fourth = Date::from_ymd(year, 1, 4);
    return fourth ? std::optional(monday_of(*fourth)) : std::nullopt;
}

std::optional<DateRange> week_range(int year, int week, std::string& why) {
    const std::optional<Date> first = first_monday(year);
    const std::optional<Date> last = Date::from_ymd(year, 12, 28);  // always in the last week
    if (!first || !last) return std::nullopt;
    const Date monday = *first + 7 * (week - 1);
    if (week < 1 || monday > *last) {
        why = std::to_string(year) + " has no week " + std::to_string(week);
        return std::nullopt;
    }
    return DateRange{monday, monday + 6};
}

std::optional<DateRange> quarter_range(int year, int quarter, std::string& why) {
    if (quarter < 1 || quarter > 4) {
        why = "quarters go from Q1 to Q4";
        return std::nullopt;
    }
    const auto month = static_cast<unsigned>(3 * quarter);
    const std::optional<DateRange> first = month_range(year, month - 2), last = month_range(year, month);
    if (!first || !last) return std::nullopt;
    return DateRange{first->from, last->until};
}

/// "2017-Q3", "2017-W37".
Point quarter_or_week(std::string_view text, std::string& why) {
    const std::optional<int> year = take_number(text, 4);
    if (!year || text.size() < 3 || text[0] != '-') return std::nullopt;
    const char unit = text[1];
    text.remove_prefix(2);
    const std::optional<int> n = take_number(text, 2);
    if (!n || !text.empty()) return std::nullopt;
    if (unit == 'q') return period(quarter_range(*year, *n, why));
    if (unit == 'w') return period(week_range(*year, *n, why));
    return std::nullopt;
}

/// "Sep-2017", "september 2017".
Point named_month(std::string_view text) {
    const std::size_t sign = text.find_first_of("- ");
    if (sign == std::string_view::npos) return std::nullopt;
    const unsigned month = month_from_name(text.substr(0, sign));
    std::string_view rest = text.substr(sign + 1);
    const std::optional<int> year = rest.size() == 4 ? take_number(rest, 4) : std::nullopt;
    if (month == 0 || !year || !rest.empty()) return std::nullopt;
    return period(month_range(*year, month));
}

/// The same day `months` earlier; the last day of a shorter month.
Date months_before(Date day, int months) {
    const int total = day.year() * 12 + static_cast<int>(day.month()) - 1 - months;
    if (total < 12) return min_date;
    const std::optional<DateRange> month = month_range(total / 12, static_cast<unsigned>(total % 12) + 1);
    if (!month) return min_date;
    return std::min(month->from + static_cast<int>(day.day() - 1), month->until);
}

/// "7d", "2w", "3m", "1y".
Point relative(std::string_view text, Date today) {
    const std::optional<int> n = take_number(text, 4);
    if (!n || text.size() != 1) return std::nullopt;
    Date from = today;
    switch (text.front()) {
        case 'd': from = today - *n; break;
        case 'w': from = today - 7 * *n; break;
        case 'm': from = months_before(today, *n); break;
        case 'y': from = months_before(today, 12 * *n); break;
        default: return std::nullopt;
    }
    from = std::max(from, min_date);
    return DatePoint{{from, today}, true, to_string(from)};
}

Point spoken(std::string_view text, Date today) {
    const auto read = [](const DateRange& range) { return DatePoint{range, false, to_string(range)}; };
    const Date monday = monday_of(today);
    const std::optional<DateRange> month = month_range(today.year(), today.month());
    if (text == "today") return read(one_day(today));
    if (text == "yesterday") return read(one_day(today - 1));
    if (text == "this-week") return read({monday, monday + 6});
    if (text == "last-week") return read({monday - 7, monday - 1});
    if (text == "this-month" && month) return read(*month);
    if (text == "last-month" && month) return read(*month_range((month->from - 1).year(), (month->from - 1).month()));
    if (text == "this-year") return read(*year_range(today.year()));
    if (text == "last-year" && today.year() > 1) return read(*year_range(today.year() - 1));
    return std::nullopt;
}

/// What makes a date of digits impossible: its month, or its day.
std::string impossible(int year, int month, int day) {
    if (month < 1 || month > 12) return "months go from 01 to 12";
    const std::optional<DateRange> range = month_range(year, static_cast<unsigned>(month));
    if (!range) return "years go from 0001 to 9999";
    const int last = static_cast<int>(range->until.day());
    if (day < 1 || day > last) return to_string(range->from).substr(0, 7) + " has " + std::to_string(last) + " days";
    return {};
}

/// Says why "2017-13", "2017-02-30" or "0000" is no date.
void explain_iso(std::string_view text, std::string& why) {
    if (text.size() >= 4 && text.find_first_not_of("0123456789") == std::string_view::npos) why = "years go from 0001 to 9999";
    const std::string_view whole = text;
    const std::optional<int> year = text.find('-') == 4 ? take_number(text, 4) : std::nullopt;
    if (!year || text.size() < 2) return;
    text.remove_prefix(1);
    if (text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        why = "a range is written " + std::string(whole.substr(0, 4)) + ".." + std::string(text);
    }
    const std::optional<int> month = take_number(text, 2);
    if (!month) return;
    int day = 1;
    if (!text.empty()) {
        if (text.front() != '-') return;
        text.remove_prefix(1);
        const std::optional<int> typed = take_number(text, 2);
        if (!typed || !text.empty()) return;
        day = *typed;
    }
    why = impossible(*year, *month, day);
}

/// "12/09/2017", "12.9.2017": the one form that two countries read differently, so how it was read is told.
Point slashed(std::string_view text, bool month_first, std::string& why) {
    const std::optional<int> first = take_number(text, 2);
    const char sign = text.empty() ? '\0' : text.front();
    if (!first || (sign != '/' && sign != '.')) return std::nullopt;
    text.remove_prefix(1);
    const std::optional<int> second = take_number(text, 2);
    if (!second || text.size() != 5 || text.front() != sign) return std::nullopt;
    text.remove_prefix(1);
    const std::optional<int> year = take_number(text, 4);
    if (!year || !text.empty()) return std::nullopt;
    const int day = month_first ? *second : *first, month = month_first ? *first : *second;
    why = impossible(*year, month, day);
    if (!why.empty()) {
        why += month_first ? " (the month is read first)" : " (the day is read first)";
        return std::nullopt;
    }
    const Date date = *Date::from_ymd(*year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return DatePoint{one_day(date), false, to_string(date) + (month_first ? ", month first" : ", day first")};
}

}  // namespace

std::optional<DatePoint> read_date_point(std::string_view text, Date today, bool month_first, std::string& why) {
    why.clear();
    const std::string lower = ascii_lower(trim(text));
    if (lower.empty() || lower.size() > 40) return std::nullopt;
    if (const std::optional<DateRange> range = parse_partial_date(lower)) return period(range);
    if (Point point = quarter_or_week(lower, why); point || !why.empty()) return point;
    if (Point point = spoken(lower, today)) return point;
    if (Point point = relative(lower, today)) return point;
    if (Point point = named_month(lower)) return point;
    if (Point point = slashed(lower, month_first, why); point || !why.empty()) return point;
    explain_iso(lower, why);
    if (!why.empty()) return std::nullopt;
    if (const std::optional<Date> date = parse_written_date(lower, month_first)) {
        return DatePoint{one_day(*date), false, to_string(*date)};
    }
    return std::nullopt;
}

}  // namespace onrecord
