#include "indexer/identity.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "common/hash.h"

namespace onrecord {
namespace {

struct UrlCase {
    std::string_view name, url, normal;
};
class NormalisedUrl : public testing::TestWithParam<UrlCase> {};
TEST_P(NormalisedUrl, Is) {
    EXPECT_EQ(normalised_url(GetParam().url), GetParam().normal);
}
INSTANTIATE_TEST_SUITE_P(Urls, NormalisedUrl, testing::Values(
    UrlCase{"Same", "https://a.example/x", "https://a.example/x"},
    UrlCase{"Case", "HTTPS://A.Example/Path", "https://a.example/Path"},
    UrlCase{"Fragment", "https://a.example/x#top", "https://a.example/x"},
    UrlCase{"Slash", "https://a.example/x/", "https://a.example/x"},
    UrlCase{"HostOnly", "https://a.example/", "https://a.example"},
    UrlCase{"Tracking", "https://a.example/x?utm_source=t&id=4&UTM_medium=s", "https://a.example/x?id=4"},
    UrlCase{"OnlyTracking", "https://a.example/x/?utm_source=t", "https://a.example/x"},
    UrlCase{"HostAndQuery", "https://A.example?B=C", "https://a.example?B=C"},
    UrlCase{"Port", "http://a.example:80/x", "http://a.example/x"},
    UrlCase{"OtherPort", "http://a.example:8080/x", "http://a.example:8080/x"},
    UrlCase{"NoScheme", " a.example/x#y ", "a.example/x"},
    UrlCase{"Empty", "", ""}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(ArticleId, IsTheInputsOwnWhereItCanBe) {
    Article article;
    article.id = "hp-1";
    article.url = "https://a.example/x";
    EXPECT_EQ(article_id(article), "hp-1");
    article.id = std::string(200, 'x');
    EXPECT_EQ(article_id(article), article.id);
}

TEST(ArticleId, IsElseTheHashOfTheUrl) {
    Article article;
    article.url = "https://A.example/x/";
    const std::string expected = hex64(hash64("https://a.example/x"));
    for (const std::string& id : {std::string(), std::string("two words"), std::string(201, 'x'),
                                  std::string("caf\xc3\xa9"), std::string("a\nb")}) {
        article.id = id;
        EXPECT_EQ(article_id(article), expected) << id;
    }
}

TEST(ArticleId, IsElseThatOfTheAbsolutePathAndRecord) {
    Article relative, absolute;
    relative.path = "news/../news/a.jsonl:42";
    absolute.path = (std::filesystem::current_path() / "news/a.jsonl:42").string();
    EXPECT_EQ(article_id(relative), article_id(absolute));
    absolute.path += "3";
    EXPECT_NE(article_id(relative), article_id(absolute));
}

TEST(ArticleId, OfAnotherShapeOutlivesAMoveToAnotherLine) {
    Article one, other;
    one.id = other.id = "Article 12";
    one.path = "a.jsonl:1";
    other.path = "a.jsonl:2";
    EXPECT_EQ(article_id(one), article_id(other));
    EXPECT_EQ(article_id(one).size(), 16u);
}

TEST(ContentHash, SeesEveryFieldOfTheReaderAndNothingElse) {
    const Article base;
    const auto changed = [&](auto&& change) {
        Article article;
        change(article);
        return content_hash(article) != content_hash(base);
    };
    EXPECT_TRUE(changed([](Article& a) { a.title = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.text = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.url = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.outlet = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.author = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.lang = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.type = "x"; }));
    EXPECT_TRUE(changed([](Article& a) { a.date = Date{}; }));
    EXPECT_TRUE(changed([](Article& a) { a.date_basis = "url"; }));
    EXPECT_FALSE(changed([](Article& a) { a.path = "x"; }));
    EXPECT_FALSE(changed([](Article& a) { a.topics.push_back({}); }));
}

TEST(ContentHash, KeepsFieldsApart) {
    Article one, other;
    one.title = "ab";
    other.title = "a";
    other.text = "b";
    EXPECT_NE(content_hash(one), content_hash(other));
}

}  // namespace
}  // namespace onrecord
