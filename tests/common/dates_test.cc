#include "common/dates.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

struct WrittenCase { std::string_view name, text, iso; };  // iso "" = no date
class WrittenDate : public testing::TestWithParam<WrittenCase> {};

TEST_P(WrittenDate, ReadsAs) {
    const std::optional<Date> date = parse_written_date(GetParam().text);
    EXPECT_EQ(date ? to_string(*date) : "", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(Forms, WrittenDate, testing::Values(
    WrittenCase{"Iso", "2017-09-12", "2017-09-12"},
    WrittenCase{"IsoWithTimeAndZone", "2017-09-12T23:50:00+01:00", "2017-09-12"},
    WrittenCase{"IsoWithTimeZulu", "2017-09-12T08:00:00Z", "2017-09-12"},
    WrittenCase{"IsoWithFraction", "2017-09-12T08:00:00.123Z", "2017-09-12"},
    WrittenCase{"IsoSlashes", "2017/9/2", "2017-09-02"},
    WrittenCase{"Compact", "20170912", "2017-09-12"},
    WrittenCase{"Rfc2822", "Tue, 12 Sep 2017 08:15:00 +0100", "2017-09-12"},
    WrittenCase{"DayMonthYear", "12 September 2017", "2017-09-12"},
    WrittenCase{"WeekdayFirst", "Tuesday 12 September 2017", "2017-09-12"},
    WrittenCase{"ShortWeekday", "Tue 12 Sept 2017", "2017-09-12"},
    WrittenCase{"Ordinal", "1st of May, 2018", "2018-05-01"},
    WrittenCase{"MonthFirst", "September 12, 2017", "2017-09-12"},
    WrittenCase{"MonthFirstWithWeekday", "Tuesday, September 12, 2017 10:30 am", "2017-09-12"},
    WrittenCase{"DayFirstSlashes", "12/09/2017", "2017-09-12"},
    WrittenCase{"Dashes", "12-Sep-2017", "2017-09-12"},
    WrittenCase{"TimeBehind", "12 September 2017, 14:05 BST", "2017-09-12"},
    WrittenCase{"Blanks", "  12 September 2017 ", "2017-09-12"},
    WrittenCase{"LeapDay", "29 February 2016", "2016-02-29"}), [](const auto& test) { return std::string(test.param.name); });

INSTANTIATE_TEST_SUITE_P(NoDates, WrittenDate, testing::Values(
    WrittenCase{"Empty", "", ""},
    WrittenCase{"NoSuchDay", "30 February 2017", ""},
    WrittenCase{"NoLeapYear", "29 February 2017", ""},
    WrittenCase{"NoSuchMonth", "2017-13-01", ""},
    WrittenCase{"OnlyYear", "2017", ""},
    WrittenCase{"Words", "Tuesday's vote", ""},
    WrittenCase{"DayMonthOnly", "12 September", ""},
    WrittenCase{"TrailingWords", "12 September 2017 was a Tuesday", ""},
    WrittenCase{"LongDigits", "123456789012", ""}), [](const auto& test) { return std::string(test.param.name); });

TEST(WrittenDates, CanBeReadMonthFirst) {
    EXPECT_EQ(to_string(*parse_written_date("09/12/2017", true)), "2017-09-12");
    EXPECT_FALSE(parse_written_date("13/12/2017", true));
}

TEST(Dates, KnowTheirParts) {
    const Date date = *Date::from_ymd(2017, 9, 12);
    EXPECT_EQ(date.year(), 2017);
    EXPECT_EQ(date.month(), 9u);
    EXPECT_EQ(date.day(), 12u);
    EXPECT_EQ(date.iso_weekday(), 2u);
    EXPECT_EQ(Date{0}, *Date::from_ymd(1970, 1, 1));
    EXPECT_EQ(to_string(date - 12), "2017-08-31");
}

TEST(Dates, AtTheEndsAreTheFirstAndLastDays) {
    EXPECT_EQ(to_string(min_date), "0001-01-01");
    EXPECT_EQ(to_string(max_date), "9999-12-31");
    EXPECT_FALSE(Date::from_ymd(0, 1, 1));
    EXPECT_FALSE(Date::from_ymd(10000, 1, 1));
}

TEST(PartialDates, StandForTheWholePeriod) {
    EXPECT_EQ(to_string(*parse_partial_date("2016")), "2016-01-01..2016-12-31");
    EXPECT_EQ(to_string(*parse_partial_date("2016-02")), "2016-02-01..2016-02-29");
    EXPECT_EQ(to_string(*parse_partial_date("2016-02-29")), "2016-02-29");
    for (const std::string_view bad : {"", "16", "2016-2", "2016-13", "2016-02-30", "2016-02-", "2016x"}) EXPECT_FALSE(parse_partial_date(bad)) << bad;
}

TEST(DateRanges, ShowOpenEnds) {
    EXPECT_EQ(to_string(DateRange{*parse_iso_date("2016-07-13"), max_date}), "2016-07-13..");
    EXPECT_EQ(to_string(DateRange{min_date, *parse_iso_date("2016-07-13")}), "..2016-07-13");
}

TEST(DateRanges, ContainWhatLiesWhollyInside) {
    const DateRange year = *year_range(2017);
    EXPECT_TRUE(year.contains(*month_range(2017, 12)));
    EXPECT_FALSE(year.contains(DateRange{*parse_iso_date("2016-12-31"), *parse_iso_date("2017-01-02")}));
}

TEST(Months, HaveNames) {
    EXPECT_EQ(month_from_name("SEPTEMBER"), 9u);
    EXPECT_EQ(month_from_name("Sept"), 9u);
    EXPECT_EQ(month_from_name("dec"), 12u);
    EXPECT_EQ(month_from_name("Septem"), 0u);
    EXPECT_EQ(month_from_name(""), 0u);
}

}  // namespace
}  // namespace onrecord
