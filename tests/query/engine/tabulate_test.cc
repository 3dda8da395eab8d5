#include <gtest/gtest.h>

#include "query/engine/strip.h"
#include "query/periods.h"
#include "query/search.h"
#include "tests/query/engine/naive_matcher.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

constexpr int queries = 300;

/// What is counted, as plainly as can be: an article, or one of its quotations.
struct Counted {
    const Article* article;
    std::optional<std::size_t> quote{};

    std::set<std::string> values(const Field& field) const { return quote ? naive_values(field, *article, *quote) : naive_values(field, *article); }
};

/// The values, or "" alone for none.
std::set<std::string> values_or_none(const Field& field, const Counted& one) {
    std::set<std::string> values = one.values(field);
    if (values.empty()) values.insert("");
    return values;
}

class Tables : public testing::Test {
protected:
    static void SetUpTestSuite() {
        archive_ = new Archive;
        Random random(20180329);
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

    static std::vector<Counted> matching(const Expr& expr, bool quotes) {
        std::vector<Counted> found;
        for (const Article& article : archive_->live) {
            if (!quotes && naive_article(expr, article)) found.push_back({&article});
            for (std::size_t q = 0; quotes && q < article.quotes.size(); ++q) {
                if (naive_quote(expr, article, q)) found.push_back({&article, q});
            }
        }
        return found;
    }

    static Archive* archive_;
};
Archive* Tables::archive_ = nullptr;

using Cells = std::map<std::pair<std::string, std::string>, std::uint64_t>;

Cells cells_of(const CrossTable& table) {
    Cells cells;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        for (std::size_t k = 0; k < table.cells[i].size(); ++k) {
            const std::string row = i < table.rows.size() ? table.rows[i].id : "", column = k < table.columns.size() ? table.columns[k].id : "";
            if (table.cells[i][k] > 0) cells[{row, column}] = table.cells[i][k];
        }
    }
    return cells;
}

TEST_F(Tables, TwoWayCellsEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(7);
    const std::vector<const Field*> fields{&schema::speaker, &schema::topic, &schema::type, &schema::kind, &schema::source, &schema::party};
    for (int i = 0; i < queries; ++i) {
        const bool quotes = i % 3 == 0;
        const Field &row = *fields[random() % fields.size()], &column = *fields[random() % fields.size()];
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.unit = quotes ? Unit::quotes : Unit::articles;
        request.count_by = quotes ? CountBy::quotes : CountBy::articles;
        request.own_excluded = i % 2 == 0;
        request.cross = {{&row, 1000}, {&column, 1000}};
        const CrossTable table = ask(index, request).cross.value();
        const Expr counted = request.own_excluded ? without_field(without_field(request.expr, row), column) : request.expr;
        Cells expected;
        std::map<std::string, std::uint64_t> rows;
        const std::vector<Counted> found = matching(counted, quotes);
        for (const Counted& one : found) {
            for (const std::string& a : values_or_none(row, one)) {
                ++rows[a];
                for (const std::string& b : values_or_none(column, one)) ++expected[{a, b}];
            }
        }
        ASSERT_EQ(cells_of(table), expected) << row.name << " by " << column.name << " of " << to_string(request.expr);
        ASSERT_EQ(table.total, found.size());
        ASSERT_EQ(table.rows_missing, rows[""]);
        for (const FacetCount& value : table.rows) ASSERT_EQ(value.count, rows[value.id]);
    }
}

