#include "indexer/extract/mentions.h"

#include <gtest/gtest.h>

#include "tests/indexer/extract/speech_support.h"

namespace onrecord {
namespace {

/// `kind id (words)`, separated by "; ".
std::string mentions(std::string_view text, std::string_view day) {
    Article article;
    article.text = text;
    article.date = parse_iso_date(day);
    article = mentions_extractor(test::language())(std::move(article));
    std::string out;
    for (const Mention& mention : article.mentions)
        out += (out.empty() ? "" : "; ") + std::string(to_string(mention.kind)) + " " + mention.id + " (" +
               article.text.substr(mention.span.start, mention.span.size()) + ")";
    return out;
}

TEST(Mentions, OfficeAndNameTouch) {
    EXPECT_EQ(mentions("Defence Secretary Michael Fallon spoke.", "2017-09-12"),
              "office defence-secretary (Defence Secretary); person fallon-michael (Michael Fallon)");
}
TEST(Mentions, TitleBelongsToTheName) {
    EXPECT_EQ(mentions("David Davis spoke and Mr Davis left.", "2017-09-12"),
              "person davis-david (David Davis); person davis-david (Mr Davis)");
}
TEST(Mentions, UnknownPeopleGetIdsOfTheirOwn) {
    EXPECT_EQ(mentions("Sarah Starling spoke.", "2017-09-12"), "person ~sarah-starling (Sarah Starling)");
}
TEST(Mentions, FormerOfficesAreLeftOut) {
    EXPECT_EQ(mentions("the former defence secretary spoke", "2017-09-12"), "");
}
TEST(Mentions, AnAgeAndAPrivateLifeMakeANamesake) {
    EXPECT_EQ(mentions("David Davis, 61, who keeps sheep, left. Mr Davis and David Davis ate.", "2017-09-12"),
              "person ~david-davis (David Davis); person ~david-davis (Mr Davis); person ~david-davis (David Davis)");
    EXPECT_EQ(mentions("David Davis, 61, a shepherd from Brecon, left.", "2017-09-12"), "person ~david-davis (David Davis)");
}
TEST(Mentions, AnAgeAloneMakesNone) {
    EXPECT_EQ(mentions("David Davis, 68, left.", "2017-09-12"), "person davis-david (David Davis)");
    EXPECT_EQ(mentions("David Davis, 68, the Brexit minister, left.", "2017-09-12").substr(0, 32), "person davis-david (David Davis)");
    EXPECT_EQ(mentions("David Davis, 68, a Conservative from York, left.", "2017-09-12").substr(0, 32), "person davis-david (David Davis)");
}

}  // namespace
}  // namespace onrecord
