#include "common/dates.h"

#include <array>
#include <chrono>
#include <ctime>

#include "common/text.h"

namespace onrecord {
namespace {

std::chrono::year_month_day ymd(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

/// Reads between `least` and `most` decimal digits at the front of `text` and removes them.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t n = 0;
    int value = 0;
    while (n < text.size() && n < most && text[n] >= '0' && text[n] <= '9') value = value * 10 + (text[n++] - '0');
    if (n < least || (n < text.size() && text[n] >= '0' && text[n] <= '9')) return std::nullopt;
    text.remove_prefix(n);
    return value;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view take_letters(std::string_view& text) {
    std::size_t n = 0;
    while (n < text.size() && is_letter(text[n])) ++n;
    const std::string_view word = text.substr(0, n);
    text.remove_prefix(n);
    return word;
}

void skip_separators(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == '.')) text.remove_prefix(1);
}

bool is_weekday(std::string_view word) {
    static constexpr std::array names{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const std::string lower = ascii_lower(word);
    for (const std::string_view name : names) {
        if (lower == name || (lower.size() >= 3 && lower.size() <= 5 && name.starts_with(lower))) return true;
    }
    return false;
}

/// What may follow the day in a written date: nothing, or a time and a zone.
bool is_time_tail(std::string_view rest) {
    rest = trim(rest);
    while (!rest.empty() && (rest.front() == ',' || rest.front() == '|' || rest.front() == '-' || rest.front() == 'T'))
        rest = trim(rest.substr(1));
    if (rest.empty()) return true;
    if (ascii_lower(rest.substr(0, 3)) == "at ") rest = trim(rest.substr(3));
    std::string_view at = rest;
    if (!take_number(at, 1, 2)) return false;
    if (at.empty()) return false;
    if (take(at, ':') || take(at, '.')) {
        if (!take_number(at, 2, 2)) return false;
        if (take(at, ':') && !take_number(at, 2, 2)) return false;
        if (take(at, '.') && !take_number(at, 1, 9)) return false;
    } else if (ascii_lower(at.substr(0, 2)) != "am" && ascii_lower(at.substr(0, 2)) != "pm") {
        return false;
    }
    if (at.size() > 40) return false;
    for (const char c : at) {
        if (!is_letter(c) && !(c >= '0' && c <= '9') && std::string_view(" +-:()/,").find(c) == std::string_view::npos)
            return false;
    }
    return true;
}

std::optional<Date> finish(int year, int month, int day, std::string_view rest) {
    if (!is_time_tail(rest) || month < 1 || day < 1) return std::nullopt;
    return Date::from_ymd(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

void skip_ordinal(std::string_view& text) {
    const std::string two = ascii_lower(text.substr(0, 2));
    if (two == "st" || two == "nd" || two == "rd" || two == "th") text.remove_prefix(2);
}

/// "12 September 2017", "12-Sep-2017", "12th of September, 2017", "12/09/2017".
std::optional<Date> day_first(std::string_view text, bool month_first) {
    const std::optional<int> day = take_number(text, 1, 2);
    if (!day) return std::nullopt;
    if (!text.empty() && (text.front() == '/' || text.front() == '.') && text.size() > 1 && text[1] != ' ') {
        const char sign = text.front();
        text.remove_prefix(1);
        const std::optional<int> month = take_number(text, 1, 2);
        if (!month || !take(text, sign)) return std::nullopt;
        const std::optional<int> year = take_number(text, 4, 4);
        if (!year) return std::nullopt;
        return month_first ? finish(*year, *day, *month, text) : finish(*year, *month, *day, text);
    }
    skip_ordinal(text);
    skip_separators(text);
    take(text, '-');
    if (ascii_lower(text.substr(0, 3)) == "of ") text.remove_prefix(3);
    const unsigned month = month_from_name(take_letters(text));
    if (month == 0) return std::nullopt;
    skip_separators(text);
    take(text, '-');
    const std::optional<int> year = take_number(text, 4, 4);
    if (!year) return std::nullopt;
    return finish(*year, static_cast<int>(month), *day, text);
}

/// "September 12, 2017".
std::optional<Date> month_name_first(std::string_view text) {
    const unsigned month = month_from_name(take_letters(text));
    if (month == 0) return std::nullopt;
    skip_separators(text);
    const std::optional<int> day = take_number(text, 1, 2);
    if (!day) return std::nullopt;
    skip_ordinal(text);
    skip_separators(text);
    const std::optional<int> year = take_number(text, 4, 4);
    if (!year) return std::nullopt;
    return finish(*year, static_cast<int>(month), *day, text);
}

std::optional<Date> iso_with_time(std::string_view text) {
    const std::optional<int> year = take_number(text, 4, 4);
    if (!year) return std::nullopt;
    const char sign = text.empty() ? '\0' : text.front();
    if (sign != '-' && sign != '/') return std::nullopt;
    text.remove_prefix(1);
    const std::optional<int> month = take_number(text, 1, 2);
    if (!month || !take(text, sign)) return std::nullopt;
    const std::optional<int> day = take_number(text, 1, 2);
    if (!day) return std::nullopt;
    return finish(*year, *month, *day, text);
}

std::optional<Date> compact_iso(std::string_view text) {
    if (text.size() < 8 || (text.size() > 8 && text[8] != 'T')) return std::nullopt;
    for (const char c : text.substr(0, 8)) {
        if (c < '0' || c > '9') return std::nullopt;
    }
    const int n = std::stoi(std::string(text.substr(0, 8)));
    if (n / 10000 < 1400 || n / 10000 > 2200) return std::nullopt;
    return Date::from_ymd(n / 10000, static_cast<unsigned>(n / 100 % 100), static_cast<unsigned>(n % 100));
}

std::string pad(int value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(std::chrono::sys_days{date}.time_since_epoch().count())};
}

int Date::year() const { return static_cast<int>(ymd(*this).year()); }
unsigned Date::month() const { return static_cast<unsigned>(ymd(*this).month()); }
unsigned Date::day() const { return static_cast<unsigned>(ymd(*this).day()); }
unsigned Date::iso_weekday() const {
    return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{days}}}.iso_encoding();
}

std::optional<DateRange> year_range(int year) {
    const std::optional<Date> from = Date::from_ymd(year, 1, 1);
    const std::optional<Date> until = Date::from_ymd(year, 12, 31);
    if (!from || !until) return std::nullopt;
    return DateRange{*from, *until};
}

std::optional<DateRange> month_range(int year, unsigned month) {
    const std::optional<Date> from = Date::from_ymd(year, month, 1);
    if (!from) return std::nullopt;
    const std::chrono::year_month_day_last last{std::chrono::year{year} / std::chrono::month{month} / std::chrono::last};
    return DateRange{*from, *Date::from_ymd(year, month, static_cast<unsigned>(last.day()))};
}

std::string to_string(Date date) {
    return pad(date.year(), 4) + "-" + pad(static_cast<int>(date.month()), 2) + "-" + pad(static_cast<int>(date.day()), 2);
}

std::string to_string(const DateRange& range) {
    if (range.from == range.until) return to_string(range.from);
    return (range.from == min_date ? "" : to_string(range.from)) + ".." +
           (range.until == max_date ? "" : to_string(range.until));
}

std::optional<Date> parse_iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return iso_with_time(text);
}

