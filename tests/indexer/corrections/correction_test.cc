#include "indexer/corrections/correction.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

struct LineCase { std::string_view name, line, same; };
class CorrectionLine : public testing::TestWithParam<LineCase> {};
TEST_P(CorrectionLine, ReadsAndWritesAs) {
    const Result<Correction> read = parse_correction(GetParam().line, Gazetteer::embedded());
    ASSERT_TRUE(read.ok()) << read.error().message;
    EXPECT_EQ(to_line(read.value()), GetParam().same);
}
INSTANTIATE_TEST_SUITE_P(Lines, CorrectionLine, testing::Values(
    LineCase{"Id", "one\tspeaker-is\thammond-philip\tthe lights\tseen", "one\tspeaker-is\thammond-philip\tthe lights\tseen"},
    LineCase{"NameByHand", "one\tspeaker-is\tphilip HAMMOND\tthe lights", "one\tspeaker-is\thammond-philip\tthe lights"},
    LineCase{"NotListed", "one\tspeaker-is\t~Sarah Jones\tthe lights", "one\tspeaker-is\t~Sarah Jones\tthe lights"},
    LineCase{"NobodyLess", "one\tspeaker-is-not\thammond-richard\tcars", "one\tspeaker-is-not\thammond-richard\tcars"},
    LineCase{"Date", "one\tdate-is\t2017-09-12\t\tprinted page", "one\tdate-is\t2017-09-12\t\tprinted page"},
    LineCase{"TopicByLabel", "one\ttopic-is-not\tEconomy\t\t", "one\ttopic-is-not\teconomy"}),
    [](const auto& test) { return std::string(test.param.name); });

class CorrectionFault : public testing::TestWithParam<LineCase> {};
TEST_P(CorrectionFault, SaysWhatWouldBeRight) {
    const Result<Correction> read = parse_correction(GetParam().line, Gazetteer::embedded());
    ASSERT_FALSE(read.ok());
    EXPECT_NE(read.error().message.find(GetParam().same), std::string::npos) << read.error().message;
}
INSTANTIATE_TEST_SUITE_P(Lines, CorrectionFault, testing::Values(
    LineCase{"Kind", "one\tspeaker\thammond-philip\tthe lights", "none of speaker-is"},
    LineCase{"Blanks", "one speaker-is hammond-philip", "separated by tabs"},
    LineCase{"Person", "one\tspeaker-is\tPhilp Hammond\tthe lights", "did you mean 'Philip Hammond'?"},
    LineCase{"Topic", "one\ttopic-is\tdefense", "did you mean 'defence'?"},
    LineCase{"NoSuchDay", "one\tdate-is\t2017-02-30", "no day such as 2017-09-12"},
    LineCase{"NoWords", "one\tspeaker-is\thammond-philip", "words of the quotation"},
    LineCase{"WordsOfADate", "one\tdate-is\t2017-09-12\tthe lights", "words of a quotation only"},
    LineCase{"NoArticle", "\tdate-is\t2017-09-12", "id of the article"},
    LineCase{"TooMany", "a\tb\tc\td\te\tf", "more than 5 cells"},
    LineCase{"NotText", "one\tdate-is\t\xff", "not UTF-8"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CorrectionReplaces, TheOneOfTheSameMatter) {
    const auto read = [](std::string_view line) { return parse_correction(line, Gazetteer::embedded()).value(); };
    const Correction lights = read("one\tspeaker-is\thammond-philip\tThe lights");
    EXPECT_TRUE(replaces(read("one\tspeaker-is-not\thammond-philip\t“the LIGHTS”"), lights));
    EXPECT_FALSE(replaces(read("two\tspeaker-is-not\thammond-philip\tthe lights"), lights));
    EXPECT_FALSE(replaces(read("one\tspeaker-is\thammond-philip\tother words"), lights));
    EXPECT_TRUE(replaces(read("one\ttopic-is\ttrade"), read("one\ttopic-is-not\ttrade")));
    EXPECT_FALSE(replaces(read("one\ttopic-is\ttrade"), read("one\ttopic-is\tdefence")));
    EXPECT_TRUE(replaces(read("one\tdate-is\t2017-09-12"), read("one\tdate-is\t2016-09-12")));
    EXPECT_FALSE(replaces(read("one\tdate-is\t2017-09-12"), lights));
}

}  // namespace
}  // namespace onrecord
