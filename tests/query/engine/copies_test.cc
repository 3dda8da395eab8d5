#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/engine/strip.h"
#include "query/periods.h"
#include "query/search.h"
#include "tests/query/engine/naive_matcher.h"
#include "tests/query/engine/random_archive.h"

namespace onrecord::test {
namespace {

constexpr int queries = 400;

using Shown = std::pair<std::string, std::size_t>;   // article, and which of its quotations

/// An archive of 150 articles in several segments, two fifths of them in stories and two fifths of its quotations said elsewhere.
class WithCopies : public testing::Test {
protected:
    static void SetUpTestSuite() {
        archive_ = new Archive;
        Random random(20190612);
        fill_random_archive(*archive_, random, 150, 37);
        make_copies(*archive_, random);
        for (std::size_t i = 0; i < archive_->stories.size(); ++i) {
            const auto& story = archive_->stories[i];
            for (std::size_t k = 0; k < story.size(); ++k) {
                stories_[story[k]] = {story.size(), k == 0};
                story_of_[story[k]] = i;
            }
        }
        for (std::size_t i = 0; i < archive_->same_quotes.size(); ++i) {
            for (const Shown& quote : archive_->same_quotes[i]) words_of_[quote] = i;
        }
    }
    static void TearDownTestSuite() {
        delete archive_;
        archive_ = nullptr;
        stories_.clear();
        story_of_.clear();
        words_of_.clear();
    }

    static SearchReply ask(Index& index, const SearchRequest& request) {
        QueryResult<SearchReply> reply = search(index, request);
        if (const QueryError* error = std::get_if<QueryError>(&reply)) {
            ADD_FAILURE() << error->message;
            return {};
        }
        return std::get<SearchReply>(std::move(reply));
    }

    /// Which story an article belongs to, or which words a quotation has: of one without copies, itself.
    static std::string group_of(const Shown& one, Unit unit) {
        if (unit == Unit::quotes) {
            const auto known = words_of_.find(one);
            return known == words_of_.end() ? one.first + "#" + std::to_string(one.second) : "words " + std::to_string(known->second);
        }
        const auto known = story_of_.find(one.first);
        return known == story_of_.end() ? one.first : "story " + std::to_string(known->second);
    }

    static std::vector<const Article*> matching(const Expr& expr) {
        std::vector<const Article*> found;
        for (const Article& article : archive_->live) {
            if (naive_article(expr, article, stories_)) found.push_back(&article);
        }
        return found;
    }

    static std::map<std::string, std::vector<const Article*>> stories_among(const Expr& expr) {
        std::map<std::string, std::vector<const Article*>> out;
        for (const Article* article : matching(expr)) out[group_of({article->id, 0}, Unit::articles)].push_back(article);
        return out;
    }

    /// What a story has, or "" alone for nothing.
    static std::set<std::string> values_of(const Field& field, const std::vector<const Article*>& story) {
        std::set<std::string> values;
        for (const Article* article : story) values.merge(naive_values(field, *article));
        if (values.empty()) values.insert("");
        return values;
    }

    static std::set<std::string> periods_of(Per per, const std::vector<const Article*>& story) {
        std::set<std::string> periods;
        for (const Article* article : story) {
            if (article->date) periods.insert(period_name(per, period_of(per, *article->date)));
        }
        if (periods.empty()) periods.insert("");
        return periods;
    }

