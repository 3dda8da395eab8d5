#include "common/segment/docid_list.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::uint32_t> decoded(std::string_view bytes, std::uint32_t most) {
    std::vector<std::uint32_t> out;
    decode_docids(bytes, most, out);
    return out;
}

void expect_comes_back(const std::vector<std::uint32_t>& docids) {
    EXPECT_EQ(decoded(encode_docids(docids), docids.empty() ? 1 : docids.back()), docids);
}

TEST(DocidList, ComesBack) {
    expect_comes_back({});
    expect_comes_back({1});
    expect_comes_back({4'000'000'000});
    expect_comes_back({1, 2, 3, 4, 5, 6, 7, 8, 9});
    expect_comes_back({1, 2, 3, 1'000'000});        // a far one among close ones: many zeros
    expect_comes_back({1, 4'294'967'295});
    std::mt19937 random(3);
    for (const std::uint32_t gap : {1u, 2u, 3u, 17u, 300u, 5'000u, 100'000u, 20'000'000u}) {
        for (int round = 0; round < 50; ++round) {
            std::vector<std::uint32_t> docids;
            std::uint64_t last = 0;
            for (std::size_t i = random() % 200; i > 0 && last < 4'000'000'000u; --i) docids.push_back(static_cast<std::uint32_t>(last += 1 + random() % gap));
            expect_comes_back(docids);
        }
    }
}

TEST(DocidList, TakesABitForEachOfAllDocuments) {
    std::vector<std::uint32_t> all(8000);
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i + 1;
    EXPECT_EQ(encode_docids(all).size(), 1001u);
}

TEST(DocidList, GivesNoDocidThatThereIsNot) {
    EXPECT_THAT(decoded(encode_docids(std::vector<std::uint32_t>{2, 5, 9}), 5), ElementsAre(2, 5));
    EXPECT_THAT(decoded(std::string(100, '\0'), 10), IsEmpty());
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 40; i > 0; --i) bytes += static_cast<char>(random());
        std::uint32_t last = 0;
        for (const std::uint32_t docid : decoded(bytes, 1000)) {
            EXPECT_GT(docid, last);
            EXPECT_LE(docid, 1000u);
            last = docid;
        }
    }
}

}  // namespace
}  // namespace onrecord
