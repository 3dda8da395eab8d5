#include "query/engine/positions.h"

#include <gtest/gtest.h>

#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

/// The words matched in one document, each match in [], e.g. "[way of life]".
std::string matches(const Expr& query, std::string_view title, std::string_view text) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document(tokenize(title), tokenize(text), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    Stemmer stemmer;
    DocumentWords words;
    words.load(store, 1, false);
    std::vector<Token> tokens = tokenize(title);
    const std::vector<Token> text_tokens = tokenize(text);
    tokens.insert(tokens.end(), text_tokens.begin(), text_tokens.end());
    std::string out;
    for (const PositionSpan& span : PositionalQuery(query, stemmer).match(words, store, stemmer)) {
        const Span first = tokens[span.first_item].span, last = tokens[span.last_item].span;
        const std::string_view from = words.items()[span.first_item].token.title ? title : text;
        out += "[" + std::string(from.substr(first.start, last.end - first.start)) + "]";
    }
    return out;
}

Expr word(std::string text, WordForm form = WordForm::plain) { return {Word{std::move(text), form}}; }
Expr phrase(std::vector<std::string> texts, unsigned slop = 0) {
    Phrase p{{}, slop, nullptr};
    for (std::string& text : texts) p.words.push_back({std::move(text), WordForm::exact});
    return {p};
}
Expr prox(ProxKind kind, unsigned n, Expr a, Expr b) { return {Prox{kind, n, {std::move(a), std::move(b)}}}; }

TEST(Words, MatchByStemOrExactly) {
    EXPECT_EQ(matches(word("negotiation"), "", "They negotiate; negotiations go on"), "[negotiate][negotiations]");
    EXPECT_EQ(matches(word("negotiation", WordForm::exact), "", "They negotiate; negotiations go on"), "");
}

TEST(Words, HyphensMeetInEveryDirection) {
    for (const char* query : {"cooperation", "co-operation"}) {
        EXPECT_EQ(matches(word(query), "", "on co-operation now"), "[co-operation]") << query;
        EXPECT_EQ(matches(word(query), "", "on cooperation now"), "[cooperation]") << query;
    }
    EXPECT_EQ(matches(word("co-operation"), "", "on co operation now"), "[co operation]");
    EXPECT_EQ(matches(phrase({"co", "operation"}), "", "on co-operation now"), "[co-operation]");
}

TEST(Words, AccentsCountOnlyInExactWords) {
    EXPECT_EQ(matches(word("sefcovic"), "", "Maroš Šefčovič"), "[Šefčovič]");
    EXPECT_EQ(matches(word("sefcovic", WordForm::exact), "", "Maroš Šefčovič"), "");
    EXPECT_EQ(matches(word("šefčovič", WordForm::exact), "", "Maroš Šefčovič"), "[Šefčovič]");
}

TEST(Words, NumbersKeepTheirSigns) {
    EXPECT_EQ(matches(word("£39bn"), "", "a £39bn bill, 39bn in all"), "[£39bn]");
    EXPECT_EQ(matches(word("39bn"), "", "a £39bn bill"), "[£39bn]");
    EXPECT_EQ(matches(word("50"), "", "50% of"), "[50%]");
}

TEST(Phrases, AreExactWordsSideBySide) {
    EXPECT_EQ(matches(phrase({"way", "of", "life"}), "", "our way of life; way of our life; ways of life"), "[way of life]");
    EXPECT_EQ(matches(phrase({"cooperation", "agreement"}), "", "a co-operation agreement"), "[co-operation agreement]");
    EXPECT_EQ(matches(phrase({"way", "life"}, 2), "", "life is a way; way of life"), "[way of life]");
}

TEST(Phrases, DoNotReachFromTitleIntoText) { EXPECT_EQ(matches(phrase({"no", "deal"}), "It is no", "Deal or not"), ""); }

TEST(Phrases, WildcardsInsideAreOpen) {
    Phrase p{{{"customs", WordForm::exact}, {"arran", WordForm::prefix}}, 0, nullptr};
    EXPECT_EQ(matches({p}, "", "a customs arrangement"), "[customs arrangement]");
}

TEST(Proximity, CountsWordsBetween) {
    const std::string_view text = "the deal on the border holds";
    EXPECT_EQ(matches(prox(ProxKind::near, 3, word("border"), word("deal")), "", text), "[deal on the border]");
    EXPECT_EQ(matches(prox(ProxKind::near, 2, word("border"), word("deal")), "", text), "");
    EXPECT_EQ(matches(prox(ProxKind::adj, 3, word("deal"), word("border")), "", text), "[deal on the border]");
    EXPECT_EQ(matches(prox(ProxKind::adj, 3, word("border"), word("deal")), "", text), "");
}

TEST(Proximity, KeepsToSentenceAndParagraph) {
    const std::string_view text = "A deal. The border holds.\nA tax";
    EXPECT_EQ(matches(prox(ProxKind::sentence, 0, word("border"), word("holds")), "", text), "[border holds]");
    EXPECT_EQ(matches(prox(ProxKind::sentence, 0, word("deal"), word("border")), "", text), "");
    EXPECT_EQ(matches(prox(ProxKind::paragraph, 0, word("deal"), word("border")), "", text), "[deal. The border]");
    EXPECT_EQ(matches(prox(ProxKind::paragraph, 0, word("deal"), word("tax")), "", text), "");
}

TEST(Fuzzy, AllowsEdits) { EXPECT_EQ(matches({Word{"barnier", WordForm::fuzzy, 1}}, "", "Mr Barnir and Mr Barrier"), "[Barnir][Barrier]"); }

}  // namespace
}  // namespace onrecord
