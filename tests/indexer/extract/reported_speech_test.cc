// Reported and mixed speech: which clauses are statements, and where they end.
#include <gtest/gtest.h>

#include "tests/indexer/extract/speech_support.h"

using onrecord::test::SpeechCase;

ONRECORD_SPEECH_SUITE(ReportedSpeech)

INSTANTIATE_TEST_SUITE_P(Frames, ReportedSpeech, testing::Values(
    SpeechCase{"That", "Liam Fox said that trade would grow.", "indirect, Liam Fox: trade would grow"},
    SpeechCase{"Bare", "Liam Fox said trade would grow.", "indirect, Liam Fox: trade would grow"},
    SpeechCase{"Told", "Liam Fox told the committee that trade would grow.", "indirect, Liam Fox: trade would grow"},
    SpeechCase{"ToldBare", "Liam Fox told MPs trade would grow.", "indirect, Liam Fox: trade would grow"},
    SpeechCase{"WarnedOf", "Liam Fox warned of a slow harvest.", "indirect, Liam Fox: of a slow harvest"},
    SpeechCase{"Urged", "Liam Fox urged exporters to look further afield.", "indirect, Liam Fox: to look further afield"},
    SpeechCase{"CalledOn", "Liam Fox called on exporters to look further afield.", "indirect, Liam Fox: to look further afield"},
    SpeechCase{"Pledged", "Liam Fox pledged to cut tariffs.", "indirect, Liam Fox: to cut tariffs"},
    SpeechCase{"Accused", "Liam Fox accused Brussels of dragging its feet.", "indirect, Liam Fox: of dragging its feet"},
    SpeechCase{"WentOnToSay", "Liam Fox went on to say that trade would grow.", "indirect, Liam Fox: trade would grow"}), ReportedSpeechName);

INSTANTIATE_TEST_SUITE_P(Places, ReportedSpeech, testing::Values(
    SpeechCase{"Post", "Trade would grow, Liam Fox said.", "indirect, Liam Fox: Trade would grow"},
    SpeechCase{"PostInverted", "Trade will grow, said Liam Fox.", "indirect, Liam Fox: Trade will grow"},
    SpeechCase{"Interrupted", "Trade would grow, Liam Fox said, and tariffs would fall.",
               "indirect, Liam Fox: Trade would grow / tariffs would fall"},
    SpeechCase{"SubjectInterrupted", "The ports, Liam Fox said, were ready for anything.",
               "indirect, Liam Fox: The ports / were ready for anything"},
    SpeechCase{"AccordingTo", "Trade will grow by a fifth, according to Liam Fox.", "indirect, Liam Fox: Trade will grow by a fifth"},
    SpeechCase{"AccordingToFirst", "According to Liam Fox, trade will grow.", "indirect, Liam Fox: trade will grow"},
    SpeechCase{"Noun", "Liam Fox’s claim that trade would grow was met with laughter.",
               "indirect, Liam Fox: trade would grow was met with laughter"},
    SpeechCase{"ParticipleFirst", "Insisting that trade would grow, Liam Fox left the hall.", "indirect, Liam Fox: trade would grow"}),
    ReportedSpeechName);

INSTANTIATE_TEST_SUITE_P(Ends, ReportedSpeech, testing::Values(
    SpeechCase{"WarnedWithoutThat", "Liam Fox warned the clock is ticking.", "indirect, Liam Fox: the clock is ticking"},
    SpeechCase{"ToldThereWould", "Liam Fox told reporters in the hall there would be no vote.", "indirect, Liam Fox: there would be no vote"},
    SpeechCase{"RespondedBySaying", "Liam Fox responded by saying there would be no vote.", "indirect, Liam Fox: there would be no vote"},
    SpeechCase{"WhereItWasSaid", "Liam Fox said the deal was dead, in a speech released on Thursday.", "indirect, Liam Fox: the deal was dead"},
    SpeechCase{"SpeakingDisagreed", "Liam Fox, speaking in Hull, disagreed: “The deal is dead.”", "direct, Liam Fox: The deal is dead."},
    SpeechCase{"AnotherSaidWithApposition", "Liam Fox said the deal was dead, and Michael Gove, the member for Surrey Heath, said it was not.",
               "indirect, Liam Fox: the deal was dead\nindirect, Michael Gove: it was not"},
    SpeechCase{"AndSaid", "Liam Fox said trade would grow and insisted that tariffs would fall.",
               "indirect, Liam Fox: trade would grow\nindirect, Liam Fox: tariffs would fall"},
    SpeechCase{"Adding", "Liam Fox said trade would grow, adding that tariffs would fall.",
               "indirect, Liam Fox: trade would grow\nindirect, Liam Fox: tariffs would fall"},
    SpeechCase{"OtherSpeaker", "Liam Fox said trade would grow, but Vince Cable warned that it would shrink.",
               "indirect, Liam Fox: trade would grow\nindirect, Vince Cable: it would shrink"},
    SpeechCase{"AccordingToBehind", "Liam Fox said trade would grow, according to the minutes.",
               "indirect, Liam Fox: trade would grow"},
    SpeechCase{"InnerSpeechIsTheOuterSpeakers", "Liam Fox said that Vince Cable had promised that trade would grow.",
               "indirect, Liam Fox: Vince Cable had promised that trade would grow"}), ReportedSpeechName);

INSTANTIATE_TEST_SUITE_P(Mixed, ReportedSpeech, testing::Values(
    SpeechCase{"InsideTheClause", "Liam Fox said trade would “grow and grow” for years.", "mixed, Liam Fox: trade would “grow and grow” for years"},
    SpeechCase{"CalledIt", "Liam Fox called it “a feast” for exporters.", "mixed, Liam Fox: it “a feast” for exporters"},
    SpeechCase{"DescribedAs", "Liam Fox described the talks as “slow” and “dull”.", "mixed, Liam Fox: the talks as “slow” and “dull"},
    SpeechCase{"BeginsTheClause", "Liam Fox said “patience” was needed.", "mixed, Liam Fox: patience” was needed"},
    SpeechCase{"Post", "Trade would be “a feast”, Liam Fox said.", "mixed, Liam Fox: Trade would be “a feast"},
    SpeechCase{"WholeQuotationThenNarration", "Liam Fox said that “trade is life”, but he looked tired.", "direct, Liam Fox: trade is life"}),
    ReportedSpeechName);

INSTANTIATE_TEST_SUITE_P(NoStatement, ReportedSpeech, testing::Values(
    SpeechCase{"Thinking", "Liam Fox believes that trade will grow.", ""},
    SpeechCase{"AskedWhether", "Liam Fox asked whether trade would grow.", ""},
    SpeechCase{"Negated", "Liam Fox did not say that trade would grow.", ""},
    SpeechCase{"Hypothetical", "If Liam Fox says that trade will grow, few will believe it.", ""},
    SpeechCase{"WouldSay", "He would say that trade will grow.", ""},
    SpeechCase{"NounNotVerb", "The member states and the commission met on Monday.", ""},
    SpeechCase{"PassiveWithoutSource", "Exporters were told that trade would grow.", ""},
    SpeechCase{"Praise", "Liam Fox praised the exporters of Somerset.", ""},
    SpeechCase{"ThingsShow", "The results suggest that trade will grow.", ""}), ReportedSpeechName);
