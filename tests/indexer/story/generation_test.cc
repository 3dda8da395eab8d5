#include "indexer/story/generation.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/check.h"
#include "indexer/merge/merge_run.h"
#include "indexer/publish.h"
#include "indexer/story/same_quotes.h"
#include "indexer/story/stories.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A text of so many sentences that no other seed has.
std::vector<std::string> sentences(unsigned seed, unsigned count) {
    std::mt19937 random(seed);
    std::vector<std::string> out;
    for (unsigned n = 0; n < count; ++n) {
        std::string sentence = "The";
        for (int word = 0; word < 9; ++word) sentence += " w" + std::to_string(random() % 5000);
        out.push_back(sentence + '.');
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = first; i < std::min(first + count, parts.size()); ++i) text += parts[i] + ' ';
    return text;
}

Article article(std::string id, std::string text, std::int32_t day) {
    Article out = test::plain_article(std::move(id), "A headline", std::move(text));
    out.date = Date{day};
    return out;
}

/// Stories as sets of ids, or quotations as sets of ID/INDEX.
using Sets = std::set<std::vector<std::string>>;

class GenerationTest : public testing::Test {
protected:
    GenerationTest() : names(test::small_gazetteer()), builder(names) {}

    /// One run.
    void add(const std::vector<Article>& articles, const std::vector<std::string>& removed = {}) {
        LiveArticles live = LiveArticles::open(folder.path());
        IndexUpdate update(folder.path(), {100'000}, make_bulk_segment_writer);
        for (const Article& each : articles) update.add(builder.build(each, 1), live.find(each.id), 0);
        for (const std::string& id : removed) update.remove(live.find(id).value());
        update.finish();
    }

    void merge() { merge_index(folder.path(), plan_full_merge, [](const std::filesystem::path&) { return true; }); }

    std::vector<std::vector<std::string>> ids(const std::vector<Cluster>& clusters, bool of_quotes) {
        Index index = Index::open(folder.path());
        std::vector<std::vector<std::string>> out;
        for (const Cluster& cluster : clusters) {
            std::vector<std::string>& set = out.emplace_back();
            for (const DocumentPlace& place : cluster) {
                Segment& segment = *index.segments[place.segment];
                const std::uint32_t docid = of_quotes ? segment.quotes.count("article")[place.docid] : place.docid;
                set.emplace_back(segment.articles.text("id")[docid]);
                if (of_quotes) set.back() += "/" + std::to_string(segment.quotes.count("index")[place.docid]);
            }
        }
        return out;
    }

    static std::vector<Cluster> content(const Clusters& clusters) {
        std::vector<Cluster> out;
        for (std::uint32_t cluster = 0; cluster < clusters.count(); ++cluster) {
            Cluster& places = out.emplace_back();
            for (const std::uint32_t number : clusters.members(cluster)) places.push_back(clusters.place(number));
        }
        return out;
    }

    std::vector<std::vector<std::string>> stories() { return ids(content(*Index::open(folder.path()).stories), false); }
    std::vector<std::vector<std::string>> same_quotes() { return ids(content(*Index::open(folder.path()).same_quotes), true); }

    static Sets as_sets(std::vector<std::vector<std::string>> lists) {
        for (std::vector<std::string>& list : lists) std::sort(list.begin(), list.end());
        return {lists.begin(), lists.end()};
    }

    /// What a generation knows must be what comparing everything anew finds.
    void expect_as_from_scratch() {
        const Manifest manifest = load_manifest(folder.path());
        const auto anew = [&](std::string_view table, const auto& find) {
            KnownCopies nothing;
            nothing.segments.resize(manifest.segments.size(), false);
            return find(folder.path(), manifest, TableDocuments(folder.path(), manifest, table), nothing);
        };
        EXPECT_EQ(as_sets(stories()), as_sets(ids(anew("articles", find_stories), false)));
        EXPECT_EQ(as_sets(same_quotes()), as_sets(ids(anew("quotes", find_same_quotes), true)));
        EXPECT_THAT(check_index(folder.path()).problems, IsEmpty());
    }

    test::TempFolder folder;
    FacetNames names;
    DocumentBuilder builder;
};

TEST_F(GenerationTest, FindsCopiesInOneRunAndAcrossRunsInTheOrderOfDates) {
    const std::vector<std::string> text = sentences(1, 30);
    add({article("later", joined(text, 0, 30), 20), article("other", joined(sentences(2, 30), 0, 30), 1), article("cut", joined(text, 0, 18), 30)});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("later", "cut")));
    add({article("first", joined(text, 2, 28), 10)});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("first", "later", "cut")));
    expect_as_from_scratch();
}

TEST_F(GenerationTest, PutsUndatedCopiesLast) {
    const std::string text = joined(sentences(1, 20), 0, 20);
    Article undated = article("a", text, 0), dated = article("b", text, 900);
    undated.date.reset();
    add({undated, dated});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("b", "a")));
}

