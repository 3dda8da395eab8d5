#include "indexer/reader/stated_date.h"

#include <re2/re2.h>

#include <array>
#include <string>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr int first_year = 1000;  ///< years of fewer digits are no dates of articles

struct MonthName {
    std::string_view begin;  ///< of the folded name, enough of it to be told from others
    unsigned month;
};

/// Months as programs abbreviate them in German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Polish.
constexpr std::array months{
    MonthName{"jan", 1},  MonthName{"ene", 1},  MonthName{"gen", 1},  MonthName{"sty", 1},  MonthName{"feb", 2},  MonthName{"fev", 2},
    MonthName{"lut", 2},  MonthName{"mar", 3},  MonthName{"mrt", 3},  MonthName{"mae", 3},  MonthName{"maa", 3},  MonthName{"mrz", 3},
    MonthName{"apr", 4},  MonthName{"avr", 4},  MonthName{"abr", 4},  MonthName{"kwi", 4},  MonthName{"may", 5},  MonthName{"mai", 5},
    MonthName{"mag", 5},  MonthName{"mei", 5},  MonthName{"maj", 5},  MonthName{"juin", 6}, MonthName{"jun", 6},  MonthName{"giu", 6},
    MonthName{"cze", 6},  MonthName{"juil", 7}, MonthName{"jul", 7},  MonthName{"lug", 7},  MonthName{"lip", 7},  MonthName{"aug", 8},
    MonthName{"aou", 8},  MonthName{"ago", 8},  MonthName{"sie", 8},  MonthName{"sep", 9},  MonthName{"set", 9},  MonthName{"wrz", 9},
    MonthName{"oct", 10}, MonthName{"okt", 10}, MonthName{"out", 10}, MonthName{"ott", 10}, MonthName{"paz", 10}, MonthName{"nov", 11},
    MonthName{"lis", 11}, MonthName{"dec", 12}, MonthName{"dez", 12}, MonthName{"dic", 12}, MonthName{"des", 12}, MonthName{"gru", 12},
    // Romanian, Russian where they differ
    MonthName{"ian", 1},  MonthName{"iun", 6},  MonthName{"iul", 7},  MonthName{"noi", 11}, MonthName{"янв", 1},  MonthName{"фев", 2},  MonthName{"мар", 3},
    MonthName{"апр", 4},  MonthName{"май", 5},  MonthName{"мая", 5},  MonthName{"июн", 6},  MonthName{"июл", 7},  MonthName{"авг", 8},
    MonthName{"сен", 9},  MonthName{"окт", 10}, MonthName{"ноя", 11}, MonthName{"дек", 12}};

/// RFC 2822, 4.3: two digits up to 49 are of this century.
int whole_year(const std::string& digits) {
    const int year = std::stoi(digits);
    if (digits.size() == 4) return year;
    return year + (digits.size() == 3 || year >= 50 ? 1900 : 2000);
}

}  // namespace

unsigned month_of_name(std::string_view name) {
    const std::string folded = fold_value(name);
    for (const MonthName& row : months) {
        if (folded.starts_with(row.begin)) return row.month;
    }
    return 0;
}

std::optional<Date> read_stated_date(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > 80) return std::nullopt;
    if (const std::optional<Date> date = parse_written_date(text)) {
        if (date->year() < first_year) return std::nullopt;  // "Mon, 30 Nov -0001": an empty date of a database
        return date;
    }
    const re2::StringPiece all(text.data(), text.size());
    std::string day, month, year;
    // "Seg, 24 Set 2018 19:42:40 -0300", "Tue, 12 Sep 17 10:15 GMT", "12. März 2017"
    static const RE2 day_first(R"((?:\p{L}+\.?,?\s*)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?[\s-]+(?:de\s+)?(\d{2,4})(?:[\s,T].*)?)");
    if (RE2::FullMatch(all, day_first, &day, &month, &year) && month_of_name(month) > 0)
        return Date::from_ymd(whole_year(year), month_of_name(month), static_cast<unsigned>(std::stoi(day)));
    // "Tue Sep 12 10:15:00 2017", "Tue Sep 12 10:15:00 GMT 2017"
    static const RE2 asctime(R"((?:\p{L}+,?\s+)?(\p{L}+)\.?\s+(\d{1,2}),?\s+\d{1,2}:\d\d(?::\d\d)?(?:\s+[\w+:-]+)?\s+(\d{4}))");
    if (RE2::FullMatch(all, asctime, &month, &day, &year) && month_of_name(month) > 0)
        return Date::from_ymd(whole_year(year), month_of_name(month), static_cast<unsigned>(std::stoi(day)));
    // "20170912101500", "20170912 1015", "2017-09-12-10:15", "2017-09-12T24:00:00Z"
    static const RE2 numbers(R"(((?:19|20)\d\d)[-/]?([01]\d)[-/]?([0-3]\d)(?:[\sT-]?\d{1,2}[:\d].*)?)");
    if (RE2::FullMatch(all, numbers, &year, &month, &day))
        return Date::from_ymd(whole_year(year), static_cast<unsigned>(std::stoi(month)), static_cast<unsigned>(std::stoi(day)));
    return std::nullopt;
}

std::optional<Date> day_of_moment(std::int64_t seconds) {
    constexpr std::int64_t least = 100'000'000, milliseconds_from = 100'000'000'000, day = 86'400, most_days = 2'932'896;
    if (seconds >= milliseconds_from) seconds /= 1000;
    if (seconds < least || seconds / day > most_days) return std::nullopt;
    return Date{static_cast<std::int32_t>(seconds / day)};
}

}  // namespace onrecord
