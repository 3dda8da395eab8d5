#include <gtest/gtest.h>

#include "query/search.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

/// The first hit's snippets, marks in [], cuts as …, each on a line behind its field.
std::string shown(const Expr& expr, Article article, std::size_t width) {
    Archive archive;
    article.id = "1";
    article.path = "/t/1";
    write_archive(archive, {article}, 10);
    Index index = Index::open(archive.index());
    SearchRequest request;
    request.expr = expr;
    request.snippet_width = width;
    const SearchReply reply = std::get<SearchReply>(search(index, request));
    std::string out;
    for (const Snippet& snippet : reply.hits.page().at(0).snippets) {
        std::string text = snippet.text;
        for (auto mark = snippet.marks.rbegin(); mark != snippet.marks.rend(); ++mark) {
            text.insert(mark->end, "]");
            text.insert(mark->start, "[");
        }
        out += snippet.field + ": " + (snippet.cut_before ? "…" : "") + text + (snippet.cut_after ? "…" : "") + "\n";
    }
    return out;
}

Article article(std::string text, std::string title = "") {
    Article a;
    a.text = std::move(text);
    a.title = std::move(title);
    return a;
}

TEST(Snippets, HoldTheMatchHoweverDeepItIs) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "filler words here. ";
    text += "The backstop was agreed. ";
    for (int i = 0; i < 200; ++i) text += "more filler now. ";
    EXPECT_EQ(shown({Word{"backstop"}}, article(text), 40), "body: …here. The [backstop] was agreed. more filler…\n");
}

TEST(Snippets, MarkAPhraseAsOne) {
    Phrase phrase{{{"way", WordForm::exact}, {"of", WordForm::exact}, {"life", WordForm::exact}}, 0, nullptr};
    EXPECT_EQ(shown({phrase}, article("It is our way of life."), 100), "body: It is our [way of life].\n");
}

TEST(Snippets, ShowTheTitleWhereItMatches) {
    EXPECT_EQ(shown({Word{"trident"}}, article("Nothing else.", "Trident renewed"), 100), "title: [Trident] renewed\n");
}

TEST(Snippets, WithoutWordsShowTheLeadBehindWhatWasDropped) {
    Article a = article("A caption\nThe first words of the article.");
    a.dropped = {{{0, 9}, "caption"}};
    EXPECT_EQ(shown({Everything{}}, a, 20), "body: The first words of the…\n");
}

TEST(Snippets, PreferWhereMostWordsMeet) {
    const Expr both{All{{Expr{Word{"fish"}}, Expr{Word{"quota"}}}}};
    EXPECT_EQ(shown(both, article("A fish here. Then long filler words until the fish quota is met and more"), 30), "body: …until the [fish] [quota] is met and…\n");
}

TEST(Snippets, OfASpeakerAreTheWordsSaid) {
    Article a = article("Mr Able said: \"We want security.\"");
    Quote q;
    q.parts = {{{15, 32}, QuoteKind::direct}};
    q.speaker = Speaker{"able", "Able", SpeakerKind::person, "", "", "", "", false};
    a.quotes = {q};
    EXPECT_EQ(shown({FieldMatch{&schema::speaker, "able", ValueForm::plain, {"able"}}}, a, 100), "said: We want security.\n");
}

}  // namespace
}  // namespace onrecord::test
