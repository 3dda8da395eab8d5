#include "query/render/story.h"

#include <sstream>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::vector<StoryCopy> story() {
    StoryCopy first, later;
    first.head.id = "a1";
    first.head.title = "Nets for Grimsby";
    first.head.outlet = "Harbour Post";
    first.head.date = Date::from_ymd(2017, 9, 12);
    first.head.date_basis = "stated";
    later.head.id = "b2";
    later.head.url = "https://tape.example/b2";
    later.changes = TextDifference{true, {{"One.", "Two \x1b[1m.", "Three.", "Four."}, 5}, {{std::string(400, 'x')}, 1}};
    return {first, later};
}

std::string text_of(const std::vector<StoryCopy>& copies, std::size_t width = 80) {
    RenderOptions options;
    options.width = width;
    std::ostringstream out;
    render_story(copies, options, out);
    return out.str();
}

TEST(RenderStory, ShowsAFewSentencesOfWhatChanged) {
    EXPECT_EQ(text_of(story(), 400),
              "2 copies\n"
              "1  2017-09-12   Harbour Post\n"
              "   Nets for Grimsby\n"
              "   id a1\n"
              "2  undated   tape.example\n"
              "   (no headline)\n"
              "   id b2 · headline changed · cut 4 sentences (5 words) · added 1 sentence (1 word)\n"
              "   - One.\n"
              "   - Two \\x1b[1m.\n"
              "   - Three.\n"
              "   + " + std::string(300, 'x') + " …\n"
              "   … 1 more cut; --format json gives all\n");
}

TEST(RenderStory, BreaksLinesBehindTheSign) {
    std::vector<StoryCopy> copies = story();
    copies[1].changes = TextDifference{false, {}, {{"The board ordered forty new nets."}, 6}};
    EXPECT_NE(text_of(copies, 30).find("   + The board ordered forty\n     new nets.\n"), std::string::npos) << text_of(copies, 30);
}

TEST(RenderStory, SaysWhereThereIsNothingToShow) {
    std::vector<StoryCopy> copies = story();
    copies[1].changes = TextDifference{};
    EXPECT_NE(text_of(copies).find("   id b2 · same headline and text\n"), std::string::npos);
    copies.pop_back();
    EXPECT_EQ(text_of(copies), "no copies\n1  2017-09-12   Harbour Post\n   Nets for Grimsby\n   id a1\n");
}

TEST(RenderStory, GivesAllOfItAsJson) {
    const Json json = story_json(story());
    EXPECT_EQ(json["story"].dump(), R"({"id":"a1","copies":2,"first":"a1"})");
    EXPECT_EQ(json["articles"][0].dump(),
              R"({"id":"a1","headline":"Nets for Grimsby","datePublished":"2017-09-12","date_basis":"stated","date_window":null,)"
              R"("publisher":"Harbour Post","author":null,"url":null,"changes":null})");
    EXPECT_EQ(json["articles"][1]["changes"]["headline"], true);
    EXPECT_EQ(json["articles"][1]["changes"]["cut"]["words"], 5);
    EXPECT_EQ(json["articles"][1]["changes"]["cut"]["sentences"].size(), 4u);
    EXPECT_EQ(json["articles"][1]["changes"]["added"]["sentences"][0].get<std::string>().size(), 400u);
}

}  // namespace
}  // namespace onrecord
