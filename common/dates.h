#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// A calendar day (proleptic Gregorian), as days since 1970-01-01. No time, no zone.
struct Date {
    std::int32_t days = 0;

    auto operator<=>(const Date&) const = default;
    Date operator+(int n) const { return {days + n}; }
    Date operator-(int n) const { return {days - n}; }

    /// Null for a day that does not exist (30 February).
    static std::optional<Date> from_ymd(int year, unsigned month, unsigned day);
    int year() const;
    unsigned month() const;         ///< 1..12
    unsigned day() const;           ///< 1..31
    unsigned iso_weekday() const;   ///< 1 = Monday .. 7 = Sunday
};

/// The earliest and latest day that any archive of ours may name; open ends are these.
inline constexpr Date min_date{-719162};  // 0001-01-01
inline constexpr Date max_date{2932896};  // 9999-12-31

/// Days `from` to `until`, both included. A single day has from == until.
struct DateRange {
    Date from = min_date;
    Date until = max_date;

    bool operator==(const DateRange&) const = default;
    bool contains(Date day) const { return from <= day && day <= until; }
    /// True if every day of `inner` lies in this range.
    bool contains(const DateRange& inner) const { return from <= inner.from && inner.until <= until; }
};

/// The whole year, month or quarter as a range; null if there is no such period.
std::optional<DateRange> year_range(int year);
std::optional<DateRange> month_range(int year, unsigned month);

/// "2017-09-12".
std::string to_string(Date date);
/// "2016-07-13..2017-11-01"; an open end is left empty; a single day is that day.
std::string to_string(const DateRange& range);

/// Reads exactly "YYYY-MM-DD". Null if it is anything else or no such day.
std::optional<Date> parse_iso_date(std::string_view text);

/// Reads a partial ISO date "2017", "2017-09" or "2017-09-12" as the period that it names.
std::optional<DateRange> parse_partial_date(std::string_view text);

/// Reads the dates that people and machines write in documents: ISO 8601 (with or without time),
/// RFC 2822, "12 September 2017", "Tue 12 Sep 2017", "September 12, 2017", "12/09/2017" (day first
/// unless `month_first`). The whole of `text` must be the date, a leading weekday and a trailing
/// time and zone allowed. Null if it is not a date or no such day.
std::optional<Date> parse_written_date(std::string_view text, bool month_first = false);

/// 1..12 for "September", "Sept", "Sep", any case; 0 if it is no English month.
unsigned month_from_name(std::string_view name);

/// Today's day in Europe/London by the system clock.
Date today_in_london();

}  // namespace onrecord
