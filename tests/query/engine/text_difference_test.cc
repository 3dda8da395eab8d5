#include "query/engine/text_difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Article article(std::string title, std::string text) {
    Article a;
    a.title = std::move(title);
    a.text = std::move(text);
    return a;
}

TEST(TextDifference, IsNoneBetweenTheSameWords) {
    const TextDifference same = text_difference(article("Nets for Grimsby", "The board ordered “forty” nets. They arrive in spring.\nNobody paid."),
                                                article("NETS FOR GRIMSBY", "They arrive in spring!\nThe board ordered \"forty\" nets.\n\nNobody paid."));
    EXPECT_FALSE(same.headline);
    EXPECT_TRUE(same.same_text());
    EXPECT_EQ(same.cut.words + same.added.words, 0u);
}

TEST(TextDifference, TellsSentencesCutAndAddedWithTheirSigns) {
    const TextDifference found = text_difference(article("Nets", "The board ordered nets. \"They arrive in spring,\" it said.\nNobody paid."),
                                                 article("More nets", "The board ordered nets.\n(Somebody paid.) It rained."));
    EXPECT_TRUE(found.headline);
    EXPECT_THAT(found.cut.texts, ElementsAre("\"They arrive in spring,\" it said.", "Nobody paid."));
    EXPECT_EQ(found.cut.words, 8u);
    EXPECT_THAT(found.added.texts, ElementsAre("(Somebody paid.)", "It rained."));
    EXPECT_EQ(found.added.words, 4u);
}

TEST(TextDifference, CountsRepeatedSentences) {
    const TextDifference found = text_difference(article("", "Never. Never. Never. Always."), article("", "Never. Always. Always."));
    EXPECT_THAT(found.cut.texts, ElementsAre("Never.", "Never."));
    EXPECT_THAT(found.added.texts, ElementsAre("Always."));
}

TEST(TextDifference, LeavesOutWhatWasDropped) {
    Article later = article("", "The board ordered nets. Read more: crabs. They arrive in spring.");
    const auto start = static_cast<std::uint32_t>(later.text.find("Read")), end = static_cast<std::uint32_t>(later.text.find(" They"));
    later.dropped = {{{start, end}, "teaser"}};
    EXPECT_TRUE(text_difference(article("", "The board ordered nets. They arrive in spring."), later).same_text());
    const TextDifference found = text_difference(article("", "They arrive in spring."), later);
    EXPECT_THAT(found.added.texts, ElementsAre("The board ordered nets."));
    EXPECT_THAT(found.cut.texts, IsEmpty());
}

TEST(TextDifference, TakesEmptyTexts) {
    const TextDifference found = text_difference(article("", ""), article("A", "…\n\n"));
    EXPECT_TRUE(found.headline);
    EXPECT_TRUE(found.same_text());
}

}  // namespace
}  // namespace onrecord
