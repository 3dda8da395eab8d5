#include <gtest/gtest.h>

#include "query/periods.h"

namespace onrecord {
namespace {

std::string name(Per per, std::string_view day) { return period_name(per, period_of(per, parse_iso_date(day).value())); }

TEST(Periods, AreNamedAsAQueryNamesThem) {
    EXPECT_EQ(name(Per::day, "2017-09-12"), "2017-09-12");
    EXPECT_EQ(name(Per::week, "2017-09-12"), "2017-W37");
    EXPECT_EQ(name(Per::month, "2017-09-12"), "2017-09");
    EXPECT_EQ(name(Per::year, "2017-09-12"), "2017");
    EXPECT_EQ(name(Per::month, "0007-12-31"), "0007-12");
}

TEST(Periods, WeeksBelongToTheYearOfTheirThursday) {
    EXPECT_EQ(name(Per::week, "2016-01-03"), "2015-W53");
    EXPECT_EQ(name(Per::week, "2016-01-04"), "2016-W01");
    EXPECT_EQ(name(Per::week, "2018-12-31"), "2019-W01");
    EXPECT_EQ(name(Per::week, "2020-12-31"), "2020-W53");
    EXPECT_EQ(name(Per::week, "1969-12-29"), "1970-W01");
    EXPECT_EQ(name(Per::week, "1969-12-28"), "1969-W52");
}

/// Every day of 400 years lies in its period, and numbers rise by one at the period's end.
TEST(Periods, FollowEachOtherWithoutGapsOrOverlaps) {
    for (const Per per : {Per::day, Per::week, Per::month, Per::year}) {
        std::int32_t last = period_of(per, Date{-73000});
        for (Date day{-73000}; day.days < 73000; day = day + 1) {
            const std::int32_t period = period_of(per, day);
            const DateRange days = period_days(per, period);
            ASSERT_TRUE(days.contains(day)) << to_string(day);
            ASSERT_TRUE(period == last || (period == last + 1 && days.from == day)) << to_string(day);
            last = period;
        }
    }
}

TEST(Periods, ReachFromTheFirstDayToTheLast) {
    for (const Per per : {Per::day, Per::week, Per::month, Per::year}) {
        for (const Date day : {min_date, max_date}) EXPECT_TRUE(period_days(per, period_of(per, day)).contains(day));
    }
}

TEST(Periods, AreMonthsForTwoYearsAtMost) {
    EXPECT_EQ(fitting_period({Date{0}, Date{731}}), Per::month);
    EXPECT_EQ(fitting_period({Date{0}, Date{732}}), Per::year);
}

}  // namespace
}  // namespace onrecord
