#include "indexer/merge/merge_run.h"

#include <atomic>
#include <map>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/check.h"
#include "indexer/merge/merge_segments.h"
#include "indexer/publish.h"
#include "indexer/story/generation.h"
#include "indexer/xapian_difference.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Articles of many kinds: with quotations and without, with words that only one has, with letters outside ASCII.
Article article_number(unsigned n) {
    Article article = n % 3 == 0 ? test::pike_article() : test::plain_article("", "Notice " + std::to_string(n % 7), "");
    article.id = "a" + std::to_string(n);
    article.url = "https://harbour.example/" + std::to_string(n);
    article.outlet = n % 4 == 0 ? "Harbour Post" : "Café Gazette";
    if (n % 3 != 0) article.text = "The re-elected board met at the café. Word" + std::to_string(n) + " was said " + std::to_string(n % 5) + " times.";
    const auto day = static_cast<std::int32_t>(10 * n);   // rising, so that the merged order is that of dates; the last ones have none
    article.date.reset();
    if (n % 5 == 0) article.date_window = DateRange{{day}, {day + 20}};
    else if (n < 22) article.date = Date{day};
    return article;
}

/// An index whose segments a test writes one by one.
class MergeTest : public testing::Test {
protected:
    MergeTest() : names(test::small_gazetteer()), builder(names) {
        manifest.schema_version = schema::version;
        manifest.uuid = "00000000-0000-4000-8000-000000000000";
    }

    void add_segment(unsigned first, unsigned count, std::vector<std::uint32_t> deleted = {}) {
        const std::string name = segment_name(manifest.next_segment++);
        manifest.segments.push_back(write_segment(name, numbers(first, count)));
        manifest.segments.back().deleted = std::move(deleted);
        ++manifest.generation;
        publish_generation(folder.path(), manifest);
    }

    static std::vector<unsigned> numbers(unsigned first, unsigned count) {
        std::vector<unsigned> list;
        for (unsigned n = first; n < first + count; ++n) list.push_back(n);
        return list;
    }

    SegmentEntry write_segment(const std::string& name, const std::vector<unsigned>& list) {
        const auto writer = make_bulk_segment_writer(folder.path(), name);
        for (const unsigned n : list) writer->add(builder.build(article_number(n), n), {static_cast<std::int32_t>(n), 1});
        return writer->finish();
    }

    MergeReport merge(const MergePlanner& plan = plan_full_merge) { return merge_index(folder.path(), plan, may_write_bulk); }

    /// The bytes of every file of columns/ and tokens/ of a segment, by name.
    std::map<std::string, std::string> files(const std::string& segment) const {
        std::map<std::string, std::string> out;
        for (const char* below : {"columns", "tokens"}) {
            for (const auto& entry : std::filesystem::directory_iterator(segment_files::segment(folder.path(), segment) / below))
                out[below + ("/" + entry.path().filename().string())] = test::read_text(entry.path());
        }
        return out;
    }

    void expect_same_segment(const std::string& merged, const std::string& direct) const {
        const auto a = files(merged), b = files(direct);
        ASSERT_EQ(a.size(), b.size());
        for (const auto& [name, bytes] : b) EXPECT_TRUE(a.at(name) == bytes) << name;
        for (const char* table : {"articles", "quotes"}) {
            const auto path = [&](const std::string& segment) { return (segment_files::segment(folder.path(), segment) / table).string(); };
            EXPECT_EQ(first_difference(Xapian::Database(path(merged)), Xapian::Database(path(direct))), "") << table;
        }
    }

    std::vector<std::string> problems() const {
        std::vector<std::string> out;
        for (const Problem& problem : check_index(folder.path()).problems) out.push_back(problem.where + ": " + problem.message);
        return out;
    }

    test::TempFolder folder;
    FacetNames names;
    DocumentBuilder builder;
    Manifest manifest;
    MayWriteBulk may_write_bulk = [](const std::filesystem::path&) { return true; };
};

TEST_F(MergeTest, MakesTheSegmentThatIndexingTheSameArticlesWouldHaveMade) {
    add_segment(0, 10);
    add_segment(10, 1);
    add_segment(11, 14);
    const MergeReport report = merge();
    EXPECT_EQ(report.merged, 3u);
    EXPECT_EQ(report.written, 1u);
    EXPECT_EQ(report.articles, 25u);
    EXPECT_EQ(report.segments, 1u);
    EXPECT_THAT(problems(), IsEmpty());
    write_segment("000099", numbers(0, 25));
    expect_same_segment("000004", "000099");
}

