#include "indexer/reader/date_line.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

struct FindCase {
    std::string_view name, line, date;
    bool month_first = false;
};
class FindDate : public testing::TestWithParam<FindCase> {};
TEST_P(FindDate, Is) {
    const std::optional<DateInText> found = find_date(GetParam().line, GetParam().month_first);
    EXPECT_EQ(found ? to_string(found->date) : "", GetParam().date);
}
INSTANTIATE_TEST_SUITE_P(Lines, FindDate, testing::Values(
    FindCase{"English", "London, 12 September 2017, 11.20", "2017-09-12"},
    FindCase{"American", "Posted on Sept. 12th, 2017 at noon", "2017-09-12"},
    FindCase{"German", "Dienstag, 12. September 2017 um 11:20", "2017-09-12"},
    FindCase{"Umlaut", "Am 3. März 2017", "2017-03-03"},
    FindCase{"French", "jeudi 1er juin 2017, par Anna Kersey", "2017-06-01"},
    FindCase{"Spanish", "12 de septiembre de 2017", "2017-09-12"},
    FindCase{"Romanian", "luni, 20 noiembrie 2017", "2017-11-20"},
    FindCase{"Russian", "12 сентября 2017", "2017-09-12"},
    FindCase{"Japanese", "2017年9月12日 09:43", "2017-09-12"},
    FindCase{"Korean", "2017년 9월 12일", "2017-09-12"},
    FindCase{"Iso", "Written: 2017-09-12 15:03:30", "2017-09-12"},
    FindCase{"Dots", "12.09.2017, 11:51", "2017-09-12"},
    FindCase{"TwoDigits", "12.9.17 11:51", "2017-09-12"},
    FindCase{"DayFirst", "9/12/2017", "2017-12-09"},
    FindCase{"MonthFirst", "9/12/2017", "2017-09-12", true},
    FindCase{"MonthFirstIsNoDay", "9/25/2017", "2017-09-25"},
    FindCase{"DotsAreDayFirst", "12.9.2017", "2017-09-12", true},
    FindCase{"TheFirstOfTwo", "12 May 2017, changed 2017-05-14", "2017-05-12"},
    FindCase{"NoSuchDay", "30 February 2017", ""},
    FindCase{"NoMonth", "12 bottles 2017", ""},
    FindCase{"Address", "10.12.17.254", ""},
    FindCase{"Telephone", "020 7946 0991", ""},
    FindCase{"NotUtf8", "12 M\xe4rz 2017", ""}),
    [](const auto& test) { return std::string(test.param.name); });

struct LineCase {
    std::string_view name, line, says;
};
class ReadDateLine : public testing::TestWithParam<LineCase> {};
TEST_P(ReadDateLine, Is) {
    const std::optional<DateLine> line = read_date_line(GetParam().line, false);
    constexpr std::string_view labels[] = {"none", "published", "changed"};
    EXPECT_EQ(line ? to_string(line->date) + " " + std::string(labels[static_cast<int>(line->label)]) : "", GetParam().says);
}
INSTANTIATE_TEST_SUITE_P(Lines, ReadDateLine, testing::Values(
    LineCase{"Alone", "12 September 2017 | 11:20", "2017-09-12 none"},
    LineCase{"Published", "Veröffentlicht am 12.09.2017", "2017-09-12 published"},
    LineCase{"Changed", "Letzte Änderung: 12.09.2017", "2017-09-12 changed"},
    LineCase{"PublishedByAndWhere", "Dieser Artikel wurde am 12. September 2017 um 14:48 von Anna Kersey geschrieben und unter Politik abgelegt.", "2017-09-12 published"},
    LineCase{"Sentence", "On 12 September 2017 the talks had begun, and nobody knew when they would end.", ""},
    LineCase{"SentenceThatTellsOfAPublication", "The report, which was published on 12 September 2017, says little that is new to anybody.", ""},
    LineCase{"LongLine", "Ministers and officials of both sides meet in the old town hall on 12 September 2017", ""},
    LineCase{"NoDate", "Published on Monday", ""}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace onrecord
