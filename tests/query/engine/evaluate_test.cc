#include "query/engine/evaluate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/search.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

Article article(std::string id, std::string title, std::string text) {
    Article a;
    a.id = std::move(id);
    a.path = "/t/" + a.id;
    a.title = std::move(title);
    a.text = std::move(text);
    return a;
}

Quote quote(const Article& a, std::string_view words, std::string speaker_id, float confidence) {
    const auto start = static_cast<std::uint32_t>(a.text.find(words));
    Quote q;
    q.parts = {{{start, start + static_cast<std::uint32_t>(words.size())}, QuoteKind::direct}};
    q.speaker = Speaker{speaker_id, speaker_id, SpeakerKind::person, "", "", "", "", false};
    q.evidence = {"test", confidence, {start, start + 1}};
    return q;
}

/// Two people in one article: who said which word?
class TwoSpeakers : public testing::Test {
protected:
    void SetUp() override {
        Article a = article("1", "Security talks", "Mr Able said: \"We want security.\" Mr Baker said: \"We want trade.\"");
        a.quotes = {quote(a, "We want security.", "able", 0.9f), quote(a, "We want trade.", "baker", 0.4f)};
        Article b = article("2", "Weather", "It rained on the UK's farms. Nobody spoke of security.");
        b.date = Date{17000};
        b.date_basis = "stated";
        write_archive(archive_, {a, b}, 10);
        index_.emplace(Index::open(archive_.index()));
    }

    std::vector<std::string> found(const Expr& expr, float min_confidence = 0) {
        SearchRequest request;
        request.expr = expr;
        request.all = true;
        request.min_confidence = min_confidence;
        std::vector<std::string> out;
        const SearchReply reply = std::get<SearchReply>(search(*index_, request));
        for (const Hit& hit : reply.hits) out.push_back(hit.article.id);
        return out;
    }

    static Expr speaker(std::string id) { return {FieldMatch{&schema::speaker, id, ValueForm::plain, {id}}}; }
    static Expr said(std::string text) { return {Word{std::move(text), WordForm::plain, 0, 1, &schema::said}}; }
    static Expr in_quote(Expr a, Expr b) { return {InQuote{{Expr{All{{std::move(a), std::move(b)}}}}}}; }

    Archive archive_;
    std::optional<Index> index_;
};

TEST_F(TwoSpeakers, WordsSaidBelongToTheirSpeaker) {
    EXPECT_THAT(found(in_quote(speaker("able"), said("security"))), ElementsAre("1"));
    EXPECT_THAT(found(in_quote(speaker("baker"), said("security"))), IsEmpty());
    EXPECT_THAT(found({All{{speaker("baker"), said("security")}}}), ElementsAre("1"));  // unbound: two quotations will do
}

TEST_F(TwoSpeakers, SaidAndUnsaidAreApart) {
    EXPECT_THAT(found(said("security")), ElementsAre("1"));
    EXPECT_THAT(found({Word{"security", WordForm::plain, 0, 1, &schema::unsaid}}), ElementsAre("2"));
}

TEST_F(TwoSpeakers, PossessivesAreFoundBare) { EXPECT_THAT(found({Word{"UK"}}), ElementsAre("2")); }

TEST_F(TwoSpeakers, BelowTheConfidenceThereIsNoSpeaker) {
    EXPECT_THAT(found(speaker("baker"), 0.5f), IsEmpty());
    EXPECT_THAT(found(speaker("able"), 0.5f), ElementsAre("1"));
}

TEST_F(TwoSpeakers, NotIsEveryOtherDocument) {
    EXPECT_THAT(found({Not{{speaker("able")}}}), ElementsAre("2"));
    EXPECT_THAT(found({Everything{}}), UnorderedElementsAre("1", "2"));
}

TEST_F(TwoSpeakers, UndatedDocumentsAreCountedWhereADateLeavesThemOut) {
    SearchRequest request;
    request.expr = {RangeMatch{&schema::date, "", {Date{16900}, Date{17100}}, 0, 0}};
    const SearchReply reply = std::get<SearchReply>(search(*index_, request));
    EXPECT_EQ(reply.articles, 1u);
    EXPECT_EQ(reply.undated, 1u);
}

TEST_F(TwoSpeakers, IdsAreExact) {
    EXPECT_THAT(found({FieldMatch{&schema::id, "2", ValueForm::plain, {}}}), ElementsAre("2"));
    EXPECT_THAT(found({FieldMatch{&schema::path, "/t/1", ValueForm::plain, {}}}), ElementsAre("1"));
}

TEST_F(TwoSpeakers, AReplacedArticleIsFoundByItsNewWordsOnly) {
    write_archive(archive_, {article("2", "Weather", "The sun shone.")}, 10);
    index_.emplace(Index::open(archive_.index()));
    EXPECT_THAT(found({Word{"rained"}}), IsEmpty());
    EXPECT_THAT(found({Word{"sun"}}), ElementsAre("2"));
}

TEST_F(TwoSpeakers, DaysOfPublicationAreLittleWork) {
    const RangeMatch days{&schema::date, "", {Date{16000}, Date{18000}}};
    RangeMatch added = days;
    added.field = &schema::added;
    SegmentEvaluator evaluator(*index_, 0, 0);
    EXPECT_LT(evaluator.work({days}, false), 2) << "no thread is worth it: zones answer for most documents";
    EXPECT_GE(evaluator.work({added}, false), 2);
}

TEST(Wildcards, ThatStandForTooManyWordsAreAnErrorNamingTheCommonest) {
    Archive archive;
    std::string text;
    for (int i = 0; i < 1200; ++i) text += "word" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i) + " ";
    write_archive(archive, {article("1", "T", text), article("2", "T", "worda0 worda0")}, 10);
    Index index = Index::open(archive.index());
    SearchRequest request;
    request.expr = {Word{"word", WordForm::prefix}};
    const auto reply = search(index, request);
    const QueryError* error = std::get_if<QueryError>(&reply);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, "wildcard-too-many");
    EXPECT_EQ(error->suggest.size(), 5u);
    EXPECT_EQ(error->suggest.front(), "worda0");
    request.expr = {Word{"worda1", WordForm::prefix}};
    EXPECT_TRUE(std::holds_alternative<SearchReply>(search(index, request)));
}

TEST(EmptyIndex, AnswersNothing) {
    Archive archive;
    write_archive(archive, {}, 10);
    Index index = Index::open(archive.index());
    SearchRequest request;
    request.expr = {All{{Expr{Word{"security"}}}}};
    request.facets = {{&schema::speaker, 5}};
    const SearchReply reply = std::get<SearchReply>(search(index, request));
    EXPECT_EQ(reply.articles, 0u);
    EXPECT_EQ(reply.facets.size(), 1u);
}

}  // namespace
}  // namespace onrecord::test