TEST_F(Tables, TwoWayTablesListWhatTheirFacetsList) {
    Index index = Index::open(archive_->index());
    Random random(8);
    for (int i = 0; i < queries / 3; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.min_confidence = i % 2 == 0 ? 0.8f : 0.0f;
        request.count_by = i % 4 < 2 ? CountBy::quotes : CountBy::articles;
        request.own_excluded = false;   // with it the facet leaves one filter out and the table two
        request.facets = {{&schema::speaker, 2}, {&schema::topic, 3}};
        request.cross = {{&schema::speaker, 2}, {&schema::topic, 3}};
        const SearchReply reply = ask(index, request);
        const auto same = [](const std::vector<FacetCount>& a, const FacetTable& b) {
            return std::equal(a.begin(), a.end(), b.values.begin(), b.values.end(), [](const FacetCount& x, const FacetCount& y) {
                return x.id == y.id && x.label == y.label && x.count == y.count && x.selected == y.selected;
            });
        };
        EXPECT_TRUE(same(reply.cross->rows, reply.facets[0])) << to_string(request.expr);
        EXPECT_TRUE(same(reply.cross->columns, reply.facets[1])) << to_string(request.expr);
        EXPECT_EQ(reply.cross->more_rows, reply.facets[0].more);
        EXPECT_EQ(reply.cross->columns_missing, reply.facets[1].missing);
    }
}

std::string period(Per per, const Counted& one) { return one.article->date ? period_name(per, period_of(per, *one.article->date)) : ""; }

TEST_F(Tables, TrendsEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(9);
    for (int i = 0; i < queries; ++i) {
        const bool quotes = i % 3 == 0;
        const Per per = static_cast<Per>(i % 4);
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.unit = quotes ? Unit::quotes : Unit::articles;
        request.count_by = quotes ? CountBy::quotes : CountBy::articles;
        request.trend = TrendRequest{per, FacetRequest{&schema::speaker, 2}};
        const Trend trend = ask(index, request).trend.value();
        std::set<std::string> listed;
        for (const FacetCount& value : trend.columns) listed.insert(value.id);
        ASSERT_LE(listed.size(), 2u);

        std::map<std::string, std::uint64_t> all, count, others, missing;
        std::map<std::string, std::map<std::string, std::uint64_t>> values;
        for (const Counted& one : matching(Expr{Everything{}}, quotes)) ++all[period(per, one)];
        for (const Counted& one : matching(request.expr, quotes)) {
            const std::string name = period(per, one);
            ++count[name];
            const std::set<std::string> have = one.values(schema::speaker);
            missing[name] += have.empty();
            others[name] += !have.empty() && std::none_of(have.begin(), have.end(), [&](const std::string& id) { return listed.contains(id); });
            for (const std::string& id : have) ++values[name][id];
        }
        std::vector<std::pair<std::string, TrendRow>> rows{{"", trend.undated}};
        for (const TrendRow& row : trend.rows) rows.emplace_back(period_name(per, row.period), row);
        std::uint64_t total = 0;
        for (const auto& [name, row] : rows) {
            total += row.count;
            ASSERT_EQ(row.count, count[name]) << name << " of " << to_string(request.expr);
            ASSERT_EQ(row.all, all[name]) << name;
            ASSERT_EQ(row.others, others[name]) << name << " of " << to_string(request.expr);
            ASSERT_EQ(row.missing, missing[name]) << name << " of " << to_string(request.expr);
            for (std::size_t k = 0; k < trend.columns.size(); ++k) ASSERT_EQ(row.values[k], values[name][trend.columns[k].id]) << name;
        }
        ASSERT_EQ(total, matching(request.expr, quotes).size());
    }
}

TEST_F(Tables, StoriesAreArticlesWhereNoneHasCopies) {
    Index index = Index::open(archive_->index());
    SearchRequest request;
    request.expr = Expr{Everything{}};
    request.limit = 0;
    request.facets = {{&schema::speaker, 5}};
    const SearchReply articles = ask(index, request);
    EXPECT_FALSE(articles.stories.has_value());
    request.count_by = CountBy::stories;
    const SearchReply stories = ask(index, request);
    EXPECT_EQ(stories.stories, articles.articles);
    EXPECT_EQ(stories.facets[0].count_by, CountBy::stories);
    EXPECT_EQ(stories.facets[0].values[0].count, articles.facets[0].values[0].count);
}

}  // namespace
}  // namespace onrecord::test
