#include "query/engine/strip.h"
#include "tests/query/engine/with_copies.h"

namespace onrecord::test {
namespace {

constexpr int queries = 400;

TEST_F(WithCopies, FacetsByStoriesEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(3);
    const std::vector<const Field*> fields{&schema::speaker, &schema::topic, &schema::type, &schema::source, &schema::kind, &schema::date_basis};
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.count_by = CountBy::stories;
        request.own_excluded = i % 2 == 0;
        for (const Field* field : fields) request.facets.push_back({field, 1000});
        const SearchReply reply = ask(index, request);
        ASSERT_EQ(reply.stories, stories_among(request.expr).size()) << to_string(request.expr);
        for (const FacetTable& table : reply.facets) {
            const Expr counted = request.own_excluded ? without_field(request.expr, *table.field) : request.expr;
            std::map<std::string, std::uint64_t> expected, found;
            for (const auto& [name, story] : stories_among(counted)) {
                for (const std::string& value : values_of(*table.field, story)) ++expected[value];
            }
            ASSERT_EQ(table.missing, expected[""]) << table.field->name << " of " << to_string(request.expr);
            expected.erase("");
            for (const std::string& id : selected_ids(request.expr, *table.field)) expected.try_emplace(id, 0);
            for (const FacetCount& row : table.values) found[row.id] = row.count;
            ASSERT_EQ(found, expected) << table.field->name << " of " << to_string(request.expr);
        }
    }
}

TEST_F(WithCopies, DatesByStoriesEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(4);
    for (int i = 0; i < queries / 4; ++i) {
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.count_by = CountBy::stories;
        request.own_excluded = false;
        request.facets = {{&schema::date, 10}};
        const SearchReply reply = ask(index, request);
        std::map<std::string, std::uint64_t> expected, found;
        for (const auto& [name, story] : stories_among(request.expr)) {
            for (const std::string& month : periods_of(Per::month, story)) ++expected[month];   // sixty days in all
        }
        for (const FacetCount& row : reply.facets[0].values) found[row.id] = row.count;
        if (reply.facets[0].missing > 0) found[""] = reply.facets[0].missing;
        ASSERT_EQ(found, expected) << to_string(request.expr);
    }
}

TEST_F(WithCopies, TablesByStoriesEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(5);
    for (int i = 0; i < queries / 2; ++i) {
        const Field &row = i % 2 == 0 ? schema::speaker : schema::source, &column = i % 3 == 0 ? schema::kind : schema::topic;
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.count_by = CountBy::stories;
        request.own_excluded = false;
        request.cross = {{&row, 1000}, {&column, 1000}};
        const CrossTable table = ask(index, request).cross.value();
        std::map<std::pair<std::string, std::string>, std::uint64_t> expected, found;
        const auto stories = stories_among(request.expr);
        for (const auto& [name, story] : stories) {
            for (const std::string& a : values_of(row, story)) {
                for (const std::string& b : values_of(column, story)) ++expected[{a, b}];
            }
        }
        for (std::size_t a = 0; a < table.cells.size(); ++a) {
            for (std::size_t b = 0; b < table.cells[a].size(); ++b) {
                const std::string in_row = a < table.rows.size() ? table.rows[a].id : "", in_column = b < table.columns.size() ? table.columns[b].id : "";
                if (table.cells[a][b] > 0) found[{in_row, in_column}] = table.cells[a][b];
            }
        }
        ASSERT_EQ(found, expected) << row.name << " by " << column.name << " of " << to_string(request.expr);
        ASSERT_EQ(table.total, stories.size());
    }
}

TEST_F(WithCopies, TrendsByStoriesEqualABruteForceCount) {
    Index index = Index::open(archive_->index());
    Random random(6);
    for (int i = 0; i < queries / 2; ++i) {
        const Per per = static_cast<Per>(i % 4);
        SearchRequest request;
        request.expr = random_query(random, 2);
        request.limit = 0;
        request.count_by = CountBy::stories;
        request.trend = TrendRequest{per, FacetRequest{&schema::topic, 2}};
        const Trend trend = ask(index, request).trend.value();
        std::map<std::string, std::uint64_t> all, count, missing;
        std::map<std::string, std::map<std::string, std::uint64_t>> values;
        for (const auto& [name, story] : stories_among(Expr{Everything{}})) {
            for (const std::string& period : periods_of(per, story)) ++all[period];
        }
        for (const auto& [name, story] : stories_among(request.expr)) {
            for (const std::string& period : periods_of(per, story)) {
                ++count[period];
                for (const std::string& value : values_of(schema::topic, story)) ++(value.empty() ? missing[period] : values[period][value]);
            }
        }
        std::vector<std::pair<std::string, TrendRow>> rows{{"", trend.undated}};
        for (const TrendRow& row : trend.rows) rows.emplace_back(period_name(per, row.period), row);
        std::uint64_t counted = 0, expected = 0;
        for (const auto& [name, row] : rows) {
            counted += row.count;
            ASSERT_EQ(row.count, count[name]) << name << " of " << to_string(request.expr);
            ASSERT_EQ(row.all, all[name]) << name;
            ASSERT_EQ(row.missing, missing[name]) << name << " of " << to_string(request.expr);
            for (std::size_t k = 0; k < trend.columns.size(); ++k) ASSERT_EQ(row.values[k], values[name][trend.columns[k].id]) << name;
        }
        for (const auto& [name, n] : count) expected += n;
        ASSERT_EQ(counted, expected);
    }
}

}  // namespace
}  // namespace onrecord::test