std::optional<DateRange> parse_partial_date(std::string_view text) {
    std::string_view rest = text;
    const std::optional<int> year = take_number(rest, 4, 4);
    if (!year) return std::nullopt;
    if (rest.empty()) return year_range(*year);
    if (!take(rest, '-')) return std::nullopt;
    const std::optional<int> month = take_number(rest, 2, 2);
    if (!month) return std::nullopt;
    if (rest.empty()) return month_range(*year, static_cast<unsigned>(*month));
    const std::optional<Date> day = parse_iso_date(text);
    if (!day) return std::nullopt;
    return DateRange{*day, *day};
}

std::optional<Date> parse_written_date(std::string_view text, bool month_first) {
    text = trim(text);
    if (text.empty() || text.size() > 80) return std::nullopt;
    if (const std::optional<Date> date = compact_iso(text)) return date;
    if (const std::optional<Date> date = iso_with_time(text)) return date;
    std::string_view rest = text;
    if (is_letter(rest.front())) {
        if (!is_weekday(take_letters(rest))) return month_name_first(text);
        skip_separators(rest);
        if (rest.empty()) return std::nullopt;
        if (is_letter(rest.front())) return month_name_first(rest);
    }
    return day_first(rest, month_first);
}

unsigned month_from_name(std::string_view name) {
    static constexpr std::array names{"january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december"};
    const std::string lower = ascii_lower(name);
    if (lower == "sept") return 9;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (lower == names[i] || (lower.size() == 3 && std::string_view(names[i]).starts_with(lower)))
            return static_cast<unsigned>(i + 1);
    }
    return 0;
}

Date today_in_london() {
    // British Summer Time: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October.
    using namespace std::chrono;
    const auto now = system_clock::now();
    const year_month_day today{floor<days>(now)};
    const auto start = sys_days{today.year() / March / Sunday[last]} + hours{1};
    const auto end = sys_days{today.year() / October / Sunday[last]} + hours{1};
    const auto local = (now >= start && now < end) ? now + hours{1} : now;
    return Date{static_cast<std::int32_t>(floor<days>(local).time_since_epoch().count())};
}

}  // namespace onrecord
