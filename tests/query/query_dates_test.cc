#include <gtest/gtest.h>

#include "query/query_dates.h"

namespace onrecord {
namespace {

const Date today = *Date::from_ymd(2017, 9, 14);   // a Thursday

struct DateCase { std::string_view name, text, days; };

void PrintTo(const DateCase& c, std::ostream* out) { *out << c.text; }

class DatePoints : public testing::TestWithParam<DateCase> {};

TEST_P(DatePoints, NamePeriods) {
    std::string why;
    const auto point = read_date_point(GetParam().text, today, false, why);
    EXPECT_EQ(point ? to_string(point->days) : "none", GetParam().days) << why;
}

INSTANTIATE_TEST_SUITE_P(All, DatePoints, testing::Values(
    DateCase{"Year", "2017", "2017-01-01..2017-12-31"},
    DateCase{"Month", "2017-09", "2017-09-01..2017-09-30"},
    DateCase{"LeapFebruary", "2016-02", "2016-02-01..2016-02-29"},
    DateCase{"Day", "2017-09-12", "2017-09-12"},
    DateCase{"FirstQuarter", "2017-Q1", "2017-01-01..2017-03-31"},
    DateCase{"LastQuarterLowerCase", "2017-q4", "2017-10-01..2017-12-31"},
    DateCase{"Week", "2017-W37", "2017-09-11..2017-09-17"},
    DateCase{"WeekOneBeginsInTheOldYear", "2020-W01", "2019-12-30..2020-01-05"},
    DateCase{"Week53", "2020-W53", "2020-12-28..2021-01-03"},
    DateCase{"Week53OfAYearWithout", "2017-W53", "none"},
    DateCase{"WeekZero", "2017-W0", "none"},
    DateCase{"Quarter5", "2017-Q5", "none"},
    DateCase{"Today", "today", "2017-09-14"},
    DateCase{"TodayInCapitals", "TODAY", "2017-09-14"},
    DateCase{"Yesterday", "yesterday", "2017-09-13"},
    DateCase{"ThisWeek", "this-week", "2017-09-11..2017-09-17"},
    DateCase{"LastWeek", "last-week", "2017-09-04..2017-09-10"},
    DateCase{"ThisMonth", "this-month", "2017-09-01..2017-09-30"},
    DateCase{"LastMonth", "last-month", "2017-08-01..2017-08-31"},
    DateCase{"LastYear", "last-year", "2016-01-01..2016-12-31"},
    DateCase{"SevenDays", "7d", "2017-09-07..2017-09-14"},
    DateCase{"TwoWeeks", "2w", "2017-08-31..2017-09-14"},
    DateCase{"SevenMonths", "7m", "2017-02-14..2017-09-14"},
    DateCase{"OneYear", "1y", "2016-09-14..2017-09-14"},
    DateCase{"DayFirst", "12/09/2017", "2017-09-12"},
    DateCase{"DayFirstShort", "1/2/2017", "2017-02-01"},
    DateCase{"Points", "12.09.2017", "2017-09-12"},
    DateCase{"NoSuchMonth", "09/13/2017", "none"},
    DateCase{"NamedMonth", "Sep-2017", "2017-09-01..2017-09-30"},
    DateCase{"NamedMonthLong", "September 2017", "2017-09-01..2017-09-30"},
    DateCase{"NamedDay", "12 September 2017", "2017-09-12"},
    DateCase{"NamedDayWithHyphens", "12-Sep-2017", "2017-09-12"},
    DateCase{"Month13", "2017-13", "none"},
    DateCase{"February30", "2017-02-30", "none"},
    DateCase{"ShortYear", "217", "none"},
    DateCase{"TwoDigitYear", "12/09/17", "none"},
    DateCase{"Word", "soon", "none"},
    DateCase{"Empty", "", "none"},
    DateCase{"Long", "2017-09-12 2017-09-12 2017-09-12 2017-09-12", "none"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DatePoints, MonthsBeforeKeepToTheEndOfShortMonths) {
    std::string why;
    const auto point = read_date_point("1m", *Date::from_ymd(2017, 3, 31), false, why);
    ASSERT_TRUE(point);
    EXPECT_EQ(to_string(point->days), "2017-02-28..2017-03-31");
}

TEST(DatePoints, MonthFirstWhereAsked) {
    std::string why;
    EXPECT_EQ(to_string(read_date_point("12/09/2017", today, true, why)->days), "2017-12-09");
    EXPECT_FALSE(read_date_point("13/09/2017", today, true, why));
    EXPECT_EQ(why, "months go from 01 to 12 (the month is read first)");
}

TEST(DatePoints, VeryLongAgoIsTheBeginning) {
    std::string why;
    EXPECT_EQ(read_date_point("9999y", today, false, why)->days.from, min_date);
}

}  // namespace
}  // namespace onrecord
