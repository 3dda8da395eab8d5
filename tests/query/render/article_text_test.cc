#include <sstream>

#include <gtest/gtest.h>

#include "query/render/article_text.h"
#include "tests/query/render/sample_answer.h"

namespace onrecord {
namespace {

Article article() {
    Article article = test::sample_answer().reply.hits.page()[0].article;
    article.text += "Latest News\nThe vote is on Monday.\n";
    const auto start = static_cast<std::uint32_t>(article.text.find("Latest"));
    article.dropped = {{{start, start + 11}, "teaser"}};
    article.topics[0].evidence.span = {start + 16, start + 20};
    article.mentions = {{MentionKind::person, "fallon-michael", "Michael Fallon", {0, 14}}, {MentionKind::person, "fallon-michael", "Michael Fallon", {0, 14}}};
    return article;
}

template <class Render>
std::string printed(const Render& render) {
    std::ostringstream out;
    render(article(), RenderOptions{}, out);
    return out.str();
}

TEST(ShowText, PrintsTheHeadAndWhatIsLeftOfThePage) {
    EXPECT_EQ(printed(render_article_text),
              "Fallon backs Trident renewal\n"
              "2016-07-18   Harbour Post\n"
              "https://harbourpost.example/trident?a=1&b=2\n"
              "id 8ffd935fa253112c\n"
              "\n"
              "Michael Fallon said: “Our nuclear deterrent keeps us safe, and it always will”\n"
              "\n"
              "The vote is on Monday.\n");
}

TEST(ShowQuotes, PrintsSpeakerWordsAndPlace) {
    EXPECT_EQ(printed(render_article_quotes),
              "1   Michael Fallon, Secretary of State for Defence: ‘Our nuclear deterrent keeps\n"
              "    us safe, and it always will’\n"
              "    direct · bytes 24..79 · speaker by name-verb at \"said\" (0.90)\n");
}

TEST(ShowFields, PrintsAValueALine) {
    EXPECT_EQ(printed(render_article_fields),
              "id          8ffd935fa253112c\n"
              "title       Fallon backs Trident renewal\n"
              "date        2016-07-18\n"
              "date-basis  stated\n"
              "source      Harbour Post\n"
              "url         https://harbourpost.example/trident?a=1&b=2\n"
              "speaker     Michael Fallon (fallon-michael)\n"
              "role        Secretary of State for Defence (defence-secretary)\n"
              "department  Ministry of Defence (mod)\n"
              "party       conservative\n"
              "topic       Defence (defence)\n"
              "mentions    Michael Fallon (fallon-michael)\n"
              "quotes      1\n");
}

// UX R3
TEST(Why, PrintsValueBytesSentenceRuleAndConfidence) {
    EXPECT_EQ(printed(render_why),
              "Fallon backs Trident renewal\n"
              "id 8ffd935fa253112c\n"
              "\n"
              "date        2016-07-18\n"
              "            basis stated\n"
              "\n"
              "speaker     Michael Fallon (fallon-michael)\n"
              "            quotation 1, direct · bytes 24..79 · rule name-verb · confidence\n"
              "            0.90\n"
              "            ‘Our nuclear deterrent keeps us safe, and it always will’\n"
              "            named at bytes 0..14:\n"
              "            Michael Fallon said: “Our nuclear deterrent keeps us safe, and it\n"
              "            always will”\n"
              "  role      Secretary of State for Defence (defence-secretary), held on 2016-07-18\n"
              "  party     conservative\n"
              "\n"
              "department  Ministry of Defence (mod)\n"
              "            rule speaker-office · confidence 0.90\n"
              "\n"
              "topic       Defence (defence)\n"
              "            bytes 99..103 · rule topic-pattern · confidence 0.85\n"
              "            The vote is on Monday.\n"
              "\n"
              "person      Michael Fallon (fallon-michael)\n"
              "            bytes 0..14 · named 2 times, first here\n"
              "            Michael Fallon said: “Our nuclear deterrent keeps us safe, and it\n"
              "            always will”\n"
              "\n"
              "left out    teaser\n"
              "            bytes 83..94\n"
              "            Latest News\n");
}

TEST(Why, SurvivesSpansOutsideTheText) {
    Article broken = article();
    broken.quotes[0].evidence.span = {900, 1000};
    broken.topics[0].evidence.span = {900, 1000};
    broken.mentions[0].span = {5, 4000};
    broken.dropped[0].span = {80, 9000};
    broken.date_evidence.span = {70, 9000};
    std::ostringstream out;
    render_why(broken, {}, out);
    render_article_text(broken, {}, out);
    render_article_quotes(broken, {}, out);
    EXPECT_NE(out.str().find("Michael Fallon"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
