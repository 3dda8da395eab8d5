#include <gtest/gtest.h>

#include "query/parser.h"

namespace onrecord {
namespace {

const ParseOptions options{*Date::from_ymd(2017, 9, 14)};

/// `marked`: the bytes that the caret stands under.
struct ErrorCase { std::string_view name, query, code, marked, message; };

void PrintTo(const ErrorCase& c, std::ostream* out) { *out << c.query; }

class ParseErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(ParseErrors, SayWhatAndWhere) {
    const ErrorCase& c = GetParam();
    const auto parsed = parse_query(c.query, options);
    ASSERT_TRUE(std::holds_alternative<QueryError>(parsed)) << to_string(std::get<ParsedQuery>(parsed).expr);
    const QueryError& error = std::get<QueryError>(parsed);
    EXPECT_EQ(error.code, c.code);
    EXPECT_EQ(error.message, c.message);
    EXPECT_EQ(c.query.substr(error.at.start, error.at.size()), c.marked);
    EXPECT_FALSE(error.hint.empty());
}

std::string case_name(const testing::TestParamInfo<ErrorCase>& test) { return std::string(test.param.name); }

INSTANTIATE_TEST_SUITE_P(Fields, ParseErrors, testing::Values(
    ErrorCase{"Unknown", "speeker:Fallon topic:defence", "unknown-field", "speeker", "unknown field \"speeker\""},
    ErrorCase{"UnknownInTheMiddle", "topic:defence speeker:Fallon", "unknown-field", "speeker", "unknown field \"speeker\""},
    ErrorCase{"UnknownAndFar", "zebra:x", "unknown-field", "zebra", "unknown field \"zebra\""},
    ErrorCase{"UnknownBeforeQuote", "spkr:\"David Davis\"", "unknown-field", "spkr", "unknown field \"spkr\""},
    ErrorCase{"UnknownAfterMinus", "-speeker:x", "unknown-field", "speeker", "unknown field \"speeker\""},
    ErrorCase{"NearNameAndBlank", "speeker: Fallon", "unknown-field", "speeker", "unknown field \"speeker\""},
    ErrorCase{"NoValue", "topic: defence", "missing-value", "topic:", "topic: has no value"},
    ErrorCase{"NoValueAtTheEnd", "trident topic:", "missing-value", "topic:", "topic: has no value"},
    ErrorCase{"OnlyPunctuation", "speaker:...", "missing-value", "...", "speaker: has no value"},
    ErrorCase{"EmptyQuotes", "speaker:\"\"", "missing-value", "\"\"", "speaker: has no value"},
    ErrorCase{"MinusInside", "topic:-defence", "minus-place", "-", "a minus inside the value leaves nothing out"},
    ErrorCase{"MinusInBrackets", "topic:(defence OR -trade)", "minus-place", "-", "a minus inside the value leaves nothing out"},
    ErrorCase{"NotInBrackets", "topic:(defence NOT trade)", "minus-place", "NOT", "a minus inside the value leaves nothing out"},
    ErrorCase{"ValuesSideBySide", "speaker:(David Davis)", "values-side-by-side", "David Davis", "two values side by side in speaker:( )"},
    ErrorCase{"FieldInValues", "topic:(a1 OR speaker:b1)", "field-in-field", "speaker:", "a field inside the brackets of topic:( )"},
    ErrorCase{"FieldInWords", "title:(a1 topic:b1)", "field-in-field", "topic:", "a field inside the brackets of title:( )"},
    ErrorCase{"TextBehindQuote", "speaker:\"David\"Davis", "text-behind-quote", "Davis", "text directly behind the quoted value"},
    ErrorCase{"WildcardInValue", "speaker:f*n", "wildcard-place", "*n", "the * in \"f*n\" is not at the end"},
    ErrorCase{"WildcardId", "id:8ff*", "value-form", "8ff*", "id: does not take \"8ff*\""},
    ErrorCase{"Regexp", "speaker:/fal(/", "bad-regexp", "/fal(/", "regular expression: missing ): fal("},
    ErrorCase{"RegexpOpen", "speaker:/fal", "unclosed-regexp", "/", "this regular expression is never closed"},
    ErrorCase{"RegexpAndMore", "speaker:/fal/x", "text-behind-regexp", "x", "text directly behind the regular expression"},
    ErrorCase{"Has", "has:quote", "bad-value", "quote", "has: knows no \"quote\""},
    ErrorCase{"First", "first:maybe", "bad-value", "maybe", "first: knows no \"maybe\""}), case_name);

INSTANTIATE_TEST_SUITE_P(Brackets, ParseErrors, testing::Values(
    ErrorCase{"OpenQuote", "\"open phrase", "unclosed-quote", "\"", "this quotation mark is never closed"},
    ErrorCase{"OpenCurlyQuote", "a1 “open phrase", "unclosed-quote", "“", "this quotation mark is never closed"},
    ErrorCase{"OpenValueQuote", "speaker:\"David", "unclosed-quote", "\"", "this quotation mark is never closed"},
    ErrorCase{"OpenBracket", "(a", "unclosed-bracket", "(", "this \"(\" is never closed"},
    ErrorCase{"OuterOfTwo", "((a1) b1", "unclosed-bracket", "(", "this \"(\" is never closed"},
    ErrorCase{"OpenValueBracket", "topic:(a1 OR b1", "unclosed-bracket", "(", "this \"(\" is never closed"},
    ErrorCase{"OpenQuotation", "quote:{a1", "unclosed-bracket", "quote:{", "this \"quote:{\" is never closed"},
    ErrorCase{"Stray", "a1) b1", "stray-bracket", ")", "\")\" closes nothing"},
    ErrorCase{"StrayFirst", ") a1", "stray-bracket", ")", "\")\" closes nothing"},
    ErrorCase{"StrayBrace", "a1 }", "stray-bracket", "}", "\"}\" closes nothing"},
    ErrorCase{"WrongOne", "quote:{a1)", "stray-bracket", ")", "\")\" closes nothing"},
    ErrorCase{"Empty", "a1 ()", "empty-brackets", "()", "there is nothing between these brackets"},
    ErrorCase{"EmptyValues", "topic:()", "empty-brackets", "()", "there is nothing between these brackets"},
    ErrorCase{"EmptyQuotation", "quote:{ }", "empty-brackets", "quote:{ }", "there is nothing between these brackets"},
    ErrorCase{"QuotationOfAWord", "quote:customs", "quotation-brackets", "quote:", "quote: needs curly brackets"},
    ErrorCase{"QuotationOfAPhrase", "a1 quote:\"b1 c1\"", "quotation-brackets", "quote:", "quote: needs curly brackets"},
    ErrorCase{"QuotationBehindABlank", "Quote: {a1}", "quotation-brackets", "Quote:", "quote: needs curly brackets"},
    ErrorCase{"QuotationInRoundBrackets", "-quote:(a1)", "quotation-brackets", "quote:", "quote: needs curly brackets"},
    ErrorCase{"NestedQuotation", "quote:{a1 quote:{b1}}", "nested-quotation", "quote:{", "quote:{ } inside quote:{ }"},
    ErrorCase{"ArticleFieldInQuotation", "quote:{title:a1}", "not-in-quotation", "title:", "title: is known of articles, not of single quotations"}),
    case_name);

INSTANTIATE_TEST_SUITE_P(Operators, ParseErrors, testing::Values(
    ErrorCase{"NothingLeftOfAnd", "AND a1", "operator-without-side", "AND", "AND has nothing on its left"},
    ErrorCase{"NothingRightOfOr", "a1 OR", "operator-without-side", "OR", "OR has nothing on its right"},
    ErrorCase{"OrOr", "a1 OR OR b1", "operator-without-side", "OR", "OR has nothing on its right"},
    ErrorCase{"OrInBrackets", "(a1 OR) b1", "operator-without-side", "OR", "OR has nothing on its right"},
    ErrorCase{"NotAlone", "a1 NOT", "operator-without-side", "NOT", "NOT has nothing on its right"},
    ErrorCase{"NearAlone", "a1 NEAR/5", "operator-without-side", "NEAR/5", "NEAR/5 has nothing on its right"},
    ErrorCase{"NearFirst", "NEAR/5 a1", "operator-without-side", "NEAR/5", "NEAR/5 has nothing on its left"},
    ErrorCase{"OrInValues", "topic:(a1 OR)", "operator-without-side", "OR", "OR has nothing on its right"},
    ErrorCase{"AndInValues", "topic:(AND a1)", "operator-without-side", "AND", "AND has nothing on its left"},
    ErrorCase{"TwoMinuses", "--a1", "double-negation", "--", "two negations in a row"},
    ErrorCase{"NotMinus", "NOT -a1", "double-negation", "NOT -", "two negations in a row"},
    ErrorCase{"NearZero", "a1 NEAR/0 b1", "near-distance", "NEAR/0", "the distance in \"NEAR/0\" is not a number from 1 to 1000"},
    ErrorCase{"NearTooFar", "a1 NEAR/1001 b1", "near-distance", "NEAR/1001", "the distance in \"NEAR/1001\" is not a number from 1 to 1000"},
    ErrorCase{"NearWord", "a1 NEAR/x b1", "near-distance", "NEAR/x", "the distance in \"NEAR/x\" is not a number from 1 to 1000"},
    ErrorCase{"NearHuge", "a1 w/99999999999 b1", "near-distance", "w/99999999999", "the distance in \"w/99999999999\" is not a number from 1 to 1000"},
    ErrorCase{"SameWhat", "a1 SAME b1", "same-what", "SAME", "\"SAME\" does not say the same what"},
    ErrorCase{"NearFilter", "a1 NEAR/5 topic:b1", "near-operand", "topic:b1", "NEAR/5 stands between words, phrases, word* and bracketed ORs of these only"},
    ErrorCase{"NearNot", "a1 NEAR/5 -b1", "near-operand", "-b1", "NEAR/5 stands between words, phrases, word* and bracketed ORs of these only"},
    ErrorCase{"NearAnd", "a1 NEAR/5 (b1 c1)", "near-operand", "(b1 c1)", "NEAR/5 stands between words, phrases, word* and bracketed ORs of these only"},
    ErrorCase{"NearParts", "title:a1 NEAR/5 b1", "near-parts", "b1", "the two sides of NEAR/5 search different parts of an article"},
    ErrorCase{"MixedNear", "a1 NEAR/5 b1 ADJ/2 c1", "mixed-near", "ADJ/2", "NEAR/5 and ADJ/2 in one chain"},
    ErrorCase{"AtLeastZero", "atleast0 a1", "atleast-count", "atleast0", "the number in \"atleast0\" is not between 1 and 1000"},
    ErrorCase{"AtLeastPhrase", "atleast3 \"a1 b1\"", "atleast-operand", "atleast3", "atleast3 stands before one word only"},
    ErrorCase{"AtLeastNothing", "a1 atleast3", "atleast-operand", "atleast3", "atleast3 stands before one word only"}), case_name);

INSTANTIATE_TEST_SUITE_P(Words, ParseErrors, testing::Values(
    ErrorCase{"Empty", "", "empty-query", "", "the query is empty"},
    ErrorCase{"Blank", "  ", "empty-query", "", "the query is empty"},
    ErrorCase{"OnlySigns", "— ?", "empty-query", "", "the query is empty"},
    ErrorCase{"WildcardTooShort", "ab*", "wildcard-too-short", "ab*", "\"ab*\" has fewer than three letters before the *"},
    ErrorCase{"WildcardTooShortInPhrase", "\"a* b1\"", "wildcard-too-short", "a*", "\"a*\" has fewer than three letters before the *"},
    ErrorCase{"WildcardInside", "sec*rity", "wildcard-place", "*rity", "the * in \"sec*rity\" is not at the end"},
    ErrorCase{"WildcardFirst", "*security", "wildcard-place", "*security", "the * in \"*security\" is not at the end"},
    ErrorCase{"FuzzyDistance", "Johnston~3", "fuzzy-distance", "~3", "the ~ in \"Johnston~3\" is not followed by 1 or 2"},
    ErrorCase{"FuzzyTooShort", "ab~1", "fuzzy-too-short", "ab~1", "\"ab~1\" has fewer than three letters before the ~"},
    ErrorCase{"ExactWildcard", "=secur*", "exact-wildcard", "*", "\"=secur*\" asks for the exact word and for others"},
    ErrorCase{"ExactNothing", "=", "no-word", "=", "there is no word in \"=\""},
    ErrorCase{"EmptyPhrase", "a1 \"\"", "empty-phrase", "\"\"", "there is no word between these quotation marks"},
    ErrorCase{"SlopTooFar", "\"a1 b1\"~1001", "near-distance", "~1001", "the distance in \"~1001\" is not a number from 1 to 1000"},
    ErrorCase{"SlopNoNumber", "\"a1 b1\"~", "near-distance", "~", "the distance in \"~\" is not a number from 1 to 1000"},
    ErrorCase{"SlopOfOneWord", "\"a1\"~2", "slop-of-one-word", "~2", "\"~2\" behind a phrase of one word"},
    ErrorCase{"TitleOfSigns", "title:—", "missing-value", "title:—", "title: has no value"},
    ErrorCase{"TitleStar", "title:*", "wildcard-too-short", "*", "\"*\" has fewer than three letters before the *"},
    ErrorCase{"NotUtf8", "caf\xe9 latte", "not-utf8", "\xe9", "the query is not UTF-8"}), case_name);

INSTANTIATE_TEST_SUITE_P(Ranges, ParseErrors, testing::Values(
    ErrorCase{"Month13", "date:2017-13", "bad-date", "2017-13", "no such date \"2017-13\": months go from 01 to 12"},
    ErrorCase{"February30", "date:2017-02-30", "bad-date", "2017-02-30", "no such date \"2017-02-30\": 2017-02 has 28 days"},
    ErrorCase{"Week53", "date:2017-W53", "bad-date", "2017-W53", "no such date \"2017-W53\": 2017 has no week 53"},
    ErrorCase{"Quarter5", "date:2017-Q5", "bad-date", "2017-Q5", "no such date \"2017-Q5\": quarters go from Q1 to Q4"},
    ErrorCase{"AmericanDate", "date:09/13/2017", "bad-date", "09/13/2017", "no such date \"09/13/2017\": months go from 01 to 12 (the day is read first)"},
    ErrorCase{"Nonsense", "date:soon", "bad-date", "soon", "no such date \"soon\""},
    ErrorCase{"RangeWithAMinus", "date:2017-2018", "bad-date", "2017-2018", "no such date \"2017-2018\": a range is written 2017..2018"},
    ErrorCase{"BadEnd", "date:2017..soon", "bad-date", "2017..soon", "no such date \"soon\""},
    ErrorCase{"SinceRange", "since:2017..2018", "value-form", "2017..2018", "since: takes one day or period, not a range"},
    ErrorCase{"Reversed", "date:2018..2017", "reversed-range", "2018..2017", "the range 2018..2017 runs backwards"},
    ErrorCase{"ReversedNumbers", "batch:5..3", "reversed-range", "5..3", "the range 5..3 runs backwards"},
    ErrorCase{"NoEnds", "date:..", "empty-range", "..", "a range without ends"},
    ErrorCase{"NoNumber", "batch:last", "bad-number", "last", "batch: needs a whole number, not \"last\""},
    ErrorCase{"HalfABatch", "batch:1.5", "bad-number", "1.5", "batch: needs a whole number, not \"1.5\""},
    ErrorCase{"TooSure", "confidence:2..", "bad-number", "2..", "confidence: needs a number from 0 to 1, not \"2\""},
    ErrorCase{"BelowNothing", "confidence:-1", "bad-number", "-1", "confidence: needs a number from 0 to 1, not \"-1\""},
    ErrorCase{"BeforeTheFirst", "batch:-1", "bad-number", "-1", "batch: needs a whole number, not \"-1\""},
    ErrorCase{"MinusBeforeADate", "date:-2017", "bad-date", "-2017", "no such date \"-2017\""},
    ErrorCase{"Week0", "date:2017-W00", "bad-date", "2017-W00", "no such date \"2017-W00\": 2017 has no week 0"},
    ErrorCase{"Year0", "date:0000", "bad-date", "0000", "no such date \"0000\": years go from 0001 to 9999"}), case_name);

QueryError error_of(std::string_view query) { return std::get<QueryError>(parse_query(query, options)); }

TEST(ParseErrorHints, OfferTheNearestField) {
    const QueryError error = error_of("speeker:Fallon topic:defence");
    EXPECT_EQ(error.hint, "did you mean speaker:Fallon ?   (all fields: onrecord-query fields)");
    EXPECT_EQ(error.suggest, std::vector<std::string>{"speaker"});
    EXPECT_EQ(error_of("depart:mod").suggest, (std::vector<std::string>{"department", "dept"}));
    EXPECT_EQ(error_of("zebra:x").hint, "to search for the text itself write \"zebra:x\"   (all fields: onrecord-query fields)");
}

TEST(ParseErrorHints, CanBeTyped) {
    EXPECT_EQ(error_of("\"a1 b1\" ~5").hint, "write \"a b\"~5 without a blank for a loose phrase, word~1 for near spellings");
    EXPECT_EQ(error_of("speaker:(\"David Davis\" \"Jo Johnson\")").hint, "write speaker:(\"David Davis\" OR \"Jo Johnson\")");
    EXPECT_EQ(error_of("speaker:(David Davis)").hint, "write speaker:(David OR Davis) or speaker:\"David Davis\"");
    EXPECT_EQ(error_of("since:2017..2018").suggest, std::vector<std::string>{"date:2017..2018"});
    EXPECT_EQ(error_of("batch:..").hint, "give it one: batch:3.. or batch:..3");
    EXPECT_EQ(error_of("batch:*").hint, "write a value or a range: batch:1..");
}

TEST(ParseErrorHints, TurnAReversedRangeRound) {
    EXPECT_EQ(error_of("date:2018..2017").suggest, std::vector<std::string>{"date:2017..2018"});
}

TEST(ParseErrorHints, OfferTheNearestValueOfHas) {
    EXPECT_EQ(error_of("has:quote").suggest, std::vector<std::string>{"quotes"});
    EXPECT_EQ(error_of("missing:speakr").suggest, std::vector<std::string>{"speaker"});
}

TEST(ParseLimits, AreErrorsNotCuts) {
    EXPECT_EQ(error_of(std::string(4097, 'a')).code, "query-too-long");
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "ab ";
    EXPECT_EQ(error_of(many).code, "too-many-terms");
    EXPECT_EQ(error_of(std::string(65, '(') + "a" + std::string(65, ')')).code, "query-too-deep");
    EXPECT_TRUE(std::holds_alternative<ParsedQuery>(parse_query(std::string(64, '(') + "a" + std::string(64, ')'), options)));
    EXPECT_EQ(error_of("topic:" + std::string(65, '(') + "a" + std::string(65, ')')).code, "query-too-deep");
    EXPECT_EQ(error_of(std::string(4000, '(')).code, "query-too-deep");
}

TEST(ParseLenient, TakesUnknownFieldsAsWords) {
    ParseOptions lenient = options;
    lenient.lenient = true;
    const auto parsed = std::get<ParsedQuery>(parse_query("speeker:Fallon topic:defence", lenient));
    EXPECT_EQ(to_string(parsed.expr), "(and speeker:Fallon topic=defence)");
    ASSERT_EQ(parsed.notes.size(), 1u);
    EXPECT_EQ(parsed.notes[0].code, "unknown-field");
    EXPECT_TRUE(std::holds_alternative<QueryError>(parse_query("(a", lenient)));
}

}  // namespace
}  // namespace onrecord
