#pragma once

#include <array>
#include <string_view>

namespace onrecord::column_names {

// The number columns of each table by what they hold (common/segment/segment.h says what they mean). Those that number
// documents of the segment itself ("first-quote", "article") are not among them.
inline constexpr std::array<std::string_view, 5> article_days{"date-from", "date-until", "dated", "added", "batch"};
inline constexpr std::array<std::string_view, 2> article_counts{"length", "quote-count"};
inline constexpr std::array<std::string_view, 3> quote_days{"date-from", "date-until", "dated"};
inline constexpr std::array<std::string_view, 2> quote_counts{"index", "length"};

}  // namespace onrecord::column_names
