#include "indexer/extract/topics.h"

#include <gtest/gtest.h>

#include "indexer/extract/weighted_patterns.h"
#include "tests/indexer/extract/aboutness_support.h"

namespace onrecord {
namespace {

Article with_topics(Article article) {
    static const Extractor extract = topics_extractor(Gazetteer::embedded(), embedded_files_once());
    return extract(std::move(article));
}

struct TopicCase { std::string_view name, text, topics; };
class Topics : public testing::TestWithParam<TopicCase> {};
TEST_P(Topics, Are) { EXPECT_EQ(ids_of(with_topics(article_of("", GetParam().text)).topics), GetParam().topics); }
INSTANTIATE_TEST_SUITE_P(One, Topics, testing::Values(
    TopicCase{"Defence", "Fallon orders frigates\nThe Defence Secretary said the Royal Navy would get eight "
        "warships.", "defence"},
    TopicCase{"Security",
        "Europol wants Britain\nPolice chiefs fear for the European arrest warrant and intelligence sharing.",
            "security"},
    TopicCase{"Fisheries",
        "Trawlers sail up the Thames\nFishermen demand control of fishing waters and fish quotas.", "fisheries"},
    TopicCase{"Agriculture",
        "Gove at the Oxford farming conference\nFarmers will lose direct payments for farmland.", "agriculture"},
    TopicCase{"Immigration", "Net migration falls\nMigrants from the EU fear for free movement and visas.",
        "immigration"},
    TopicCase{"Health", "Nurses leave the NHS\nHospitals short of nurses and doctors turn patients away.",
        "health"},
    TopicCase{"Gibraltar", "Spain asks for the Rock\nGibraltar wants no joint sovereignty, said Fabian Picardo.",
        "gibraltar"},
    TopicCase{"Transport",
        "Planes may be grounded\nAirlines such as Ryanair want an aviation agreement for flights to Europe.",
            "transport"},
    TopicCase{"Energy", "Hinkley Point goes ahead\nNuclear power will give electricity for energy bills.",
        "energy"},
    TopicCase{"Science", "Universities lose grants\nScientists and universities fear for research funding and "
        "Horizon 2020.", "science-research"},
    TopicCase{"Courts", "Judges rule on Article 50\nThe Supreme Court heard the appeal of the attorney general.",
        "law-courts"},
    TopicCase{"Referendum",
        "Polls narrow before the EU referendum\nVote Leave and the Remain campaign fight for undecided voters.",
            "referendum"},
    TopicCase{"Crumble", "Rhubarb crumble\nPeel the rhubarb, rub butter into flour and bake for an hour.", ""},
    TopicCase{"OnePassingWord",
        "The ferry sank\nA soldier on the quay saw it. Nobody was hurt, and a hospital sent the crew home.", ""},
    TopicCase{"TradeUnions",
        "Railwaymen ballot\nThe trade unions and the Trades Union Congress met a trade unionist.", ""},
    TopicCase{"Nothing", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });
INSTANTIATE_TEST_SUITE_P(Several, Topics, testing::Values(
    TopicCase{"CampaignAndSubject",
              "Immigration splits the Leave campaign before the EU referendum\nVote Leave wants immigration cut; "
              "the Remain "
              "campaign says free movement of migrants pays.", "referendum immigration"},
    TopicCase{"TwoSubjects",
              "Fish for the City\nFishermen fear that fishing waters are given away for passporting. Banks in the "
              "City of London "
              "want financial services in the deal, and fish quotas can go.", "financial-services fisheries"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Topics, AreThreeAtMostStrongestFirst) {
    const Article article = with_topics(article_of("",
        "Fish, farms, flights and frigates\nFishermen and fish quotas. Farmers and farming. Airlines and "
                                                       "airports. The Royal Navy and the Ministry of Defence. NHS "
                                                       "hospitals."));
    EXPECT_LE(article.topics.size(), 3U);
    for (std::size_t i = 1; i < article.topics.size(); ++i) {
        EXPECT_GE(article.topics[i - 1].evidence.confidence, article.topics[i].evidence.confidence);
    }
}

TEST(Topics, CarryEvidence) {
    const Article article = with_topics(article_of("",
        "A quiet week\nThe fishing industry met. Fishermen spoke of fish quotas and trawlers."));
    ASSERT_EQ(ids_of(article.topics), "fisheries");
    EXPECT_EQ(article.topics[0].label, "Fisheries");
    EXPECT_EQ(article.topics[0].evidence.rule, "topic-pattern");
    EXPECT_GT(article.topics[0].evidence.confidence, 0.5F);
    EXPECT_LT(article.topics[0].evidence.confidence, 1.0F);
    EXPECT_EQ(words_at(article, article.topics[0].evidence.span), "fishing industry");
}

TEST(Topics, TheTitleCountsMoreThanTheBody) {
    const std::string body = "A long day in the chamber ended without news. ";
    Article article = article_of("", body + body + "One man spoke of fish quotas.");
    const Article without = with_topics(article);
    article.title = "Fishing waters: fishermen lose";
    EXPECT_EQ(ids_of(without.topics), "");
    EXPECT_EQ(ids_of(with_topics(article).topics), "fisheries");
}

TEST(Topics, DroppedBytesCountForNothing) {
    Article article = article_of("",
        "A quiet week\nFishermen, fish quotas, fishing industry, trawlers\nNothing happened.");
    article.dropped = {{{13, 67}, "teaser"}};
    EXPECT_EQ(ids_of(with_topics(std::move(article)).topics), "");
}

TEST(Topics, EachOfTheSchemeHasAVocabulary) {
    const Gazetteer& gazetteer = Gazetteer::embedded();
    const WeightedPatterns patterns(embedded_files_once().text("topic_patterns.tsv"), "topic_patterns.tsv",
                                    [&](std::string_view id) -> std::optional<std::uint32_t> {
                                        const Topic* topic = gazetteer.topic(id);
                                        if (!topic) return std::nullopt;
                                        return static_cast<std::uint32_t>(topic - gazetteer.topics().data());
                                    });
    std::vector<int> rows(gazetteer.topics().size(), 0);
    for (std::uint32_t i = 0; i < patterns.row_count(); ++i) {
        if (patterns.row(i).subject != WeightedPatterns::nothing) ++rows[patterns.row(i).subject];
    }
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_GE(rows[i], 15) << gazetteer.topics()[i].id;
    EXPECT_EQ(gazetteer.topics().size(), 26U);
}

TEST(Topics, TakeAnyBytes) {
    for (const std::string& text : {std::string("\xff\xfe\x80"), std::string(200000, 'A'), std::string(200000,
        '"'), std::string(200000, '\'')}) {
        EXPECT_TRUE(with_topics(article_of("", text)).topics.empty());
    }
}

}  // namespace
}  // namespace onrecord