TEST_F(MergeTest, LeavesOutWhatIsDeletedAndAllThatOnlyItHad) {
    add_segment(0, 10, {1, 4, 10});
    add_segment(10, 5, {1, 2, 3, 4, 5});
    add_segment(15, 10, {2});
    for (const bool bulk : {true, false}) {
        may_write_bulk = [bulk](const std::filesystem::path&) { return bulk; };
        publish_generation(folder.path(), manifest);
        std::vector<unsigned> live = {1, 2, 4, 5, 6, 7, 8, 15};
        for (unsigned n = 17; n < 25; ++n) live.push_back(n);
        const std::string direct = bulk ? "000098" : "000099";
        write_segment(direct, live);
        const SegmentEntry merged = merge_segments(folder.path(), manifest.segments, bulk ? "000050" : "000051", may_write_bulk);
        EXPECT_EQ(merged.articles, live.size());
        expect_same_segment(merged.name, direct);
    }
    const MergeReport report = merge();
    EXPECT_EQ(report.dropped, 9u);
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MergeTest, DropsASegmentOfWhichNothingIsLeft) {
    add_segment(0, 3);
    add_segment(3, 2, {1, 2});
    const MergeReport report = merge([](const Manifest& m) { return plan_merge(m, {}); });
    EXPECT_EQ(report.merged, 1u);
    EXPECT_EQ(report.written, 0u);
    EXPECT_EQ(load_manifest(folder.path()).segments.size(), 1u);
    EXPECT_FALSE(std::filesystem::exists(folder / "segments/000002"));
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MergeTest, TakesAnIndexOfNothingButDeletedArticles) {
    add_segment(0, 2, {1, 2});
    merge();
    EXPECT_THAT(load_manifest(folder.path()).segments, IsEmpty());
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MergeTest, LeavesAnIndexAloneThatNeedsNothing) {
    add_segment(0, 3);
    EXPECT_EQ(merge().merged, 0u);
    EXPECT_EQ(load_manifest(folder.path()).generation, 1u);
}

TEST_F(MergeTest, KeepsTheFilesThatAReaderHolds) {
    add_segment(0, 5);
    add_segment(5, 5);
    std::optional<Index> reader = Index::open(folder.path());
    EXPECT_THAT(merge().held, ElementsAre("000001", "000002"));
    EXPECT_EQ(reader->segments[1]->articles.database().get_doccount(), 5u) << "opened only now";
    EXPECT_EQ(reader->segments[0]->quotes.tokens().document_count(), reader->segments[0]->entry.quotes);
    EXPECT_EQ(Index::open(folder.path()).segments.size(), 1u) << "a new reader sees the merged one";
    reader.reset();
    EXPECT_THAT(sweep(folder.path(), load_manifest(folder.path())).removed, ElementsAre("000001", "000002"));
}

TEST_F(MergeTest, GoesOnUnderReadersThatComeAndGo) {
    add_segment(0, 6);
    std::atomic<bool> done = false;
    std::atomic<int> opened = 0;
    std::thread reader([&] {
        while (!done) {
            Index index = Index::open(folder.path());
            for (const std::unique_ptr<Segment>& segment : index.segments) {
                for (Table* table : {&segment->articles, &segment->quotes}) {
                    EXPECT_EQ(table->database().get_doccount(), table->document_count());
                    EXPECT_TRUE(table->tokens().intact());
                }
            }
            ++opened;
        }
    });
    for (unsigned n = 0; n < 12; ++n) {
        manifest = load_manifest(folder.path());
        add_segment(10 + n, 1);
        merge();
    }
    done = true;
    reader.join();
    EXPECT_GT(opened, 0);
    merge();
    EXPECT_THAT(sweep(folder.path(), load_manifest(folder.path())).held, IsEmpty());
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MergeTest, DoesNotHideDamageUnderANewChecksum) {
    add_segment(0, 5);
    add_segment(5, 5);
    const std::filesystem::path path = folder / "segments/000001/tokens/articles";
    std::string bytes = test::read_text(path);
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    test::write_text(path, bytes);
    EXPECT_THROW(merge(), IoError);
    EXPECT_EQ(load_manifest(folder.path()).generation, 2u);
    EXPECT_FALSE(std::filesystem::exists(folder / "segments/000003"));
}

