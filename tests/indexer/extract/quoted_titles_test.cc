// Titles of works and programmes stand in quotation marks and are said by nobody.
#include <gtest/gtest.h>

#include "tests/indexer/extract/speech_support.h"

using onrecord::test::SpeechCase;

ONRECORD_SPEECH_SUITE(QuotedTitles)

INSTANTIATE_TEST_SUITE_P(Programmes, QuotedTitles, testing::Values(
    SpeechCase{"On", "On “Breakfast Table,” Amber Rudd said the lights would stay on.", "indirect, Amber Rudd: the lights would stay on"},
    SpeechCase{"EditionOf", "In an edition of “Breakfast Table,” Amber Rudd said the lights would stay on.",
               "indirect, Amber Rudd: the lights would stay on"},
    SpeechCase{"Possessive", "Amber Rudd told the channel’s “Breakfast Table” that the lights would stay on.",
               "indirect, Amber Rudd: the lights would stay on"},
    SpeechCase{"Show", "Amber Rudd told the show “Breakfast Table” that the lights would stay on.",
               "indirect, Amber Rudd: the lights would stay on"}), QuotedTitlesName);

INSTANTIATE_TEST_SUITE_P(Works, QuotedTitles, testing::Values(
    SpeechCase{"AuthorOf", "The author of “The Long Road to Nowhere,” Amber Rudd said it was fiction.", "indirect, Amber Rudd: it was fiction"},
    SpeechCase{"Book", "In her book “The Long Road to Nowhere”, Amber Rudd said it was over.", "indirect, Amber Rudd: it was over"}), QuotedTitlesName);

INSTANTIATE_TEST_SUITE_P(Speech, QuotedTitles, testing::Values(
    SpeechCase{"SentenceOfItsOwn", "“Vote Leave Now,” Amber Rudd said.", "direct, Amber Rudd: Vote Leave Now"},
    SpeechCase{"LowerCaseWords", "On “the road to nowhere,” Amber Rudd said nothing.", "direct, Amber Rudd: the road to nowhere"},
    SpeechCase{"Stopped", "Amber Rudd began in Hull: “Vote Leave Now.”", "direct, Amber Rudd: Vote Leave Now."}), QuotedTitlesName);
