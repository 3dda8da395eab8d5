#include <gtest/gtest.h>

#include "query/parser.h"

namespace onrecord {
namespace {

const ParseOptions options{*Date::from_ymd(2017, 9, 14)};   // a Thursday

struct TreeCase { std::string_view name, query, tree; };

void PrintTo(const TreeCase& c, std::ostream* out) { *out << c.query; }

class ParseQuery : public testing::TestWithParam<TreeCase> {};

TEST_P(ParseQuery, ReadsAs) {
    const auto parsed = parse_query(GetParam().query, options);
    if (const auto* error = std::get_if<QueryError>(&parsed)) FAIL() << error->code << ": " << error->message;
    EXPECT_EQ(to_string(std::get<ParsedQuery>(parsed).expr), GetParam().tree);
}

std::string case_name(const testing::TestParamInfo<TreeCase>& test) { return std::string(test.param.name); }

INSTANTIATE_TEST_SUITE_P(Words, ParseQuery, testing::Values(
    TreeCase{"OneWord", "trident", "trident"},
    TreeCase{"CaseIsKept", "Trident", "Trident"},
    TreeCase{"SideBySideIsAnd", "trident renewal vote", "(and trident renewal vote)"},
    TreeCase{"AndIsTheSame", "trident AND renewal", "(and trident renewal)"},
    TreeCase{"Or", "trident OR typhoon", "(or trident typhoon)"},
    TreeCase{"AndBindsTighter", "a1 OR b1 c1", "(or a1 (and b1 c1))"},
    TreeCase{"AndBindsTighterOnTheLeft", "a1 AND b1 OR c1", "(or (and a1 b1) c1)"},
    TreeCase{"BracketsWin", "(a1 OR b1) c1", "(and (or a1 b1) c1)"},
    TreeCase{"NestedBrackets", "((trident))", "trident"},
    TreeCase{"GroupsStayGroups", "(a1 b1) c1", "(and (and a1 b1) c1)"},
    TreeCase{"Not", "trident NOT typhoon", "(and trident (not typhoon))"},
    TreeCase{"AndNot", "trident AND NOT typhoon", "(and trident (not typhoon))"},
    TreeCase{"OrNot", "trident OR NOT typhoon", "(or trident (not typhoon))"},
    TreeCase{"OnlyNegatives", "-trident", "(not trident)"},
    TreeCase{"MinusBracket", "-(a1 OR b1)", "(not (or a1 b1))"},
    TreeCase{"NotOfNotInBrackets", "NOT (NOT a1)", "(not (not a1))"},
    TreeCase{"LowerCaseOperatorsAreWords", "trident or typhoon", "(and trident or typhoon)"},
    TreeCase{"Everything", "*", "*"},
    TreeCase{"EverythingBut", "* -trident", "(and * (not trident))"},
    TreeCase{"Exact", "=Trident", "=Trident"},
    TreeCase{"Prefix", "secur*", "secur*"},
    TreeCase{"Fuzzy", "Johnston~", "Johnston~1"},
    TreeCase{"FuzzyOne", "Johnston~1", "Johnston~1"},
    TreeCase{"FuzzyTwo", "Johnston~2", "Johnston~2"},
    TreeCase{"AtLeast", "atleast3 trident", "(atleast 3 trident)"},
    TreeCase{"AtLeastPrefix", "ATLEAST2 secur*", "(atleast 2 secur*)"},
    TreeCase{"AtLeastInField", "atleast2 said:jobs", "(atleast 2 said:jobs)"},
    TreeCase{"Hyphen", "co-operation", "co-operation"},
    TreeCase{"TrailingHyphenIsNoMinus", "pre- and", "(and pre- and)"},
    TreeCase{"Money", "£39bn 50% U.S.", "(and £39bn 50% U.S.)"},
    TreeCase{"Ampersand", "AT&T M&S", "(and AT&T M&S)"},
    TreeCase{"Apostrophe", "UK’s don't", "(and UK’s don't)"},
    TreeCase{"Accents", "Šefčovič", "Šefčovič"},
    TreeCase{"NoBreakSpaceSeparates", "a1\u00a0b1", "(and a1 b1)"},
    TreeCase{"LonePunctuationIsLeftOut", "Brexit – what next ?", "(and Brexit what next)"},
    TreeCase{"LoneMinusIsLeftOut", "May - the last days", "(and May the last days)"},
    TreeCase{"TitleWithColon", "Brexit: what next", "(and Brexit: what next)"}), case_name);

INSTANTIATE_TEST_SUITE_P(Aliases, ParseQuery, testing::Values(
    TreeCase{"AmpersandSign", "a1 & b1", "(and a1 b1)"},
    TreeCase{"Bar", "a1 | b1", "(or a1 b1)"},
    TreeCase{"DoubleBar", "a1 || b1", "(or a1 b1)"},
    TreeCase{"Within", "a1 w/5 b1", "(near/5 a1 b1)"},
    TreeCase{"Slash", "a1 /5 b1", "(near/5 a1 b1)"},
    TreeCase{"Near5", "a1 near5 b1", "(near/5 a1 b1)"},
    TreeCase{"Pre", "a1 pre/5 b1", "(adj/5 a1 b1)"},
    TreeCase{"Adj5", "a1 adj5 b1", "(adj/5 a1 b1)"},
    TreeCase{"WithinSentence", "a1 w/s b1", "(same/sent a1 b1)"},
    TreeCase{"WithinParagraph", "a1 W/P b1", "(same/para a1 b1)"},
    TreeCase{"SlashInWordsIsText", "and/or TCP/IP 24/7", "(and and/or TCP/IP 24/7)"}), case_name);

INSTANTIATE_TEST_SUITE_P(Proximity, ParseQuery, testing::Values(
    TreeCase{"Near", "a1 NEAR/3 b1", "(near/3 a1 b1)"},
    TreeCase{"NearTenByDefault", "a1 NEAR b1", "(near/10 a1 b1)"},
    TreeCase{"Adj", "a1 ADJ/2 b1", "(adj/2 a1 b1)"},
    TreeCase{"Sentence", "a1 SAME/SENT b1", "(same/sent a1 b1)"},
    TreeCase{"Paragraph", "a1 SAME/PARA b1", "(same/para a1 b1)"},
    TreeCase{"Chain", "a1 NEAR/3 b1 NEAR/3 c1", "(near/3 a1 b1 c1)"},
    TreeCase{"Phrases", "\"way of life\" NEAR/9 secur*", "(near/9 (phrase way of life) secur*)"},
    TreeCase{"BracketedOr", "(a1 OR \"b1 c1\") ADJ/4 d1", "(adj/4 (or a1 (phrase b1 c1)) d1)"},
    TreeCase{"BindsTighterThanAnd", "a1 b1 NEAR/3 c1", "(and a1 (near/3 b1 c1))"},
    TreeCase{"InOneField", "title:(a1 NEAR/3 b1)", "(near/3 title:a1 title:b1)"},
    TreeCase{"FieldOnBothSides", "title:a1 NEAR/3 title:b1", "(near/3 title:a1 title:b1)"},
    TreeCase{"Largest", "a1 NEAR/1000 b1", "(near/1000 a1 b1)"},
    TreeCase{"Negated", "NOT (a1 NEAR/3 b1)", "(not (near/3 a1 b1))"}), case_name);

INSTANTIATE_TEST_SUITE_P(Phrases, ParseQuery, testing::Values(
    TreeCase{"Straight", "\"way of life\"", "(phrase way of life)"},
    TreeCase{"Curly", "“way of life”", "(phrase way of life)"},
    TreeCase{"MixedMarks", "“way of life\"", "(phrase way of life)"},
    TreeCase{"Slop", "\"a1 b1\"~5", "(phrase~5 a1 b1)"},
    TreeCase{"OneWordIsExact", "\"Trident\"", "=Trident"},
    TreeCase{"PunctuationInside", "\"yes, minister — no!\"", "(phrase yes, minister no!)"},
    TreeCase{"WildcardInside", "\"secur* council\"", "(phrase secur* council)"},
    TreeCase{"OperatorsInsideAreWords", "\"this AND that\"", "(phrase this AND that)"},
    TreeCase{"MinusPhrase", "a1 -\"b1 c1\"", "(and a1 (not (phrase b1 c1)))"},
    TreeCase{"FieldInsideIsText", "\"speaker:Fallon\"", "=speaker:Fallon"},
    TreeCase{"EscapedMark", "\"so \\\"called\\\" deal\"", "(phrase so \"called\" deal)"},
    TreeCase{"InTitle", "title:\"no deal\"~2", "(title:phrase~2 no deal)"},
    TreeCase{"TwoPhrases", "\"a1 b1\" \"c1 d1\"", "(and (phrase a1 b1) (phrase c1 d1))"}), case_name);

INSTANTIATE_TEST_SUITE_P(Escapes, ParseQuery, testing::Values(
    TreeCase{"Colon", "speeker\\:Fallon", "speeker:Fallon"},
    TreeCase{"Brackets", "a\\(b\\)", "a(b)"},
    TreeCase{"Star", "ab\\*", "ab*"},
    TreeCase{"Tilde", "ab\\~9", "ab~9"},
    TreeCase{"Mark", "5\\\"", "5\""},
    TreeCase{"Backslash", "a\\\\b", "a\\b"},
    TreeCase{"BackslashBeforeLetter", "a\\b", "a\\b"},
    TreeCase{"Minus", "\\-word", "-word"}), case_name);

INSTANTIATE_TEST_SUITE_P(NotFields, ParseQuery, testing::Values(
    TreeCase{"WebAddress", "https://example.com/a?b=c", "https://example.com/a?b=c"},
    TreeCase{"HostAndPort", "example.com:8080", "example.com:8080"},
    TreeCase{"Time", "10:30", "10:30"},
    TreeCase{"TimeWithSeconds", "10:30:15", "10:30:15"},
    TreeCase{"TimeWithHalf", "10:30am", "10:30am"},
    TreeCase{"ChapterAndVerse", "John 3:16-17", "(and John 3:16-17)"},
    TreeCase{"ColonFirst", ":word", ":word"}), case_name);

INSTANTIATE_TEST_SUITE_P(Filters, ParseQuery, testing::Values(
    TreeCase{"Value", "speaker:Fallon", "speaker=Fallon"},
    TreeCase{"AnyCase", "SPEAKER:fallon", "speaker=fallon"},
    TreeCase{"Alias", "by:Fallon office:pm dept:mod site:post", "(and speaker=Fallon role=pm department=mod source=post)"},
    TreeCase{"Quoted", "speaker:\"David Davis\"", "speaker=David Davis"},
    TreeCase{"CurlyQuoted", "speaker:“David Davis”", "speaker=David Davis"},
    TreeCase{"TwoFieldsAreAnd", "speaker:Fallon topic:defence", "(and speaker=Fallon topic=defence)"},
    TreeCase{"Any", "speaker:*", "speaker=*"},
    TreeCase{"PrefixOfValue", "speaker:fal*", "speaker=fal*"},
    TreeCase{"Regexp", "speaker:/^Fal+on$/", "speaker=/^Fal+on$/"},
    TreeCase{"RegexpWithBlankAndSlash", "org:/a b\\/c/", "org=/a b/c/"},
    TreeCase{"OnlyItself", "topic:=defence", "topic==defence"},
    TreeCase{"OnlyItselfQuoted", "topic:=\"no deal\"", "topic==no deal"},
    TreeCase{"ValueBrackets", "topic:(defence OR trade)", "(or topic=defence topic=trade)"},
    TreeCase{"ValueBracketsAnd", "topic:(defence AND trade)", "(and topic=defence topic=trade)"},
    TreeCase{"ValueBracketsMixed", "topic:(a1 OR b1 AND \"c d\")", "(or topic=a1 (and topic=b1 topic=c d))"},
    TreeCase{"ValueBracketsNested", "topic:((a1 OR b1) AND c1)", "(and (or topic=a1 topic=b1) topic=c1)"},
    TreeCase{"ValueBracketsOfOne", "topic:(a1)", "topic=a1"},
    TreeCase{"Address", "url:https://harbourpost.example/1", "url=https://harbourpost.example/1"},
    TreeCase{"Path", "path:/news/1.txt", "path=/news/1.txt"},
    TreeCase{"OperatorAsValue", "speaker:AND", "speaker=AND"},
    TreeCase{"Has", "has:quotes", "has=quotes"},
    TreeCase{"HasField", "has:DATE has:dept", "(or has=date has=department)"},
    TreeCase{"Missing", "missing:speaker", "missing=speaker"},
    TreeCase{"First", "first:YES", "first=yes"},
    TreeCase{"FirstNo", "first:no", "first=no"},
    TreeCase{"DateAny", "date:*", "has=date"},
    TreeCase{"ColonInValue", "source:a:b", "source=a:b"}), case_name);

// UX G3
INSTANTIATE_TEST_SUITE_P(SameFieldTwice, ParseQuery, testing::Values(
    TreeCase{"SideBySideIsEither", "speaker:a1 speaker:b1", "(or speaker=a1 speaker=b1)"},
    TreeCase{"AndIsBoth", "speaker:a1 AND speaker:b1", "(and speaker=a1 speaker=b1)"},
    TreeCase{"AliasIsTheSameField", "speaker:a1 by:b1", "(or speaker=a1 speaker=b1)"},
    TreeCase{"OthersBetween", "speaker:a1 topic:t1 speaker:b1", "(and (or speaker=a1 speaker=b1) topic=t1)"},
    TreeCase{"Three", "topic:a1 topic:b1 topic:c1", "(or topic=a1 topic=b1 topic=c1)"},
    TreeCase{"WithBrackets", "topic:(a1 OR b1) topic:c1", "(or topic=a1 topic=b1 topic=c1)"},
    TreeCase{"WithBracketsLast", "topic:a1 topic:(b1 OR c1)", "(or topic=a1 topic=b1 topic=c1)"},
    TreeCase{"BothOrElse", "topic:(a1 AND b1) topic:c1", "(or (and topic=a1 topic=b1) topic=c1)"},
    TreeCase{"NegativesAreNeither", "-topic:a1 -topic:b1", "(and (not topic=a1) (not topic=b1))"},
    TreeCase{"NegativeStaysApart", "topic:a1 -topic:b1", "(and topic=a1 (not topic=b1))"},
    TreeCase{"AndBreaksTheRun", "topic:a1 topic:b1 AND topic:c1", "(and (or topic=a1 topic=b1) topic=c1)"},
    TreeCase{"OwnBracketsStayApart", "(topic:a1) topic:b1", "(and topic=a1 topic=b1)"},
    TreeCase{"WordFieldsAreBoth", "title:a1 title:b1", "(and title:a1 title:b1)"},
    TreeCase{"Dates", "date:2016 date:2018", "(or date=2016-01-01..2016-12-31 date=2018-01-01..2018-12-31)"},
    TreeCase{"SinceAndUntilDiffer", "since:2016 until:2017", "(and since=2016-01-01.. until=..2017-12-31)"}), case_name);

// UX G10
INSTANTIATE_TEST_SUITE_P(OneQuotation, ParseQuery, testing::Values(
    TreeCase{"SaidBindsToItsSpeaker", "speaker:Fallon said:security", "(quote (and speaker=Fallon said:security))"},
    TreeCase{"AnyOrder", "said:security speaker:Fallon", "(quote (and said:security speaker=Fallon))"},
    TreeCase{"OthersStayOutside", "topic:t1 speaker:a1 said:b1 c1", "(and topic=t1 (quote (and speaker=a1 said:b1)) c1)"},
    TreeCase{"RoleAndParty", "role:pm party:labour said:jobs", "(quote (and role=pm party=labour said:jobs))"},
    TreeCase{"Kind", "speaker:a1 kind:direct", "(quote (and speaker=a1 kind=direct))"},
    TreeCase{"Confidence", "speaker:a1 confidence:0.5..", "(quote (and speaker=a1 confidence=0.499999..))"},
    TreeCase{"Phrase", "speaker:\"david davis\" said:\"way of life\"", "(quote (and speaker=david davis (said:phrase way of life)))"},
    TreeCase{"TwoSaid", "said:a1 said:b1", "(quote (and said:a1 said:b1))"},
    TreeCase{"SaidBrackets", "speaker:a1 said:(b1 OR c1)", "(quote (and speaker=a1 (or said:b1 said:c1)))"},
    TreeCase{"SaidBracketsAnd", "speaker:a1 said:(b1 c1)", "(quote (and speaker=a1 (and said:b1 said:c1)))"},
    TreeCase{"OwnBrackets", "speaker:a1 (said:b1 OR said:c1)", "(quote (and speaker=a1 (or said:b1 said:c1)))"},
    TreeCase{"EitherSpeaker", "speaker:a1 speaker:b1 said:c1", "(quote (and (or speaker=a1 speaker=b1) said:c1))"},
    TreeCase{"EachGroupItsOwn", "(speaker:a1 said:b1) (speaker:c1 said:d1)",
             "(and (quote (and speaker=a1 said:b1)) (quote (and speaker=c1 said:d1)))"},
    TreeCase{"EachBranchItsOwn", "speaker:a1 said:b1 OR speaker:c1 said:d1",
             "(or (quote (and speaker=a1 said:b1)) (quote (and speaker=c1 said:d1)))"},
    TreeCase{"InsideNot", "-(speaker:a1 said:b1)", "(not (quote (and speaker=a1 said:b1)))"},
    TreeCase{"NegativesStayOutside", "speaker:a1 said:b1 -said:c1", "(and (quote (and speaker=a1 said:b1)) (not said:c1))"},
    TreeCase{"SpeakersAloneStayFree", "speaker:a1 role:pm", "(and speaker=a1 role=pm)"},
    TreeCase{"SaidAloneStaysFree", "said:a1 b1", "(and said:a1 b1)"},
    TreeCase{"LongForm", "quote:{speaker:a1 said:b1}", "(quote (and speaker=a1 said:b1))"},
    TreeCase{"LongFormTakesPlainWordsAsSaid", "quote:{speaker:a1 b1 \"c1 d1\"}", "(quote (and speaker=a1 said:b1 (said:phrase c1 d1)))"},
    TreeCase{"LongFormOpensAnOwnGroup", "speaker:a1 quote:{said:b1 kind:direct}", "(and speaker=a1 (quote (and said:b1 kind=direct)))"},
    TreeCase{"LongFormTakesNegatives", "quote:{speaker:a1 -said:b1}", "(quote (and speaker=a1 (not said:b1)))"},
    TreeCase{"LongFormTakesTopicsAndDates", "quote:{topic:t1 date:2017 said:b1}",
             "(quote (and topic=t1 date=2017-01-01..2017-12-31 said:b1))"},
    TreeCase{"LongFormInAnyCase", "QUOTE:{a1}", "(quote said:a1)"},
    TreeCase{"LongFormNegated", "-quote:{a1 b1}", "(not (quote (and said:a1 said:b1)))"}), case_name);

INSTANTIATE_TEST_SUITE_P(WordFields, ParseQuery, testing::Values(
    TreeCase{"Title", "title:trident", "title:trident"},
    TreeCase{"Headline", "headline:trident", "title:trident"},
    TreeCase{"Exact", "body:=May", "body:=May"},
    TreeCase{"Prefix", "lead:secur*", "lead:secur*"},
    TreeCase{"Fuzzy", "unsaid:Johnston~2", "unsaid:Johnston~2"},
    TreeCase{"Brackets", "title:(a1 OR b1 -c1)", "(or title:a1 (and title:b1 (not title:c1)))"},
    TreeCase{"OperatorIsTheWord", "title:AND", "title:AND"}), case_name);

INSTANTIATE_TEST_SUITE_P(Ranges, ParseQuery, testing::Values(
    TreeCase{"Month", "date:2017-09", "date=2017-09-01..2017-09-30"},
    TreeCase{"Between", "date:2017-09..2018", "date=2017-09-01..2018-12-31"},
    TreeCase{"From", "date:2017..", "date=2017-01-01.."},
    TreeCase{"Until", "date:..2017-09", "date=..2017-09-30"},
    TreeCase{"Quoted", "date:\"12 September 2017\"", "date=2017-09-12"},
    TreeCase{"Brackets", "date:(2016 OR 2018)", "(or date=2016-01-01..2016-12-31 date=2018-01-01..2018-12-31)"},
    TreeCase{"LastDays", "date:7d", "date=2017-09-07..2017-09-14"},
    TreeCase{"SinceDaysAgo", "since:7d", "since=2017-09-07.."},
    TreeCase{"UntilDaysAgo", "date:..7d", "date=..2017-09-07"},
    TreeCase{"Added", "added:today", "added=2017-09-14"},
    TreeCase{"Batch", "batch:3", "batch=3"},
    TreeCase{"BatchFrom", "batch:3..", "batch=3.."},
    TreeCase{"BatchBetween", "batch:3..5", "batch=3..5"},
    TreeCase{"Copies", "copies:..2", "copies=..2"},
    TreeCase{"ConfidencePoint", "confidence:0.8", "confidence=0.749999..0.849999"}), case_name);

}  // namespace
}  // namespace onrecord