TEST_F(MergeTest, IsNotStoppedByWhatAKilledRunLeft) {
    add_segment(0, 2);
    add_segment(2, 2);
    std::filesystem::create_directories(folder / "segments/000003/articles");
    EXPECT_EQ(merge().written, 1u);
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(MergeTest, StopsBetweenMergesWhenAsked) {
    add_segment(0, 2);
    add_segment(2, 2);
    EXPECT_EQ(merge_index(folder.path(), plan_full_merge, may_write_bulk, [] { return true; }).merged, 0u);
}

/// Sizes of segments after so many nights of a thousand articles, and how many articles were written again for it.
struct Nights {
    Manifest manifest;
    std::uint64_t rewritten = 0;

    void run(unsigned nights) {
        for (unsigned night = 0; night < nights; ++night) {
            manifest.segments.push_back({"1", 1000, 0, {}});
            while (const std::optional<SegmentRange> range = plan_merge(manifest, {})) merge(*range);
        }
    }

    void merge(SegmentRange range) {
        SegmentEntry& first = manifest.segments[range.first];
        const auto at = manifest.segments.begin() + static_cast<std::ptrdiff_t>(range.first);
        for (std::size_t i = 1; i < range.count; ++i) first.articles += manifest.segments[range.first + i].articles;
        rewritten += first.articles;
        manifest.segments.erase(at + 1, at + static_cast<std::ptrdiff_t>(range.count));
    }
};

TEST(MergePlan, KeepsAtMostEightSegmentsAndRewritesLittle) {
    Nights nights;
    nights.manifest.segments.push_back({"1", 1'000'000, 0, {}});
    nights.run(365);
    EXPECT_LE(nights.manifest.segments.size(), 8u);
    EXPECT_EQ(nights.manifest.segments.front().articles, 1'000'000u) << "the archive itself is left alone";
    EXPECT_LE(nights.rewritten, 7u * 365'000u);
}

TEST(MergePlan, TakesALargeArchiveInOnePass) {
    Nights nights;
    for (int i = 0; i < 40; ++i) nights.manifest.segments.push_back({"1", 25'000, 0, {}});
    nights.run(1);
    EXPECT_LE(nights.manifest.segments.size(), 8u);
    EXPECT_LE(nights.rewritten, 1'001'000u);
}

std::vector<std::uint32_t> sizes(const Manifest& manifest) {
    std::vector<std::uint32_t> out;
    for (const SegmentEntry& segment : manifest.segments) out.push_back(segment.articles);
    return out;
}

TEST(MergePlan, CompactsToSegmentsOfBoundedSize) {
    Nights nights;
    for (const std::uint32_t articles : {100'000u, 100'000u, 100'000u, 240'000u, 5'000u, 5'000u, 20'000u}) nights.manifest.segments.push_back({"1", articles, 0, {}});
    nights.manifest.segments[3].deleted.resize(10);
    while (const std::optional<SegmentRange> range = plan_full_merge(nights.manifest)) {
        for (std::size_t i = 0; i < range->count; ++i) nights.manifest.segments[range->first + i].deleted.clear();
        nights.merge(*range);
    }
    EXPECT_THAT(sizes(nights.manifest), ElementsAre(200'000u, 100'000u, 250'000u, 20'000u));
    for (const SegmentEntry& segment : nights.manifest.segments) EXPECT_TRUE(segment.deleted.empty());
}

TEST(MergePlan, TakesSegmentsOfTheLargestSizeTwoByTwo) {
    Nights nights;
    for (int i = 0; i < 12; ++i) nights.manifest.segments.push_back({"1", 250'000, 0, {}});
    while (const std::optional<SegmentRange> range = plan_merge(nights.manifest, {})) nights.merge(*range);
    EXPECT_EQ(nights.manifest.segments.size(), 8u);
    EXPECT_LE(nights.rewritten, 12u * 250'000u) << "none of them twice";
}

TEST(MergePlan, WritesASegmentAnewThatIsLargelyDeleted) {
    Manifest manifest;
    manifest.segments = {{"1", 9000, 0, {}}, {"2", 9000, 0, std::vector<std::uint32_t>(2000)}};
    EXPECT_EQ(plan_merge(manifest, {}), (SegmentRange{1, 1}));
    manifest.segments[1].deleted.resize(1500);
    EXPECT_EQ(plan_merge(manifest, {}), std::nullopt);
}

}  // namespace
}  // namespace onrecord
