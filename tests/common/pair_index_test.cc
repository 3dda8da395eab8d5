#include "common/segment/pair_index.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

using Docids = std::vector<std::uint32_t>;

/// A forward store and the pair index made of it.
struct Stores {
    Stores(const test::TempDir& dir, const std::vector<std::string>& texts) : forward(make(dir, texts)) {
        write_pair_index(dir.path() / "p", forward);
        pairs.emplace(PairIndex::open(dir.path() / "p"));
    }
    static ForwardStore make(const test::TempDir& dir, const std::vector<std::string>& texts) {
        ForwardStoreWriter writer;
        for (const std::string& text : texts) writer.add_document(tokenize("some title"), tokenize(text), {});
        writer.write(dir.path() / "f");
        return ForwardStore::open(dir.path() / "f");
    }
    PairIndex::Documents find(std::string_view first, std::string_view second) const { return pairs->documents(forward.find(first), forward.find(second)); }

    ForwardStore forward;
    std::optional<PairIndex> pairs;
};

TEST(PairIndex, FindsNeighboursAndOnlyThem) {
    const test::TempDir dir;
    const Stores stores(dir, {"customs union now", "the union, customs", "customs; union", "co-operation agreed"});
    const auto holds = [&](std::string_view first, std::string_view second, std::uint32_t docid) {
        const Docids found = stores.find(first, second).docids;
        return std::find(found.begin(), found.end(), docid) != found.end();
    };
    EXPECT_TRUE(holds("customs", "union", 1));
    EXPECT_TRUE(holds("customs", "union", 3)) << "whatever stands between them";
    EXPECT_TRUE(holds("co", "operation", 4));
    EXPECT_TRUE(holds("cooperation", "agreed", 4)) << "the joined form reaches over both parts";
    EXPECT_TRUE(holds("operation", "agreed", 4));
    EXPECT_FALSE(holds("customs", "union", 4));
    EXPECT_FALSE(holds("title", "customs", 1)) << "title and text are no neighbours";
}

/// So few documents that one thread goes through them, and enough for two.
class PairIndexOfManyTexts : public testing::TestWithParam<std::uint32_t> {};

/// Against every pair of random texts: a list of its own holds the pair's documents exactly, a shared one holds them all.
TEST_P(PairIndexOfManyTexts, AgreesWithTheTexts) {
    std::mt19937 random(1);
    const double words = GetParam() / 7.5;
    std::vector<std::string> texts;
    std::map<std::pair<std::string, std::string>, std::set<std::uint32_t>> truth;
    for (std::uint32_t docid = 1; docid <= GetParam(); ++docid) {
        std::string text, last;
        for (int i = 0; i < 40; ++i) {
            // Few words are common, many are rare.
            const std::string word = "w" + std::to_string(static_cast<int>(words * std::pow(std::uniform_real_distribution<>(0, 1)(random), 3)));
            text += word + " ";
            if (!last.empty()) truth[{last, word}].insert(docid);
            last = word;
        }
        texts.push_back(text);
    }
    const test::TempDir dir;
    const Stores stores(dir, texts);
    int exact = 0, shared = 0;
    for (const auto& [pair, documents] : truth) {
        const PairIndex::Documents found = stores.find(pair.first, pair.second);
        EXPECT_TRUE(std::is_sorted(found.docids.begin(), found.docids.end()));
        if (found.exact) EXPECT_EQ(found.docids, Docids(documents.begin(), documents.end())) << pair.first << ' ' << pair.second;
        else EXPECT_TRUE(std::includes(found.docids.begin(), found.docids.end(), documents.begin(), documents.end())) << pair.first << ' ' << pair.second;
        (found.exact ? exact : shared) += 1;
    }
    EXPECT_GT(exact, 0);
    EXPECT_GT(shared, 0);
}
INSTANTIATE_TEST_SUITE_P(Sizes, PairIndexOfManyTexts, testing::Values(300, 4000));

TEST(PairIndex, HasNothingOfAnEmptyStore) {
    const test::TempDir dir;
    const Stores stores(dir, {});
    EXPECT_TRUE(stores.pairs->documents(0, 1).docids.empty());
}

TEST(PairIndex, DamageIsSeenOrHarmless) {
    const test::TempDir dir;
    const Stores stores(dir, {"customs union now", "the union, customs"});
    std::ifstream in(dir.path() / "p", std::ios::binary);
    const std::string good{std::istreambuf_iterator<char>(in), {}};
    int unnoticed = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x41);
        try {
            const PairIndex pairs = PairIndex::open(dir.write("bad", bad));
            for (std::uint32_t a = 0; a < 5; ++a) {
                for (const std::uint32_t docid : pairs.documents(a, a + 1).docids) EXPECT_LE(docid, pairs.document_count());
            }
            unnoticed += pairs.intact();
        } catch (const std::runtime_error&) {
            continue;
        }
    }
    EXPECT_EQ(unnoticed, 0);
    for (std::size_t n = 0; n < good.size(); ++n) EXPECT_THROW(PairIndex::open(dir.write("cut", good.substr(0, n))), IoError) << n;
}

}  // namespace
}  // namespace onrecord
