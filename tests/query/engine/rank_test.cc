#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/segment/length_normal.h"
#include "query/engine/weighting.h"
#include "query/parser.h"
#include "query/search.h"
#include "tests/query/engine/naive_matcher.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

TEST(WordWeight, IsXapiansIneB2) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    struct Doc { unsigned count, length; };
    const std::vector<Doc> docs{{1, 3}, {2, 9}, {0, 4}, {7, 40}, {1, 1}, {0, 30}};
    double total = 0, occurrences = 0, holding = 0;
    for (const Doc& doc : docs) {
        Xapian::Document document;
        if (doc.count > 0) document.add_term("word", doc.count);
        if (doc.length > doc.count) document.add_term("other", doc.length - doc.count);
        database.add_document(document);
        total += doc.length;
        occurrences += doc.count;
        holding += doc.count > 0;
    }
    const CollectionSize collection{static_cast<double>(docs.size()), total / static_cast<double>(docs.size())};
    const WordWeight weight(collection, holding, occurrences);
    LengthNormal normal(collection.average_length);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::IneB2Weight(1.0));
    enquire.set_query(Xapian::Query("word"));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    ASSERT_EQ(found.size(), 4u);
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
        const Doc& doc = docs[*hit - 1];
        EXPECT_NEAR(weight.of(doc.count, normal.of(doc.length)), hit.get_weight(), 1e-9) << *hit;
    }
}

TEST(LengthNormal, RemembersWhatItComputes) {
    LengthNormal normal(100);
    for (int i = 0; i < 2; ++i) {
        EXPECT_DOUBLE_EQ(normal.of(50), std::log2(3));
        EXPECT_DOUBLE_EQ(normal.of(100000), std::log2(1 + 100.0 / 100000));
    }
}

class Ranking : public testing::Test {
protected:
    void SetUp() override {
        Random random(3);
        fill_random_archive(archive_, random, 120, 37);
    }
    SearchReply ask(Index& index, const char* query, std::size_t offset, std::size_t limit) {
        SearchRequest request;
        request.expr = std::get<ParsedQuery>(parse_query(query, {})).expr;
        request.offset = offset;
        request.limit = limit;
        request.ids_only = true;
        return std::get<SearchReply>(search(index, request));
    }
    Archive archive_;
};

TEST_F(Ranking, PagesAreCutsOfOneOrder) {
    Index index = Index::open(archive_.index());
    for (const char* query : {"deal OR border", "vote", "deal OR border OR fish OR tax", "*"}) {
        const SearchReply whole = ask(index, query, 0, 1000);
        for (std::size_t offset = 0; offset < whole.hits.size(); offset += 7) {
            const SearchReply page = ask(index, query, offset, 7);
            for (std::size_t i = 0; i < page.hits.size(); ++i) {
                EXPECT_EQ(page.hits.page()[i].article.id, whole.hits.page()[offset + i].article.id) << query << " " << offset + i;
                EXPECT_DOUBLE_EQ(page.hits.page()[i].score, whole.hits.page()[offset + i].score);
            }
        }
        for (std::size_t i = 1; i < whole.hits.size(); ++i) EXPECT_GE(whole.hits.page()[i - 1].score, whole.hits.page()[i].score);
    }
}

/// Of a long list most blocks are left out by their bounds; of a page that holds everything none is.
TEST(RankingOfALongList, LeavesOutOnlyWhatIsNotAmongTheBest) {
    Archive archive;
    Random random(11);
    std::vector<Article> articles;
    for (int i = 0; i < 1500; ++i) {
        Article article = random_article(random, i);
        article.text += " " + std::string("ballot ballot ballot ballot ballot ballot").substr(0, 7 * (1 + random() % 3) - 1) + ".";
        article.quotes.clear();
        article.lang = "en";   // one list of the word
        articles.push_back(std::move(article));
    }
    write_archive(archive, articles, 1200);
    Index index = Index::open(archive.index());
    EXPECT_FALSE(index.segments.front()->articles.postings("ballot")->blocks.empty());
    SearchRequest request;
    request.expr = std::get<ParsedQuery>(parse_query("ballot", {})).expr;
    request.ids_only = true;
    request.limit = 1500;
    const SearchReply all = std::get<SearchReply>(search(index, request));
    ASSERT_EQ(all.hits.size(), 1500u);
    for (const std::size_t limit : {1u, 10u, 100u}) {
        request.limit = limit;
        const SearchReply best = std::get<SearchReply>(search(index, request));
        for (std::size_t i = 0; i < limit; ++i) {
            EXPECT_EQ(best.hits.page()[i].article.id, all.hits.page()[i].article.id) << i;
            EXPECT_DOUBLE_EQ(best.hits.page()[i].score, all.hits.page()[i].score);
        }
    }
}

