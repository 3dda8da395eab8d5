#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/dates.h"

namespace onrecord {

/// A date in a line of text, and the bytes that it takes.
struct DateInText {
    Date date;
    std::size_t from = 0, until = 0;
};

/// The first date in `line` as people write them on pages, in the languages that read_stated_date knows, Russian,
/// Romanian, Chinese, Japanese and Korean: "12 September 2017", "Dienstag, 12. Sept. 2017", "le 1er juin 2019",
/// "September 12, 2017", "2017-09-12", "12.09.17", "2017年9月12日". Of "9/12/2017" the first is the day unless
/// `month_first` or it is greater than 12. Years from 1900 to 2099.
std::optional<DateInText> find_date(std::string_view line, bool month_first);

/// What the words around a date say it is the date of.
enum class DateLabel { none, published, changed };

/// A line that is there to tell a date: nothing else of length stands in it, or it says what the date is of
/// ("Veröffentlicht am", "Last updated").
struct DateLine {
    Date date;
    DateLabel label = DateLabel::none;
    std::size_t other = 0;  ///< bytes of other words in it, times left out
};
std::optional<DateLine> read_date_line(std::string_view line, bool month_first);

}  // namespace onrecord
