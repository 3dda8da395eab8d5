#include "indexer/reader/stated_date.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

struct DateCase {
    std::string_view name, text, day;  ///< day empty: cannot be read
};
class StatedDate : public testing::TestWithParam<DateCase> {};
TEST_P(StatedDate, ReadsTheDay) {
    const std::optional<Date> date = read_stated_date(GetParam().text);
    EXPECT_EQ(date ? to_string(*date) : "", GetParam().day);
}
INSTANTIATE_TEST_SUITE_P(Texts, StatedDate, testing::Values(
    DateCase{"Rfc822", "Tue, 12 Sep 2017 10:15:00 +0100", "2017-09-12"},
    DateCase{"TwoDigitYear", "Tue, 12 Sep 17 10:15:00 GMT", "2017-09-12"},
    DateCase{"TwoDigitYearOfTheLastCentury", "12 Sep 87", "1987-09-12"},
    DateCase{"Portuguese", "Seg, 24 Set 2018 19:42:40 -0300", "2018-09-24"},
    DateCase{"German", "Di, 12. M\u00e4rz 2019 10:15:00", "2019-03-12"},
    DateCase{"French", "12 ao\u00fbt 2017", "2017-08-12"},
    DateCase{"Asctime", "Tue Sep 12 10:15:00 2017", "2017-09-12"},
    DateCase{"Iso", "2017-09-12T10:15:00.123Z", "2017-09-12"},
    DateCase{"IsoNoColon", "2017-09-12T10:15+0100", "2017-09-12"},
    DateCase{"NewsmlBasic", "20170912T101500Z", "2017-09-12"},
    DateCase{"BasicZone", "20170912T101500+0100", "2017-09-12"},
    DateCase{"Digits", "20170912101500", "2017-09-12"},
    DateCase{"Reuters", "12-SEP-1987 10:15:00.12", "1987-09-12"},
    DateCase{"NoSuchDay", "30 Feb 2017", ""},
    DateCase{"NoMonth", "12 Foo 2017", ""},
    DateCase{"MonthOnly", "2017-09", ""},
    DateCase{"WordPressDraft", "Mon, 30 Nov -0001 00:00:00 +0000", ""},
    DateCase{"Words", "last Tuesday", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(DayOfMoment, TakesSecondsAndMilliseconds) {
    EXPECT_EQ(to_string(*day_of_moment(1505211300)), "2017-09-12");
    EXPECT_EQ(to_string(*day_of_moment(1505211300000)), "2017-09-12");
    EXPECT_FALSE(day_of_moment(20170912));
}

}  // namespace
}  // namespace onrecord