TEST_F(GenerationTest, ForgetsAStoryWhoseBridgeIsGone) {
    const std::vector<std::string> text = sentences(1, 40);
    add({article("head", joined(text, 0, 20), 1), article("bridge", joined(text, 8, 24), 2), article("tail", joined(text, 22, 18), 3)});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("head", "bridge", "tail")));
    add({}, {"bridge"});
    EXPECT_THAT(stories(), IsEmpty());
    expect_as_from_scratch();
}

TEST_F(GenerationTest, GoesWithAnArticleThatIsReplaced) {
    const std::vector<std::string> text = sentences(1, 20), other = sentences(2, 20);
    add({article("a", joined(text, 0, 20), 1), article("b", joined(text, 0, 20), 2), article("c", joined(other, 0, 20), 3)});
    add({article("b", joined(other, 0, 20), 2)});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("b", "c")));
    expect_as_from_scratch();
}

TEST_F(GenerationTest, KnowsQuotationsOfTheSameWords) {
    Article a = test::pike_article(), b = test::pike_article();
    a.id = "a";
    b.id = "b";
    add({a});
    add({b});
    ASSERT_THAT(same_quotes(), testing::Not(IsEmpty()));
    EXPECT_THAT(same_quotes().front(), ElementsAre("a/0", "b/0"));
    add({}, {"a"});
    EXPECT_THAT(same_quotes(), IsEmpty());
    expect_as_from_scratch();
}

TEST_F(GenerationTest, TakesTenThousandCopiesOfOneArticle) {
    const std::string text = joined(sentences(1, 12), 0, 12);
    std::vector<Article> copies;
    for (int n = 0; n < 10'000; ++n) copies.push_back(article(std::to_string(n), text, n));
    add(copies);
    ASSERT_EQ(stories().size(), 1u);
    EXPECT_EQ(stories().front().size(), copies.size());
}

/// Runs of additions, replacements, removals and merges, after each of which everything must be as if compared anew.
TEST_F(GenerationTest, IsAsIfComparedAnewAfterAnyHistory) {
    std::mt19937 random(7);
    std::vector<std::string> live;
    for (unsigned run = 0; run < 25; ++run) {
        std::vector<Article> articles;
        std::vector<std::string> removed;
        for (unsigned n = 0; n < 12; ++n) {
            const std::vector<std::string> text = sentences(static_cast<unsigned>(random() % 40), 24);
            const unsigned first = random() % 8;
            const bool replace = !live.empty() && random() % 4 == 0;
            const std::string id = replace ? live[random() % live.size()] : "r" + std::to_string(run) + "." + std::to_string(n);
            if (std::ranges::any_of(articles, [&](const Article& each) { return each.id == id; })) continue;
            articles.push_back(article(id, joined(text, first, 8 + random() % 16), static_cast<std::int32_t>(random() % 50)));
            if (random() % 3 == 0) {
                Article pike = test::pike_article();
                pike.id = id;
                articles.back() = pike;
            }
        }
        for (std::size_t i = 0; i < live.size();) {
            const bool taken = std::ranges::any_of(articles, [&](const Article& each) { return each.id == live[i]; });
            if (!taken && random() % 12 == 0) {
                removed.push_back(live[i]);
                live.erase(live.begin() + static_cast<std::ptrdiff_t>(i));
            } else ++i;
        }
        for (const Article& each : articles) {
            if (std::ranges::find(live, each.id) == live.end()) live.push_back(each.id);
        }
        add(articles, removed);
        expect_as_from_scratch();
        if (run % 4 != 3) continue;
        const Sets before = as_sets(stories()), quotes_before = as_sets(same_quotes());
        merge();
        EXPECT_EQ(as_sets(stories()), before);
        EXPECT_EQ(as_sets(same_quotes()), quotes_before);
        expect_as_from_scratch();
    }
    EXPECT_GT(stories().size(), 5u);
}

TEST_F(GenerationTest, FindsEverythingAnewWhereTheFileIsDamaged) {
    const std::string text = joined(sentences(1, 20), 0, 20);
    add({article("a", text, 1), article("b", text, 2)});
    const std::filesystem::path file = clusters_file(folder.path(), load_manifest(folder.path()).generation, "articles");
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(-1, std::ios::end);
        bytes.put('\x7f');
    }
    EXPECT_TRUE(check_index(folder.path()).copies_damaged);
    Manifest manifest = load_manifest(folder.path());
    ++manifest.generation;
    publish_generation(folder.path(), manifest);
    EXPECT_FALSE(check_index(folder.path()).copies_damaged);
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("a", "b")));
    EXPECT_FALSE(std::filesystem::exists(file)) << "the generation before is nobody's any more";
}

TEST_F(GenerationTest, WithoutTheFileWhoNeedsItIsToldWhatToDo) {
    add({article("a", "Some words of a text.", 1)});
    std::filesystem::remove_all(folder / "clusters");
    const Index index = Index::open(folder.path());
    try {
        (void)index.stories->count();
        FAIL();
    } catch (const IoError& error) {
        EXPECT_THAT(error.what(), testing::HasSubstr("check --fix"));
    }
    add({article("b", "Some words of a text.", 1)});
    EXPECT_THAT(stories(), ElementsAre(ElementsAre("a", "b"))) << "the next run makes it anew";
}

}  // namespace
}  // namespace onrecord
