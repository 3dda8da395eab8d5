// Quotation marks and the clauses beside them: who said the quoted words.
#include <gtest/gtest.h>

#include "tests/indexer/extract/speech_support.h"

using onrecord::test::SpeechCase;

ONRECORD_SPEECH_SUITE(DirectSpeech)

INSTANTIATE_TEST_SUITE_P(SourceFirst, DirectSpeech, testing::Values(
    SpeechCase{"Colon", "Amber Rudd said: “The lights will stay on.”", "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"Comma", "Amber Rudd said, “The lights will stay on.”", "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"TimeBetween", "Amber Rudd said on Sunday night: “The lights will stay on.”",
               "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"SomebodyTold", "Amber Rudd told a hall full of farmers: “The lights will stay on.”",
               "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"Participle", "Amber Rudd pointed at the map, saying: “The lights will stay on.”",
               "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"PutIt", "As Amber Rudd put it, “the lights will stay on”.", "direct, Amber Rudd: the lights will stay on"},
    SpeechCase{"ColonAlone", "Amber Rudd: “The lights will stay on.”", "direct, Amber Rudd: The lights will stay on."}), DirectSpeechName);

INSTANTIATE_TEST_SUITE_P(SourceLast, DirectSpeech, testing::Values(
    SpeechCase{"SubjectVerb", "“The lights will stay on,” Amber Rudd said.", "direct, Amber Rudd: The lights will stay on"},
    SpeechCase{"VerbSubject", "“The lights will stay on,” said Amber Rudd.", "direct, Amber Rudd: The lights will stay on"},
    SpeechCase{"CommaOutside", "“The lights will stay on”, said Amber Rudd.", "direct, Amber Rudd: The lights will stay on"},
    SpeechCase{"Apposition", "“The lights will stay on,” said Amber Rudd, the member for Hastings, on Sunday.",
               "direct, Amber Rudd: The lights will stay on"},
    SpeechCase{"AppositionBeforeVerb", "“The lights will stay on,” Amber Rudd, who sits for Hastings, told the hall.",
               "direct, Amber Rudd: The lights will stay on"},
    SpeechCase{"Question", "“Who will pay?” asked Amber Rudd.", "direct, Amber Rudd: Who will pay?"},
    SpeechCase{"ClauseBehindIsNotSaid", "“The lights will stay on,” Amber Rudd said after the ministers had left.",
               "direct, Amber Rudd: The lights will stay on"}), DirectSpeechName);

INSTANTIATE_TEST_SUITE_P(Split, DirectSpeech, testing::Values(
    SpeechCase{"TwoSentences", "“It is dear,” Amber Rudd said. “It is also slow.”", "direct, Amber Rudd: It is dear / It is also slow."},
    SpeechCase{"OneSentence", "“It is dear,” said Amber Rudd, “and it is slow.”", "direct, Amber Rudd: It is dear / and it is slow."},
    SpeechCase{"ThreeParts", "“It is dear,” Amber Rudd said. “It is slow.” The hall clapped. “It is late.”",
               "direct, Amber Rudd: It is dear / It is slow. / It is late."},
    SpeechCase{"AfterReportedSpeech", "Amber Rudd said the lights would stay on. “We have enough gas for years.”",
               "indirect, Amber Rudd: the lights would stay on\ndirect, Amber Rudd: We have enough gas for years."}), DirectSpeechName);

INSTANTIATE_TEST_SUITE_P(OverParagraphs, DirectSpeech, testing::Values(
    SpeechCase{"LeftOpen", "Amber Rudd said: “It is dear.\n“It is slow.”", "direct, Amber Rudd: It is dear. / It is slow."},
    SpeechCase{"LeftOpenStraight", "Amber Rudd said: \"It is dear.\n\"It is slow.\n\"It is late.\"",
               "direct, Amber Rudd: It is dear. / It is slow. / It is late."},
    SpeechCase{"WholeParagraphCarried", "“It is dear,” Amber Rudd said.\n“It has been slow for many years.”",
               "direct, Amber Rudd: It is dear / It has been slow for many years."},
    SpeechCase{"IntroducedAbove", "Amber Rudd made this promise:\n“The lights will stay on.”",
               "direct, Amber Rudd: The lights will stay on."},
    SpeechCase{"OnlyTheClosingMark", "“It is dear”, said Amber Rudd. It has been slow for many years as well”.",
               "direct, Amber Rudd: It is dear / It has been slow for many years as well"}), DirectSpeechName);

INSTANTIATE_TEST_SUITE_P(NamesAndTranscripts, DirectSpeech, testing::Values(
    SpeechCase{"DashName", "“The queue was long and nobody came to help.” — Amber Rudd",
               "direct, Amber Rudd: The queue was long and nobody came to help."},
    SpeechCase{"NameBelow", "“The queue was long and nobody came to help.”\nAmber Rudd",
               "direct, Amber Rudd: The queue was long and nobody came to help."},
    SpeechCase{"DashPostName", "‘We are pleading with people to be sensible’ - Jaguar chief executive Ralf Speth",
               "direct, Ralf Speth: We are pleading with people to be sensible"},
    SpeechCase{"ListOfReaders", "”It was long and nobody came.” ― Sunniva Harker\n“It was dear and nobody paid.” ― Jorunn Vale",
               "direct, Sunniva Harker: It was long and nobody came.\ndirect, Jorunn Vale: It was dear and nobody paid."},
    SpeechCase{"TranscriptInMarks", "\"RUDD: The lights will stay on.\n\"MARR: For how long?",
               "direct, RUDD: The lights will stay on.\ndirect, MARR: For how long?"},
    SpeechCase{"HeadingBelowIsNoSpeaker", "“The queue was long and nobody came to help.”\nLong queues",
               "direct, ?: The queue was long and nobody came to help."},
    SpeechCase{"Transcript", "AMBER RUDD: The lights will stay on.\nANDREW MARR: For how long?",
               "direct, Amber Rudd: The lights will stay on.\ndirect, Andrew Marr: For how long?"},
    SpeechCase{"OneHeadingInCapitalsIsNoTranscript", "FALLOUT: The lights will stay on.", ""}), DirectSpeechName);

INSTANTIATE_TEST_SUITE_P(NoSpeech, DirectSpeech, testing::Values(
    SpeechCase{"ScareQuote", "The “bonfire” of rules has not been lit.", ""},
    SpeechCase{"Title", "She was reading “Middlemarch” on the train.", ""},
    SpeechCase{"Slogan", "A bus with the words “Take it back” passed the hall.", ""},
    SpeechCase{"Nickname", "Peter “the Pike” Harkness lost his seat.", ""}), DirectSpeechName);
