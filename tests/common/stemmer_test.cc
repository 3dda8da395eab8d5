#include "common/stemmer.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(Stemmer, JoinsFormsOfAWord) {
    Stemmer stemmer;
    EXPECT_EQ(stemmer.term("negotiations"), stemmer.term("negotiating"));
    EXPECT_NE(stemmer.term("negotiation"), stemmer.term("negation"));
}

TEST(Stemmer, FoldsAccents) {
    Stemmer stemmer;
    EXPECT_EQ(stemmer.term("šefčovič"), stemmer.term("sefcovic"));
}

TEST(Stemmer, LeavesNumbersAndAcronymsAlone) {
    Stemmer stemmer;
    EXPECT_EQ(stemmer.term("£39bn"), "£39bn");
    EXPECT_EQ(stemmer.term("50%"), "50%");
    EXPECT_EQ(stemmer.term("u.s."), "u.s.");
}

TEST(Stemmer, AnswersTheSameTwice) {
    Stemmer stemmer;
    const std::string first = stemmer.term("warnings");
    EXPECT_EQ(stemmer.term("warnings"), first);
}

}  // namespace
}  // namespace onrecord
