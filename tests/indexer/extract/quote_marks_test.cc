#include "indexer/extract/quote_marks.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

/// The quoted words of a text, separated by " | "; "(" before a span without its opening mark, ")" behind one
/// without its closing mark.
std::string quoted(std::string_view text) {
    static const Vocabulary vocabulary;
    Sheet sheet = make_sheet(text, {}, vocabulary);
    std::string out;
    for (const QuotedSpan& span : find_quoted(sheet)) {
        if (!out.empty()) out += " | ";
        out += (span.opened ? "" : "(") + std::string(sheet.words(span.words)) + (span.closed ? "" : ")");
    }
    return out;
}

struct MarkCase {
    std::string_view name, text, quoted;
};
class FindQuoted : public testing::TestWithParam<MarkCase> {};
TEST_P(FindQuoted, Finds) { EXPECT_EQ(quoted(GetParam().text), GetParam().quoted); }
std::string case_name(const testing::TestParamInfo<MarkCase>& info) { return std::string(info.param.name); }

INSTANTIATE_TEST_SUITE_P(Kinds, FindQuoted, testing::Values(
    MarkCase{"Curly", "He said “one two” then.", "one two"}, MarkCase{"Straight", "He said \"one two\" then.", "one two"},
    MarkCase{"CurlySingle", "He said ‘one two’ then.", "one two"}, MarkCase{"Single", "He said 'one two' then.", "one two"},
    MarkCase{"Guillemets", "He said «one two» then.", "one two"}, MarkCase{"Tex", "He said ``one two'' then.", "one two"},
    MarkCase{"DoubledSingles", "He said ''one two'' then.", "one two"}, MarkCase{"Two", "“one”, he said, “two”.", "one | two"}), case_name);

INSTANTIATE_TEST_SUITE_P(Apostrophes, FindQuoted, testing::Values(
    MarkCase{"Contraction", "He didn't and it's late.", ""}, MarkCase{"Possessive", "The voters' choice is clear.", ""},
    MarkCase{"PluralPossessiveCurly", "The Chiefs’ Council met.", ""}, MarkCase{"Decade", "It was the '90s again.", ""},
    MarkCase{"Elision", "Give 'em time.", ""}, MarkCase{"InsideSingles", "He said 'it's late' then.", "it's late"},
    MarkCase{"PossessiveInsideSingles", "He said ‘the voters’ choice is clear.’", "the voters’ choice is clear."}), case_name);

INSTANTIATE_TEST_SUITE_P(Repairs, FindQuoted, testing::Values(
    MarkCase{"Unclosed", "He said: “One two.", "One two.)"}, MarkCase{"UnclosedSingle", "He said: 'One two.", "One two.)"},
    MarkCase{"WrongWayRound", "He said ”one two” then.", "one two"}, MarkCase{"Spaced", "He said “ one two ” then.", "one two"},
    MarkCase{"OpensTwice", "“One two. “Three four.”", "One two.) | Three four."},
    MarkCase{"Doubled", "He said \"\"one two\"\" then.", "one two"},
    MarkCase{"OnlyClosingAtTheEnd", "“One”, he said. Two three four’.", "One | (Two three four"}), case_name);

INSTANTIATE_TEST_SUITE_P(Paragraphs, FindQuoted, testing::Values(
    MarkCase{"EndAnOpenOne", "“One two.\n“Three four.”", "One two.) | Three four."},
    MarkCase{"InnerSinglesBelongToTheOuter", "“He called it ‘dull’ twice.”", "He called it ‘dull’ twice."}), case_name);

TEST(FindQuoted, IsLinearInMarks) {
    for (const char* unit : {"\"", "'", "“", "‘", "'a ", "“a ‘b "}) {
        std::string text;
        while (text.size() < 400'000) text += unit;
        quoted(text);   // a quadratic pass would outlast the test's limit
    }
}

}  // namespace
}  // namespace onrecord