    static Archive* archive_;
    static NaiveStories stories_;
    static std::map<std::string, std::size_t> story_of_;
    static std::map<Shown, std::size_t> words_of_;
};
Archive* WithCopies::archive_ = nullptr;
NaiveStories WithCopies::stories_;
std::map<std::string, std::size_t> WithCopies::story_of_;
std::map<Shown, std::size_t> WithCopies::words_of_;

std::vector<Shown> shown(const SearchReply& reply, Unit unit) {
    std::vector<Shown> out;
    for (const Hit& hit : reply.hits) out.emplace_back(hit.article.id, unit == Unit::quotes ? hit.quotes.at(0) : 0);
    return out;
}

Expr copies_from(double from, double until) { return {RangeMatch{&schema::copies, "", {}, from, until}}; }

TEST_F(WithCopies, MatchesAreExactlyThoseOfTheNaiveMatcher) {
    Index index = Index::open(archive_->index());
    Random random(1);
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        std::vector<Expr> parts{random_query(random, 2), i % 2 == 0 ? copies_from(1 + i % 4, 1 + i % 7) : Expr{FirstMatch{i % 4 == 1}}};
        request.expr = i % 3 == 0 ? Expr{Any{std::move(parts)}} : Expr{All{std::move(parts)}};
        request.all = true;
        request.snippet_width = 0;
        request.parallel_from = i % 8 == 0 ? 0 : 1'000'000;
        std::set<Shown> expected, quotes;
        for (const Article* article : matching(request.expr)) expected.emplace(article->id, 0);
        for (const Article& article : archive_->live) {
            for (std::size_t q = 0; q < article.quotes.size(); ++q) {
                if (naive_quote(request.expr, article, q, stories_)) quotes.emplace(article.id, q);
            }
        }
        const std::vector<Shown> found = shown(ask(index, request), request.unit);
        ASSERT_EQ(std::set<Shown>(found.begin(), found.end()), expected) << to_string(request.expr);
        request.unit = Unit::quotes;
        const std::vector<Shown> said = shown(ask(index, request), request.unit);
        ASSERT_EQ(std::set<Shown>(said.begin(), said.end()), quotes) << to_string(request.expr);
    }
}

TEST_F(WithCopies, EveryArticleIsTheFirstOfItsStoryOrALaterOne) {
    Index index = Index::open(archive_->index());
    SearchRequest request;
    request.expr = {FirstMatch{true}};
    const std::uint64_t first = ask(index, request).articles;
    request.expr = {FirstMatch{false}};
    const std::uint64_t later = ask(index, request).articles;
    EXPECT_EQ(first + later, archive_->live.size());
    EXPECT_EQ(later, stories_.size() - archive_->stories.size());
    EXPECT_GT(archive_->stories.size(), 10u);
}

/// The ungrouped order without what is a copy of one before.
TEST_F(WithCopies, GroupedResultsAreTheFirstOfEachGroupInEveryOrder) {
    Index index = Index::open(archive_->index());
    Random random(2);
    std::size_t shorter = 0;
    for (int i = 0; i < queries; ++i) {
        SearchRequest request;
        request.expr = i % 9 == 0 ? Expr{Everything{}} : random_query(random, 2);
        request.unit = i % 2 == 0 ? Unit::articles : Unit::quotes;
        request.sort = static_cast<SortBy>(i % 3);
        request.all = true;
        request.snippet_width = 0;
        const SearchReply whole = ask(index, request);
        std::vector<Shown> expected;
        std::set<std::string> seen;
        for (const Shown& one : shown(whole, request.unit)) {
            if (seen.insert(group_of(one, request.unit)).second) expected.push_back(one);
        }
        request.group = GroupBy::story;
        const SearchReply grouped = ask(index, request);
        ASSERT_EQ(shown(grouped, request.unit), expected) << to_string(request.expr);
        ASSERT_EQ(grouped.rows, expected.size());
        ASSERT_EQ(grouped.articles, whole.articles);
        ASSERT_EQ(grouped.quotes, whole.quotes);
        if (request.unit == Unit::articles) ASSERT_EQ(grouped.stories, expected.size());
        else ASSERT_EQ(grouped.different_quotes, expected.size());
        shorter += expected.size() < whole.hits.size();
        request.all = false;
        request.limit = 1 + static_cast<std::size_t>(i % 7);
        std::vector<Shown> paged;
        for (request.offset = 0; request.offset < expected.size(); request.offset += request.limit) {
            const SearchReply page = ask(index, request);
            for (const Hit& hit : page.hits) ASSERT_EQ(hit.rank, paged.size() + static_cast<std::size_t>(&hit - &page.hits.page().front()) + 1);
            const std::vector<Shown> more = shown(page, request.unit);
            paged.insert(paged.end(), more.begin(), more.end());
        }
        ASSERT_EQ(paged, expected) << to_string(request.expr);
    }
    EXPECT_GT(shorter, static_cast<std::size_t>(queries / 4));
}

/// A few more than a page are not enough: the newest hundred articles are one story.
TEST(OneLargeStory, TakesOneRowOfAPage) {
    Archive archive;
    Random random(7);
    fill_random_archive(archive, random, 150, 37);
    SearchRequest request;
    request.expr = {Everything{}};
    request.sort = SortBy::newest;
    request.all = request.ids_only = true;
    std::vector<std::string> expected;
    {
        Index index = Index::open(archive.index());
        const SearchReply all = std::get<SearchReply>(search(index, request));
        Cluster story;
        for (const Hit& hit : all.hits) {
            if (hit.rank <= 100) story.push_back(hit.document);
            if (hit.rank == 1 || hit.rank > 100) expected.push_back(hit.article.id);
        }
        write_clusters(archive.index(), index.manifest, "articles", {story});
    }
    Index index = Index::open(archive.index());
    request.group = GroupBy::story;
    request.all = false;
    for (const std::size_t limit : {1u, 2u, 3u, 30u}) {
        request.limit = limit;
        const SearchReply page = std::get<SearchReply>(search(index, request));
        ASSERT_EQ(page.rows, expected.size());
        std::vector<std::string> found;
        for (const Hit& hit : page.hits) found.push_back(hit.article.id);
        EXPECT_EQ(found, std::vector<std::string>(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(limit))) << limit;
    }
}

TEST_F(WithCopies, ResultsTellHowOftenTheyAreThere) {
    Index index = Index::open(archive_->index());
    SearchRequest request;
    request.expr = {Everything{}};
    request.all = true;
    std::map<std::string, const Article*> live;
    for (const Article& article : archive_->live) live[article.id] = &article;
    const SearchReply articles = ask(index, request);
    for (const Hit& hit : articles.hits) {
        const auto story = story_of_.find(hit.article.id);
        EXPECT_FALSE(hit.words);
        EXPECT_EQ(hit.story.count, story == story_of_.end() ? 1 : archive_->stories[story->second].size());
        EXPECT_EQ(hit.story.first_id, story == story_of_.end() ? hit.article.id : archive_->stories[story->second].front());
        if (story == story_of_.end()) continue;
        std::vector<std::string> sources;
        for (const std::string& id : archive_->stories[story->second]) {
            const std::string& outlet = live.at(id)->outlet;
            if (!outlet.empty() && std::find(sources.begin(), sources.end(), outlet) == sources.end()) sources.push_back(outlet);
        }
        EXPECT_EQ(hit.story.sources, sources);
    }
    request.unit = Unit::quotes;
    const SearchReply quotes = ask(index, request);
    for (const Hit& hit : quotes.hits) {
        const Shown one{hit.article.id, hit.quotes.at(0)};
        const auto words = words_of_.find(one);
        ASSERT_TRUE(hit.words);
        EXPECT_EQ(hit.words->count, words == words_of_.end() ? 1 : archive_->same_quotes[words->second].size());
        EXPECT_EQ(Shown(hit.words->first_id, hit.words->first_quote), words == words_of_.end() ? one : archive_->same_quotes[words->second].front());
    }
}

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
                if (table.cells[a][b] > 0) found[{a < table.rows.size() ? table.rows[a].id : "", b < table.columns.size() ? table.columns[b].id : ""}] = table.cells[a][b];
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
