#include <gtest/gtest.h>

#include "query/engine/evaluate.h"
#include "query/engine/strip.h"
#include "query/search.h"
#include "tests/query/engine/naive_matcher.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

constexpr int queries = 500;

/// One archive of 120 articles in several segments with deleted documents, for all properties. Fixed seed.
class Properties : public testing::Test {
protected:
    static void SetUpTestSuite() {
        archive_ = new Archive;
        Random random(20170912);
        fill_random_archive(*archive_, random, 120, 37);
    }
    static void TearDownTestSuite() {
        delete archive_;
        archive_ = nullptr;
    }

    static SearchReply ask(Index& index, const SearchRequest& request) {
        QueryResult<SearchReply> reply = search(index, request);
        if (const QueryError* error = std::get_if<QueryError>(&reply)) {
            ADD_FAILURE() << error->message;
            return {};
        }
        return std::get<SearchReply>(std::move(reply));
    }

    static Archive* archive_;
};
Archive* Properties::archive_ = nullptr;

std::set<std::string> ids(const SearchReply& reply) {
    std::set<std::string> out;
    for (const Hit& hit : reply.hits) out.insert(hit.article.id);
    return out;
}

TEST_F(Properties, ArticlesAreExactlyThoseOfTheNaiveMatcher) {
    Index index = Index::open(archive_->index());
    ASSERT_GT(index.segments.size(), 3u);
    Random random(1);
    std::size_t matched = 0;
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 3);
        request.all = true;
        request.snippet_width = 0;
        request.parallel_from = i % 8 == 0 ? 0 : 1'000'000;   // on all cores, or one segment after the other
        std::set<std::string> expected;
        for (const Article& article : archive_->live) {
            if (naive_article(request.expr, article)) expected.insert(article.id);
        }
        const SearchReply reply = ask(index, request);
        ASSERT_EQ(ids(reply), expected) << to_string(request.expr);
        ASSERT_EQ(reply.articles, expected.size());
        ASSERT_EQ(reply.hits.size(), expected.size());
        matched += !expected.empty() && expected.size() < archive_->live.size();
    }
    EXPECT_GT(matched, static_cast<std::size_t>(queries / 2));  // the queries do tell articles apart
}

TEST_F(Properties, QuotationsAreExactlyThoseOfTheNaiveMatcher) {
    Index index = Index::open(archive_->index());
    Random random(2);
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.unit = Unit::quotes;
        request.all = true;
        request.snippet_width = 0;
        request.parallel_from = i % 8 == 0 ? 0 : 1'000'000;   // on all cores, or one segment after the other
        std::set<std::pair<std::string, std::size_t>> expected, found;
        for (const Article& article : archive_->live) {
            for (std::size_t q = 0; q < article.quotes.size(); ++q) {
                if (naive_quote(request.expr, article, q)) expected.emplace(article.id, q);
            }
        }
        const SearchReply reply = ask(index, request);
        for (const Hit& hit : reply.hits) found.emplace(hit.article.id, hit.quotes.at(0));
        ASSERT_EQ(found, expected) << to_string(request.expr);
        ASSERT_EQ(reply.quotes, expected.size());
    }
}

TEST_F(Properties, FacetCountsAndTotalsEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(3);
    const std::vector<const Field*> fields{&schema::speaker, &schema::topic, &schema::department, &schema::party, &schema::role, &schema::type,
                                           &schema::source, &schema::kind, &schema::mentions, &schema::lang, &schema::date_basis};
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.own_excluded = i % 2 == 0;
        for (const Field* field : fields) request.facets.push_back({field, 1000});
        const SearchReply reply = ask(index, request);
        std::map<std::string, std::vector<const Article*>> matching;  // most facets are counted over the same query
        for (const FacetTable& table : reply.facets) {
            const Expr counted = request.own_excluded ? without_field(request.expr, *table.field) : request.expr;
            const auto [articles, is_new] = matching.try_emplace(to_string(counted));
            for (const Article& article : archive_->live) {
                if (is_new && naive_article(counted, article)) articles->second.push_back(&article);
            }
            std::map<std::string, std::uint64_t> expected;
            std::uint64_t missing = 0;
            for (const Article* article : articles->second) {
                const std::set<std::string> values = naive_values(*table.field, *article);
                missing += values.empty();
                for (const std::string& value : values) ++expected[value];
            }
            for (const std::string& id : selected_ids(request.expr, *table.field)) expected.try_emplace(id, 0);
            std::map<std::string, std::uint64_t> found;
            for (const FacetCount& row : table.values) found[row.id] = row.count;
            ASSERT_EQ(found, expected) << table.field->name << " of " << to_string(request.expr);
            ASSERT_EQ(table.missing, missing) << table.field->name << " of " << to_string(request.expr);
            ASSERT_EQ(table.more, 0u);
        }
    }
}

