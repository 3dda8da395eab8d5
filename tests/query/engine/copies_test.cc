#include <algorithm>

#include "tests/query/engine/with_copies.h"

namespace onrecord::test {
namespace {

constexpr int queries = 400;

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

}  // namespace
}  // namespace onrecord::test
