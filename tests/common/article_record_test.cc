#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/article.h"
#include "common/segment/record.h"
#include "tests/support/words_of.h"

namespace onrecord {
namespace {

Article example() {
    Article a;
    a.id = "1";
    a.url = "https://harbourpost.example/1";
    a.path = "/news/a.txt";
    a.title = "Fallon backs Nato";
    a.text = "Mr Fallon said: “We stay.” He added that it mattered.";
    a.outlet = "Harbour Post";
    a.author = "A. Kersey";
    a.lang = "en";
    a.type = "news";
    a.date_window = DateRange{Date{17000}, Date{17100}};
    a.date_basis = "inferred";
    a.date_evidence = {"office-window", 0.8f, {0, 9}};
    a.dropped = {{{0, 2}, "caption"}};
    a.mentions = {{MentionKind::person, "fallon-michael", "Michael Fallon", {3, 9}}};
    const Speaker fallon{"fallon-michael", "Michael Fallon", SpeakerKind::person, "defence-secretary", "Secretary of State for Defence", "mod", "conservative", true};
    a.quotes = {{{{{19, 27}, QuoteKind::direct}, {{45, 56}, QuoteKind::indirect}}, QuoteKind::mixed, fallon, {fallon}, {0, 9}, {10, 14}, {"surname-said", 0.9f, {0, 14}}},
                {{{{0, 4}, QuoteKind::indirect}}, QuoteKind::indirect, std::nullopt, {}, {}, {}, {}}};
    a.departments = {{"mod", "Ministry of Defence", {"led-by-speaker", 0.9f, {0, 9}}}};
    a.departments_led = {"mod"};
    a.topics = {{"defence", "Defence", {"topic-pattern", 0.7f, {19, 27}}}};
    return a;
}

struct Stored {
    std::string record;
    std::vector<Token> title, text;

    explicit Stored(const Article& a) : title(tokenize(a.title)), text(tokenize(a.text, dropped_spans(a))) { record = encode_article(a, title, text); }

    TextWords words() const { return {test::words_of(title), test::words_of(text)}; }
};

Result<Article> stored_and_read(const Article& article) {
    const Stored stored(article);
    return decode_article(stored.record, stored.words());
}

TEST(ArticleRecord, ReadsBackEqual) {
    const Result<Article> read = stored_and_read(example());
    ASSERT_TRUE(read.ok()) << read.error().message;
    EXPECT_EQ(read.value(), example());
    Article dated = example();
    dated.date = Date{17000};
    dated.date_window.reset();
    EXPECT_EQ(stored_and_read(dated).value(), dated);
    EXPECT_EQ(stored_and_read(Article{}).value(), Article{});
}

TEST(ArticleRecord, DamageIsAnErrorOrAWellFormedArticle) {
    const Stored stored(example());
    const std::string& good = stored.record;
    const TextWords words = stored.words();
    for (std::size_t i = 0; i < good.size(); ++i) {
        EXPECT_FALSE(decode_article(std::string_view(good).substr(0, i), words).ok());
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x15);
        const Result<Article> read = decode_article(bad, words);
        if (!read.ok()) continue;
        for (const Quote& quote : read.value().quotes) EXPECT_LE(quote_text(read.value(), quote).size(), 2 * read.value().text.size());
    }
}

TEST(ArticleRecord, OtherWordsAreAnError) {
    const Stored stored(example());
    TextWords words = stored.words();
    words.text[2] = "sang";
    EXPECT_FALSE(decode_article(stored.record, words).ok());
    words = stored.words();
    words.text.pop_back();
    EXPECT_FALSE(decode_article(stored.record, words).ok());
    EXPECT_FALSE(decode_article(stored.record, {}).ok());
}

TEST(Speakers, AreListedOnceInOrder) {
    const std::vector<Speaker> speakers = speakers_of(example());
    ASSERT_EQ(speakers.size(), 1u);
    EXPECT_EQ(speakers[0].id, "fallon-michael");
}

TEST(QuoteText, JoinsParts) { EXPECT_EQ(quote_text(example(), example().quotes[0]), "We stay. it mattered"); }

}  // namespace
}  // namespace onrecord