TEST_F(Ranking, RaisesWordsThatStandTogether) {
    Index index = Index::open(archive_.index());
    std::size_t raised = 0, plain = 0;
    for (const auto& [first, second] : {std::pair("deal", "border"), {"fish", "tax"}, {"vote", "deal"}}) {
        std::map<std::string, double> apart;   // the words' own scores, each word asked alone
        for (const char* word : {first, second}) {
            const SearchReply alone = ask(index, word, 0, 1000);
            for (const Hit& hit : alone.hits) apart[hit.article.id] += hit.score;
        }
        std::set<std::string> together;
        const Expr near = std::get<ParsedQuery>(parse_query(std::string(first) + " NEAR/2 " + second, {})).expr;
        for (const Article& article : archive_.live) {
            if (naive_article(near, article)) together.insert(article.id);
        }
        const SearchReply both = ask(index, (std::string(first) + " OR " + second).c_str(), 0, 60);
        for (const Hit& hit : both.hits) {
            const bool near_here = together.contains(hit.article.id);
            EXPECT_NEAR(hit.score, apart.at(hit.article.id) * (near_here ? 1.1 : 1.0), 1e-9) << first << " " << second << " in " << hit.article.id;
            ++(near_here ? raised : plain);
        }
    }
    EXPECT_GT(raised, 20u);
    EXPECT_GT(plain, 20u);
}

/// More articles than a zone of dates has, in the order of their dates and in no order.
class DateOrder : public testing::TestWithParam<bool> {
protected:
    void SetUp() override {
        Random random(8);
        std::vector<Article> articles;
        for (int i = 0; i < 1400; ++i) articles.push_back(random_article(random, i));
        if (GetParam()) std::stable_sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) { return day_of(a) < day_of(b); });
        write_archive(archive_, articles, 1200);
    }
    static std::int32_t day_of(const Article& article) {
        if (article.date) return article.date->days;
        return article.date_window ? article.date_window->from.days : none;
    }
    static constexpr std::int32_t none = 0;
    Archive archive_;
};

TEST_P(DateOrder, IsThatOfAllDays) {
    std::map<std::string, std::int32_t> day;
    for (const Article& article : archive_.live) day[article.id] = day_of(article);
    Index index = Index::open(archive_.index());
    for (const char* query : {"*", "deal", "deal border", "nosuchword"}) {
        for (const SortBy sort : {SortBy::newest, SortBy::oldest}) {
            SearchRequest request;
            request.expr = std::get<ParsedQuery>(parse_query(query, {})).expr;
            request.sort = sort;
            request.ids_only = true;
            request.limit = 2000;
            const SearchReply whole = std::get<SearchReply>(search(index, request));
            std::vector<std::int32_t> days;
            for (const Hit& hit : whole.hits) days.push_back(day.at(hit.article.id));
            const auto comes_first = [&](std::int32_t a, std::int32_t b) {
                if (a == none || b == none) return b == none && a != none;
                return sort == SortBy::newest ? a > b : a < b;
            };
            EXPECT_TRUE(std::is_sorted(days.begin(), days.end(), comes_first)) << query;
            for (const std::size_t limit : {1u, 10u, 300u}) {
                request.limit = limit;
                const SearchReply page = std::get<SearchReply>(search(index, request));
                ASSERT_EQ(page.hits.size(), std::min(limit, whole.hits.size()));
                for (std::size_t i = 0; i < page.hits.size(); ++i) EXPECT_EQ(page.hits.page()[i].article.id, whole.hits.page()[i].article.id) << query << " " << i;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Written, DateOrder, testing::Bool(), [](const auto& test) { return test.param ? "ByDate" : "InNoOrder"; });

}  // namespace
}  // namespace onrecord::test
