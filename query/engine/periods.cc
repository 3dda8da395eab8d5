#include "query/periods.h"

#include <cstdio>

namespace onrecord {
namespace {

constexpr int longest_by_month = 731;
constexpr std::int32_t first_monday = -3;   // 1969-12-29: 1970 began on a Thursday

std::int32_t floor_divide(std::int32_t a, std::int32_t b) { return a / b - (a % b < 0 ? 1 : 0); }

Date monday_of(std::int32_t week) { return Date{week * 7 + first_monday}; }

template <class... Numbers>
std::string formatted(const char* form, Numbers... numbers) {
    char text[32];
    std::snprintf(text, sizeof text, form, numbers...);
    return text;
}

std::string week_name(std::int32_t week) {
    const Date thursday = monday_of(week) + 3;
    const int year = thursday.year();
    const int day_of_year = thursday.days - Date::from_ymd(year, 1, 1)->days;
    return formatted("%04d-W%02d", year, day_of_year / 7 + 1);
}

}  // namespace

std::string_view name_of(Per per) {
    switch (per) {
        case Per::day: return "day";
        case Per::week: return "week";
        case Per::month: return "month";
        case Per::year: break;
    }
    return "year";
}

std::int32_t period_of(Per per, Date day) {
    switch (per) {
        case Per::day: return day.days;
        case Per::week: return floor_divide(day.days - first_monday, 7);
        case Per::month: return day.year() * 12 + static_cast<int>(day.month()) - 1;
        case Per::year: break;
    }
    return day.year();
}

DateRange period_days(Per per, std::int32_t period) {
    switch (per) {
        case Per::day: return {Date{period}, Date{period}};
        case Per::week: return {monday_of(period), monday_of(period) + 6};
        case Per::month: return *month_range(period / 12, static_cast<unsigned>(period % 12) + 1);
        case Per::year: break;
    }
    return *year_range(period);
}

std::string period_name(Per per, std::int32_t period) {
    switch (per) {
        case Per::day: return to_string(Date{period});
        case Per::week: return week_name(period);
        case Per::month: return formatted("%04d-%02d", period / 12, period % 12 + 1);
        case Per::year: break;
    }
    return formatted("%04d", period);
}

Per fitting_period(DateRange days) { return days.until.days - days.from.days <= longest_by_month ? Per::month : Per::year; }

}  // namespace onrecord