TEST_F(Properties, FacetCountsByQuotationsEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(4);
    const std::vector<const Field*> fields{&schema::speaker, &schema::topic, &schema::department, &schema::kind, &schema::type};
    for (int i = 0; i < queries / 2; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.unit = Unit::quotes;
        request.count_by = CountBy::quotes;
        request.limit = 0;
        for (const Field* field : fields) request.facets.push_back({field, 1000});
        const SearchReply reply = ask(index, request);
        for (const FacetTable& table : reply.facets) {
            const Expr counted = without_field(request.expr, *table.field);
            std::map<std::string, std::uint64_t> expected, found;
            std::uint64_t missing = 0;
            for (const Article& article : archive_->live) {
                for (std::size_t q = 0; q < article.quotes.size(); ++q) {
                    if (!naive_quote(counted, article, q)) continue;
                    const std::set<std::string> values = naive_values(*table.field, article, q);
                    missing += values.empty();
                    for (const std::string& value : values) ++expected[value];
                }
            }
            for (const std::string& id : selected_ids(request.expr, *table.field)) expected.try_emplace(id, 0);
            for (const FacetCount& row : table.values) found[row.id] = row.count;
            ASSERT_EQ(found, expected) << table.field->name << " of " << to_string(request.expr);
            ASSERT_EQ(table.missing, missing) << table.field->name << " of " << to_string(request.expr);
        }
    }
}

TEST_F(Properties, PagesJoinToTheWholeInEveryOrder) {
    Index index = Index::open(archive_->index());
    Random random(5);
    for (int i = 0; i < 150; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.sort = static_cast<SortBy>(i % 3);
        request.all = true;
        request.snippet_width = 0;
        request.parallel_from = i % 8 == 0 ? 0 : 1'000'000;   // on all cores, or one segment after the other
        const SearchReply whole = ask(index, request);
        request.stream = true;
        const SearchReply streamed = ask(index, request);
        ASSERT_EQ(streamed.hits.size(), whole.hits.size());
        std::vector<std::vector<std::size_t>> quotes, streamed_quotes;
        for (const Hit& hit : whole.hits) quotes.push_back(hit.quotes);
        for (const Hit& hit : streamed.hits) streamed_quotes.push_back(hit.quotes);
        ASSERT_EQ(ids(streamed), ids(whole));
        ASSERT_EQ(streamed_quotes, quotes);
        request.all = request.stream = false;
        request.limit = 7;
        std::vector<std::string> paged;
        for (request.offset = 0; request.offset < whole.hits.size(); request.offset += 7) {
            const SearchReply page = ask(index, request);
            for (const Hit& hit : page.hits) {
                paged.push_back(hit.article.id);
                ASSERT_EQ(hit.rank, paged.size());
            }
        }
        std::vector<std::string> all;
        for (const Hit& hit : whole.hits) all.push_back(hit.article.id);
        ASSERT_EQ(paged, all) << to_string(request.expr);
    }
}

/// A snippet says truly where it stands, and a query with words shows one of them.
TEST_F(Properties, SnippetsAreCutsOfTheTextAndHoldAMatch) {
    Index index = Index::open(archive_->index());
    Random random(6);
    for (int i = 0; i < 200; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 1);
        request.all = true;
        request.snippet_width = 40;
        const bool one_word = std::holds_alternative<Word>(request.expr.node);
        const SearchReply reply = ask(index, request);
        for (const Hit& hit : reply.hits) {
            ASSERT_FALSE(hit.snippets.empty());
            bool marked = false;
            for (const Snippet& snippet : hit.snippets) {
                const std::string& from = snippet.field == "title" ? hit.article.title : hit.article.text;
                ASSERT_EQ(from.substr(snippet.source.start, snippet.source.size()), snippet.text) << to_string(request.expr);
                for (const Span& mark : snippet.marks) ASSERT_LE(mark.end, snippet.text.size());
                marked |= !snippet.marks.empty();
            }
            if (one_word) {
                ASSERT_TRUE(marked) << to_string(request.expr) << " in " << hit.article.title << " / " << hit.article.text;
            }
        }
    }
}

}  // namespace
}  // namespace onrecord::test
