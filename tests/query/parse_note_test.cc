#include <gtest/gtest.h>

#include "query/parser.h"

namespace onrecord {
namespace {

/// `note`: "code: text" of the only note, or nothing.
struct NoteCase { std::string_view name, query, note; };

void PrintTo(const NoteCase& c, std::ostream* out) { *out << c.query; }

class ParseNotes : public testing::TestWithParam<NoteCase> {};

TEST_P(ParseNotes, TellHowItWasRead) {
    const auto parsed = parse_query(GetParam().query, {*Date::from_ymd(2017, 9, 14)});
    if (const auto* error = std::get_if<QueryError>(&parsed)) FAIL() << error->message;
    std::string notes;
    for (const QueryNote& note : std::get<ParsedQuery>(parsed).notes) notes += (notes.empty() ? "" : " | ") + note.code + ": " + note.text;
    EXPECT_EQ(notes, GetParam().note);
}

INSTANTIATE_TEST_SUITE_P(All, ParseNotes, testing::Values(
    NoteCase{"PlainNeedsNone", "speaker:Fallon topic:defence", ""},
    NoteCase{"BracketsNeedNone", "a1 OR (b1 AND c1)", ""},
    NoteCase{"AndInOr", "a1 OR b1 AND c1", "read-as: read as: a1 OR (b1 AND c1)"},
    NoteCase{"SideBySideInOr", "a1 OR b1 c1", "read-as: read as: a1 OR (b1 AND c1)"},
    NoteCase{"AndInOrInBrackets", "x1 (a1 OR b1 c1)", "read-as: read as: x1 AND (a1 OR (b1 AND c1))"},
    NoteCase{"ValuesMixed", "topic:(a1 OR b1 AND c1)", "read-as: read as: topic:a1 OR (topic:b1 AND topic:c1)"},
    NoteCase{"SameField", "speaker:a1 speaker:b1 topic:t1", "read-as: read as: (speaker:a1 OR speaker:b1) AND topic:t1"},
    NoteCase{"OneQuotation", "speaker:fallon said:security", "read-as: read as: quote:{speaker:fallon said:security}"},
    NoteCase{"Aliases", "a1 w/5 b1 & c1", "read-as: read as: (a1 NEAR/5 b1) c1"},
    NoteCase{"LowerOr", "a1 or b1", "lower-case-operator: \"or\" was searched as a word; the operator is OR"},
    NoteCase{"MixedCaseAnd", "a1 And b1", "lower-case-operator: \"And\" was searched as a word; the operator is AND"},
    NoteCase{"LowerNotFirst", "not speaker:a1", "lower-case-operator: \"not\" was searched as a word; the operator is NOT"},
    NoteCase{"LowerOrAtAnEndIsAWord", "either or", ""},
    NoteCase{"LowerOrFirstIsAWord", "or else", ""},
    NoteCase{"LowerAndInAPhraseIsAWord", "\"law and order\"", ""},
    NoteCase{"LowerAndAsTitleWord", "a1 title:and b1", ""},
    NoteCase{"SlashedDate", "date:12/09/2017", "date-read: \"12/09/2017\" is 2017-09-12, day first"},
    NoteCase{"Today", "date:today", "date-read: \"today\" is 2017-09-14"},
    NoteCase{"IsoNeedsNone", "date:2017-09..", ""},
    NoteCase{"Signs", "Brexit — what", "no-word: \"—\" holds no word and was left out"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ParseNotes, MonthFirstIsEchoedToo) {
    const auto parsed = std::get<ParsedQuery>(parse_query("date:09/12/2017", {*Date::from_ymd(2017, 9, 14), true}));
    EXPECT_EQ(to_string(parsed.expr), "date=2017-09-12");
    EXPECT_EQ(parsed.notes.at(0).text, "\"09/12/2017\" is 2017-09-12, month first");
}

}  // namespace
}  // namespace onrecord
