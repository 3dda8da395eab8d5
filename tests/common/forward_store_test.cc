#include "common/segment/forward_store.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

/// "word@position" with t for title, q for quoted, + for alternatives.
std::string shown(const ForwardStore& store, std::uint32_t docid) {
    std::vector<ForwardToken> tokens;
    store.read(docid, tokens);
    std::string out;
    for (const ForwardToken& token : tokens) {
        if (!out.empty()) out += ' ';
        if (token.before == Break::sentence) out += "| ";
        if (token.before == Break::paragraph) out += "|| ";
        out += std::string(store.word(token.word)) + "@" + std::to_string(token.position);
        if (token.alternative) out += '+';
        if (token.title) out += 't';
        if (token.quoted) out += 'q';
    }
    return out;
}

TEST(ForwardStore, ReadsWordsInOrderWithTheirPlaces) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document(tokenize("A title"), tokenize("He said: co-operate now. Yes\nMore"), {{9, 19}});
    writer.add_document({}, {}, {});
    writer.add_document({}, tokenize("only text"), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    EXPECT_EQ(store.document_count(), 3u);
    EXPECT_EQ(shown(store, 1), "a@0t title@1t || he@102 said@103 cooperate@104+q co@104q operate@105q now@106 | yes@107 || more@108");
    EXPECT_EQ(shown(store, 2), "");
    EXPECT_EQ(shown(store, 3), "|| only@0 text@1");
    std::vector<ForwardToken> tokens;
    store.read(1, tokens);
    EXPECT_EQ(tokens[4].reach, 2u) << "the joined form reaches over both parts";
    EXPECT_EQ(tokens[5].reach, 1u);
    std::vector<std::uint32_t> words;
    store.for_each_word(1, [&](std::uint32_t index, std::uint32_t word) {
        EXPECT_EQ(index, words.size());
        words.push_back(word);
    });
    EXPECT_EQ(words.size(), tokens.size());
    for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i], tokens[i].word);
}

TEST(ForwardStore, ReadsWhatWasReleased) {
    const test::TempDir dir;
    constexpr std::uint32_t documents = 4000;   // of some thirty bytes: more than a page, which is what can be released
    ForwardStoreWriter writer;
    for (std::uint32_t i = 0; i < documents; ++i) writer.add_document({}, tokenize("the ministers of " + std::to_string(i) + " countries met in a hall by the sea and said nothing of it"), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    const std::string first = shown(store, 1), middle = shown(store, documents / 2), last = shown(store, documents);
    ASSERT_THAT(middle, testing::HasSubstr(" 1999@"));
    store.release(1, documents + 1);
    store.release(2, 2);
    EXPECT_EQ(shown(store, 1), first);
    EXPECT_EQ(shown(store, documents / 2), middle);
    EXPECT_EQ(shown(store, documents), last);
}

TEST(ForwardStore, TheTextBeginsAParagraphWhateverStandsBeforeItsFirstWord) {
    const test::TempDir dir;
    std::vector<Token> text = tokenize("One two");
    text.front().before = Break::sentence;
    ForwardStoreWriter writer;
    writer.add_document(tokenize("Title"), text, {});
    writer.write(dir.path() / "f");
    EXPECT_EQ(shown(ForwardStore::open(dir.path() / "f"), 1), "title@0t || one@101 two@102");
}

TEST(ForwardStore, NumbersTheCommonestWordsFirst) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document({}, tokenize("zebra the apple the zebra the"), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    EXPECT_EQ(store.word(0), "the");
    EXPECT_EQ(store.word(1), "zebra");
    EXPECT_EQ(store.word(2), "apple");
    EXPECT_EQ(store.word_at(0), "apple");
    EXPECT_EQ(store.number_at(0), 2u);
    EXPECT_EQ(store.word(99), "");
}

TEST(ForwardStore, FindsAccentedWordsByTheirPlainForm) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document({}, tokenize("Šefčovič sefcovic Sefčovic café"), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    EXPECT_EQ(store.accented("sefcovic").size(), 2u);
    EXPECT_EQ(store.accented("šefčovič").size(), 0u);
    EXPECT_EQ(store.accented_prefix("caf"), std::vector<std::uint32_t>{store.find("café")});
}

TEST(ForwardStore, FindsWordsAndPrefixes) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document({}, tokenize("tariff tariffs tax trade"), {});
    writer.write(dir.path() / "f");
    const ForwardStore store = ForwardStore::open(dir.path() / "f");
    EXPECT_EQ(store.word(store.find("tax")), "tax");
    EXPECT_EQ(store.find("taxes"), ForwardStore::no_word);
    const auto [first, last] = store.prefix_range("tari");
    EXPECT_EQ(last - first, 2u);
    const auto [none, none_end] = store.prefix_range("z");
    EXPECT_EQ(none, none_end);
}

TEST(ForwardStore, DamageIsSeenOrHarmless) {
    const test::TempDir dir;
    ForwardStoreWriter writer;
    writer.add_document(tokenize("A title"), tokenize("Some words. And £39bn more"), {{0, 4}});
    writer.write(dir.path() / "f");
    std::ifstream in(dir.path() / "f", std::ios::binary);
    const std::string good{std::istreambuf_iterator<char>(in), {}};
    int unnoticed = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        for (const char flip : {'\x01', '\x7f', '\x80'}) {
            std::string bad = good;
            bad[i] = static_cast<char>(bad[i] ^ flip);
            try {
                const ForwardStore store = ForwardStore::open(dir.write("bad", bad));
                for (std::uint32_t d = 1; d <= store.document_count(); ++d) shown(store, d);
                unnoticed += store.intact();
            } catch (const std::runtime_error&) {
                continue;
            }
        }
    }
    EXPECT_EQ(unnoticed, 0);
}

}  // namespace
}  // namespace onrecord
