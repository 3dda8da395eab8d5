#include "indexer/corrections/corrections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/corrections/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

Corrections of(const std::vector<std::string>& lines) {
    std::vector<Correction> corrections;
    for (const std::string& line : lines) corrections.push_back(parse_correction(line, Gazetteer::embedded()).value());
    return Corrections(corrections);
}

Article corrected(const std::vector<std::string>& lines, Article article = test::lights_article()) {
    const Corrections corrections = of(lines);
    return corrections.correct_values(corrections.correct_date(std::move(article)), Gazetteer::embedded());
}

std::vector<std::string> topics_of(const Article& article) {
    std::vector<std::string> ids;
    for (const Assigned& topic : article.topics) ids.push_back(topic.id);
    return ids;
}

Article with_topics(const std::vector<std::string>& ids) {
    Article article = test::lights_article();
    for (const std::string& id : ids) article.topics.push_back({id, id, {"topic-pattern", 0.7F, {1, 4}}});
    return article;
}

TEST(Corrections, PutAnotherSpeakerInPlaceWithHisOffice) {
    const Quote quote = corrected({"one\tspeaker-is\thammond-philip\tcars were faster"}).quotes[1];
    EXPECT_EQ(quote.speaker->name, "Philip Hammond");
    EXPECT_EQ(quote.speaker->office_name, "Chancellor of the Exchequer");
    EXPECT_EQ(quote.evidence, (Evidence{"corrected", 1.0F, {0, 3}}));
}

TEST(Corrections, TakeASpeakerOut) {
    const Quote quote = corrected({"one\tspeaker-is-not\thammond-richard\tcars were faster"}).quotes[1];
    EXPECT_FALSE(quote.speaker);
    EXPECT_EQ(quote.evidence.rule, "corrected");
}

TEST(Corrections, TakeOneOfTwoJointSpeakersOut) {
    Article article = test::lights_article();
    article.quotes[1].also = {*article.quotes[0].speaker};
    const Quote quote = corrected({"one\tspeaker-is-not\thammond-richard\tcars were faster"}, article).quotes[1];
    EXPECT_EQ(quote.speaker->name, "Philip Hammond");
    EXPECT_TRUE(quote.also.empty());
}

TEST(Corrections, LeaveASpeakerAloneWhomNobodyDenied) {
    const Quote quote = corrected({"one\tspeaker-is-not\tfallon-michael\tcars were faster"}).quotes[1];
    EXPECT_EQ(quote.speaker->name, "Richard Hammond");
    EXPECT_EQ(quote.evidence.rule, "quote-verb-source/surname");
}

TEST(Corrections, SetTheDateBeforeTheOffices) {
    const Article article = corrected({"one\tdate-is\t2019-09-12", "one\tspeaker-is\thammond-philip\tcars"});
    EXPECT_EQ(to_string(*article.date), "2019-09-12");
    EXPECT_EQ(article.date_basis, "corrected");
    EXPECT_EQ(article.date_evidence.rule, "corrected");
    EXPECT_EQ(article.quotes[1].speaker->office_name, "");
}

TEST(Corrections, AddAndDropTopics) {
    const Article article = corrected({"one\ttopic-is-not\tdefence", "one\ttopic-is\ttrade"}, with_topics({"defence", "security", "health", "economy"}));
    EXPECT_THAT(topics_of(article), ElementsAre("trade", "security", "health"));
    EXPECT_EQ(article.topics[0].evidence, (Evidence{"corrected", 1.0F, {}}));
}

TEST(Corrections, ConfirmATopicWithItsWords) {
    const Article article = corrected({"one\ttopic-is\tsecurity"}, with_topics({"defence", "security"}));
    EXPECT_THAT(topics_of(article), ElementsAre("security", "defence"));
    EXPECT_EQ(article.topics[0].evidence, (Evidence{"corrected", 1.0F, {1, 4}}));
}

TEST(Corrections, LeaveOtherArticlesAlone) {
    EXPECT_EQ(corrected({"two\tspeaker-is\thammond-philip\tcars", "two\tdate-is\t2019-09-12"}), test::lights_article());
}

TEST(Corrections, TellTheAppliedFromTheStale) {
    const CorrectionOutcome outcome = of({"one\tspeaker-is\thammond-philip\tcars", "one\tspeaker-is\thammond-philip\tgone words",
                                          "one\tdate-is\t2017-09-12", "two\tdate-is\t2017-09-12"}).outcome(test::lights_article());
    EXPECT_EQ(outcome.applied, 2u);
    ASSERT_EQ(outcome.stale.size(), 1u);
    EXPECT_EQ(outcome.stale[0].correction.words, "gone words");
    EXPECT_EQ(outcome.stale[0].why, "no quotation has these words");
}

TEST(Corrections, ChangeTheHashOfTheirArticleOnly) {
    const Corrections corrections = of({"one\tdate-is\t2017-09-12"});
    EXPECT_NE(corrections.content_hash("one", 7), 7u);
    EXPECT_EQ(corrections.content_hash("two", 7), 7u);
    EXPECT_NE(corrections.content_hash("one", 7), of({"one\tdate-is\t2017-09-13"}).content_hash("one", 7));
    EXPECT_EQ(corrections.content_hash("one", 7), of({"one\tdate-is\t2017-09-12\t\ta note"}).content_hash("one", 7));
}

}  // namespace
}  // namespace onrecord
