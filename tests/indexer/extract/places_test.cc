#include "indexer/extract/places.h"

#include <gtest/gtest.h>

#include "tests/indexer/extract/aboutness_support.h"

namespace onrecord {
namespace {

Article with_places(Article article) {
    static const Extractor extract = places_extractor(Gazetteer::embedded());
    return extract(std::move(article));
}

std::string places_of(const Article& article) {
    std::string all;
    for (const Mention& mention : article.mentions) {
        if (mention.kind == MentionKind::place) all += (all.empty() ? "" : ", ") + words_at(article, mention.span);
    }
    return all;
}

struct PlaceCase { std::string_view name, text, places; };
class Places : public testing::TestWithParam<PlaceCase> {};
TEST_P(Places, Are) { EXPECT_EQ(places_of(with_places(article_of("", GetParam().text))), GetParam().places); }
INSTANTIATE_TEST_SUITE_P(Texts, Places, testing::Values(
    PlaceCase{"One", "The talks in Brussels went on.", "Brussels"},
    PlaceCase{"LongestFirst", "Northern Ireland and Ireland.", "Northern Ireland, Ireland"},
    PlaceCase{"Possessive", "Scotland's voters, Gibraltar’s ministers.", "Scotland, Gibraltar"},
    PlaceCase{"Shouted", "CHAOS IN SCOTLAND", "SCOTLAND"},
    PlaceCase{"LowerCase", "a turkey and some china", ""},
    PlaceCase{"InsideAWord", "Scotlandville", ""},
    PlaceCase{"AcrossASentence", "They went North. Sea and sky met.", ""},
    PlaceCase{"SurnameAfterTitle", "Mr Gibraltar met Lady Brussels.", ""},
    PlaceCase{"SurnameAfterGivenName", "Theresa Scotland met David London in Paris.", "Paris"},
    PlaceCase{"AfterAPlace", "Paris, London and Berlin", "Paris, London, Berlin"},
    PlaceCase{"Nothing", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Places, JoinTheMentionsInTextOrder) {
    Article article = article_of("", "In London Michael Fallon spoke of Estonia.");
    article.mentions = {{MentionKind::person, "fallon-michael", "Michael Fallon", {10, 24}}};
    article = with_places(std::move(article));
    ASSERT_EQ(article.mentions.size(), 3U);
    EXPECT_EQ(article.mentions[0].label, "London");
    EXPECT_EQ(article.mentions[1].label, "Michael Fallon");
    EXPECT_EQ(article.mentions[2].label, "Estonia");
    EXPECT_EQ(with_places(article), article) << "a second run changes nothing";
}

TEST(Places, WordsOfPeopleAndBodiesNameNone) {
    Article article = article_of("", "The Bank of England and Sadiq London. England lost.");
    article.mentions = {{MentionKind::institution, "bank-of-england", "Bank of England", {4, 19}},
                        {MentionKind::person, "~sadiq-london", "Sadiq London", {24, 36}}};
    EXPECT_EQ(places_of(with_places(std::move(article))), "England");
}

TEST(Places, WordsOfOfficesDo) {
    Article article = article_of("", "The Secretary of State for Scotland spoke.");
    article.mentions = {{MentionKind::office, "scotland-secretary", "Secretary of State for Scotland", {4, 35}}};
    EXPECT_EQ(places_of(with_places(std::move(article))), "Scotland");
}

TEST(Places, DroppedBytesNameNone) {
    Article article = article_of("", "London\nParis");
    article.dropped = {{{0, 6}, "caption"}};
    EXPECT_EQ(places_of(with_places(std::move(article))), "Paris");
}

}  // namespace
}  // namespace onrecord
