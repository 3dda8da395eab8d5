#include "indexer/extract/cues.h"

#include <gtest/gtest.h>

#include "common/errors.h"

namespace onrecord {
namespace {

TEST(CueTable, KnowsFormsAndFrames) {
    Vocabulary vocabulary;
    const CueTable cues("say\tsay|says|said|saying\tquote|that\tspeech\npoint out\tpoint out|pointed out\tthat\tspeech\n", vocabulary);
    const Sheet sheet = make_sheet("She said it and pointed out more", {}, vocabulary);
    const auto said = cues.find(sheet, 1, sheet.size());
    ASSERT_EQ(said.values.size(), 1u);
    EXPECT_EQ(said.values.front().cue->lemma, "say");
    EXPECT_EQ(said.values.front().inflection, Inflection::past);
    EXPECT_TRUE(said.values.front().cue->frames & frame_that);
    EXPECT_FALSE(said.values.front().cue->frames & frame_told);
    EXPECT_EQ(cues.find(sheet, 4, sheet.size()).last, 6u);
    EXPECT_TRUE(cues.find(sheet, 0, sheet.size()).values.empty());
}

TEST(CueTable, RefusesUnknownWords) {
    Vocabulary vocabulary;
    EXPECT_THROW(CueTable("say\tsay\tshout\tspeech\n", vocabulary), DataError);
    EXPECT_THROW(CueTable("say\tsay\tquote\tnoise\n", vocabulary), DataError);
    EXPECT_THROW(CueTable("say\tsay\tquote\n", vocabulary), DataError);
}

}  // namespace
}  // namespace onrecord
