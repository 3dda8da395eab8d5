#include "indexer/ingest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/segment/stored_article.h"
#include "indexer/check.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using test::plain_article;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

using Records = std::vector<Result<Article>>;

/// Runs of `add` over lists of records, into one index.
class IngestTest : public testing::Test {
protected:
    IngestReport add(Records records) {
        LiveArticles live = LiveArticles::open(index);
        IndexUpdate update(index, {segment_size}, make_bulk_segment_writer);
        return run(std::move(records), live, &update);
    }

    IngestReport dry_run(Records records) {
        LiveArticles live = LiveArticles::open(index);
        return run(std::move(records), live, nullptr);
    }

    IngestReport run(Records records, LiveArticles& live, IndexUpdate* update) {
        rejects.clear();
        test::ListReader reader(std::move(records));
        const IngestObserver observer{[this](const Error& error) { rejects.push_back(error); }, {}, stop,
                                      [this](const StaleCorrection& each) { stale.push_back(each.correction.words); }};
        return Ingest(extractors, corrections, names, live, update, options, observer).run(reader);
    }

    /// Titles of live articles by segment and docid.
    std::vector<std::string> live_titles() {
        std::vector<std::string> titles;
        const Index opened = Index::open(index);
        for (const auto& segment : opened.segments) {
            for (std::uint32_t docid = 1; docid <= segment->articles.document_count(); ++docid) {
                if (is_deleted(segment->entry, docid)) continue;
                titles.push_back(stored_article(segment->articles, docid).value().title);
            }
        }
        return titles;
    }

    test::TempFolder folder;
    std::filesystem::path index = folder / "news.onrecord";
    std::uint32_t segment_size = 100;
    FacetNames names{test::small_gazetteer()};
    std::vector<Extractor> extractors;
    Corrections corrections;
    IngestOptions options{2, {}, Date{1000}};
    std::function<bool()> stop;
    std::vector<Error> rejects;
    std::vector<std::string> stale;   // words of corrections

    void SetUp() override { prepare_index_folder(index); }
};

TEST_F(IngestTest, AddsArticlesInTheReadersOrder) {
    Records records;
    std::vector<std::string> titles;
    for (int i = 0; i < 57; ++i) {
        titles.push_back("Title " + std::to_string(i));
        records.push_back(plain_article("id" + std::to_string(i), titles.back(), std::string(static_cast<std::size_t>(i * 37 % 11), 'x')));
    }
    options.jobs = 4;
    const IngestReport report = add(std::move(records));
    EXPECT_EQ(report.added, 57u);
    EXPECT_EQ(report.batch, 1u);
    EXPECT_EQ(live_titles(), titles);
}

TEST_F(IngestTest, LeavesAnUnchangedArticleAlone) {
    add({plain_article("a", "One", "Text")});
    const std::uint64_t generation = load_manifest(index).generation;
    const IngestReport report = add({plain_article("a", "One", "Text")});
    EXPECT_EQ(report.unchanged, 1u);
    EXPECT_EQ(report.written(), 0u);
    EXPECT_EQ(report.batch, 0u);
    EXPECT_EQ(load_manifest(index).generation, generation);
    EXPECT_EQ(load_manifest(index).batch, 1u);
}

TEST_F(IngestTest, TakesAnArticleInAgainWhenItsCorrectionsChange) {
    const auto correct = [&](std::string_view line) {
        corrections = line.empty() ? Corrections() : Corrections({parse_correction(line, Gazetteer::embedded()).value()});
        extractors = {[this](Article article) { return corrections.correct_date(std::move(article)); }};
        return add({plain_article("a", "One", "Text"), plain_article("b", "Two", "Text")});
    };
    EXPECT_EQ(correct("").corrected, 0u);
    const IngestReport first = correct("a\tdate-is\t2017-09-12");
    EXPECT_EQ(first.changed, 1u);
    EXPECT_EQ(first.unchanged, 1u);
    EXPECT_EQ(first.corrected, 1u);
    EXPECT_EQ(first.undated, 0u);
    EXPECT_EQ(correct("a\tdate-is\t2017-09-12").unchanged, 2u);
    EXPECT_EQ(correct("a\tdate-is\t2017-09-13").changed, 1u);
    EXPECT_EQ(correct("").changed, 1u);
}

TEST_F(IngestTest, TellsOfACorrectionThatCannotBeApplied) {
    corrections = Corrections({parse_correction("a\tspeaker-is\tfallon-michael\tlost words", Gazetteer::embedded()).value()});
    const IngestReport report = add({plain_article("a", "One", "Text")});
    EXPECT_EQ(report.stale_corrections, 1u);
    EXPECT_THAT(stale, ElementsAre("lost words"));
}

TEST_F(IngestTest, ReplacesAChangedArticle) {
    add({plain_article("a", "One", "Text"), plain_article("b", "Two", "Text")});
    const IngestReport report = add({plain_article("a", "One, corrected", "Text"), plain_article("b", "Two", "Text")});
    EXPECT_EQ(report.changed, 1u);
    EXPECT_EQ(report.unchanged, 1u);
    EXPECT_EQ(report.batch, 2u);
    EXPECT_THAT(live_titles(), ElementsAre("Two", "One, corrected"));
    EXPECT_EQ(load_manifest(index).live_articles(), 2u);
    EXPECT_THAT(load_manifest(index).segments[0].deleted, ElementsAre(1u));
}

TEST_F(IngestTest, ReplacesAnArticleAgainAndAgain) {
    for (const char* title : {"First", "Second", "Third"}) add({plain_article("a", title, "Text")});
    EXPECT_THAT(live_titles(), ElementsAre("Third"));
    EXPECT_EQ(add({plain_article("a", "Third", "Text")}).unchanged, 1u);
}

TEST_F(IngestTest, KeepsTheArrivalOfAReplacedArticle) {
    add({plain_article("a", "One", "Text")});
    options.today = Date{2000};
    add({plain_article("a", "One, corrected", "Text"), plain_article("b", "Two", "Text")});
    const Index opened = Index::open(index);
    Table& articles = opened.segments.back()->articles;
    EXPECT_THAT(articles.number("added").numbers(), ElementsAre(1000, 2000));
    EXPECT_THAT(articles.number("batch").numbers(), ElementsAre(1, 2));
}

TEST_F(IngestTest, TakesAnEqualRepeatInOneRunOnce) {
    const IngestReport report = add({plain_article("a", "One", "Text"), plain_article("a", "One", "Text")});
    EXPECT_EQ(report.added, 1u);
    EXPECT_EQ(report.unchanged, 1u);
    EXPECT_THAT(rejects, IsEmpty());
}

TEST_F(IngestTest, RejectsADifferentArticleOfTheSameId) {
    Article second = plain_article("a", "Other", "Text");
    second.path = "/news/a.jsonl:2";
    for (int run = 0; run < 2; ++run) {
        const IngestReport report = add({plain_article("a", "One", "Text"), second});
        EXPECT_THAT(report.rejected, ElementsAre(Pair("duplicate-id", 1u)));
        ASSERT_EQ(rejects.size(), 1u);
        EXPECT_EQ(rejects[0].where, "/news/a.jsonl:2");
        EXPECT_EQ(rejects[0].code, reject::duplicate_id);
        EXPECT_THAT(live_titles(), ElementsAre("One")) << "the second run changes nothing";
    }
    EXPECT_EQ(load_manifest(index).batch, 1u);
}

TEST_F(IngestTest, GoesOnAfterARejectedRecord) {
    const IngestReport report = add({plain_article("a", "One", ""), Error{"f.jsonl:2", "no text", reject::empty},
                                     plain_article("b", "Two", "")});
    EXPECT_EQ(report.added, 2u);
    EXPECT_THAT(report.rejected, ElementsAre(Pair("empty", 1u)));
    EXPECT_EQ(report.end, RunEnd::complete);
    EXPECT_THAT(live_titles(), ElementsAre("One", "Two"));
}

TEST_F(IngestTest, StopsAfterTooManyRejectsAndKeepsWhatIsWhole) {
    options.max_rejects = 1;
    const Error bad{"f.jsonl:2", "no text", reject::empty};
    const IngestReport report = add({plain_article("a", "One", ""), bad, bad, plain_article("b", "Two", "")});
    EXPECT_EQ(report.end, RunEnd::too_many_rejects);
    EXPECT_THAT(live_titles(), ElementsAre("One"));
}

TEST_F(IngestTest, AllowsAsManyRejectsAsItMay) {
    options.max_rejects = 1;
    const IngestReport report = add({Error{"f", "no text", reject::empty}, plain_article("b", "Two", "")});
    EXPECT_EQ(report.end, RunEnd::complete);
    EXPECT_EQ(report.added, 1u);
}

TEST_F(IngestTest, StopsWhenAskedAndPublishesWhatIsWhole) {
    int asked = 0;
    stop = [&asked] { return ++asked > 2; };
    const IngestReport report = add({plain_article("a", "One", ""), plain_article("b", "Two", ""), plain_article("c", "Three", "")});
    EXPECT_EQ(report.end, RunEnd::interrupted);
    EXPECT_THAT(live_titles(), ElementsAre("One", "Two"));
    stop = {};
    EXPECT_EQ(add({plain_article("a", "One", ""), plain_article("b", "Two", ""), plain_article("c", "Three", "")}).added, 1u);
}

TEST_F(IngestTest, WritesSegmentsOfTheSizeAskedFor) {
    segment_size = 2;
    Records records;
    for (const char* id : {"a", "b", "c", "d", "e"}) records.push_back(plain_article(id, id, ""));
    const IngestReport report = add(std::move(records));
    const Manifest manifest = load_manifest(index);
    ASSERT_EQ(manifest.segments.size(), 3u);
    EXPECT_EQ(manifest.segments[0].articles, 2u);
    EXPECT_EQ(manifest.segments[2].articles, 1u);
    EXPECT_EQ(report.batch, 1u);
    EXPECT_EQ(manifest.batch, 1u);
    EXPECT_EQ(manifest.next_segment, 4u);
    EXPECT_THAT(live_titles(), ElementsAre("a", "b", "c", "d", "e"));
}

TEST_F(IngestTest, ContinuesTheBatchOfARunThatDied) {
    segment_size = 1;
    {
        LiveArticles live = LiveArticles::open(index);
        IndexUpdate update(index, {segment_size}, make_bulk_segment_writer);
        DocumentBuilder builder(names);
        update.add(builder.build(plain_article("a", "One", ""), 1), {}, 1000);  // published; finish() never comes
    }
    EXPECT_EQ(load_manifest(index).batch, 0u) << "no reader may take the batch for whole";
    EXPECT_THAT(live_titles(), ElementsAre("One"));
    EXPECT_EQ(add({plain_article("b", "Two", "")}).batch, 1u);
    EXPECT_EQ(load_manifest(index).batch, 1u);
}

TEST_F(IngestTest, WritesNothingInADryRun) {
    const IngestReport report = dry_run({plain_article("a", "One", ""), Error{"f", "no text", reject::empty}});
    EXPECT_EQ(report.added, 1u);
    EXPECT_EQ(report.rejects(), 1u);
    EXPECT_FALSE(index_exists(index));
    EXPECT_TRUE(std::filesystem::is_empty(index));
}

TEST_F(IngestTest, ComparesInADryRunToo) {
    add({plain_article("a", "One", ""), plain_article("b", "Two", "")});
    const IngestReport report = dry_run({plain_article("a", "One", ""), plain_article("b", "New", ""), plain_article("c", "", "x")});
    EXPECT_EQ(report.unchanged, 1u);
    EXPECT_EQ(report.changed, 1u);
    EXPECT_EQ(report.added, 1u);
    EXPECT_THAT(live_titles(), ElementsAre("One", "Two"));
}

TEST_F(IngestTest, PublishesANewIndexEvenWhenEmpty) {
    const IngestReport report = add({});
    EXPECT_EQ(report.batch, 0u);
    EXPECT_EQ(load_manifest(index).live_articles(), 0u);
}

TEST_F(IngestTest, RunsTheExtractorsAndCountsWhatTheyFind) {
    extractors = {[](Article article) {
        Article pike = test::pike_article();
        article.text = pike.text;
        article.quotes = pike.quotes;
        return article;
    }};
    const IngestReport report = add({plain_article("a", "One", "raw"), plain_article("b", "Two", "raw")});
    EXPECT_EQ(report.quotations, 4u);
    EXPECT_EQ(report.unattributed, 2u);
    EXPECT_EQ(report.undated, 2u);
    EXPECT_EQ(add({plain_article("a", "One", "raw")}).unchanged, 1u) << "what counts is the article as it was read";
}

TEST_F(IngestTest, HandsOnWhatAnExtractorThrows) {
    extractors = {[](Article article) -> Article {
        if (article.title == "Bad") throw std::runtime_error("no such luck");
        return article;
    }};
    EXPECT_THROW(add({plain_article("a", "Good", ""), plain_article("b", "Bad", "")}), std::runtime_error);
    EXPECT_FALSE(index_exists(index));
}

TEST_F(IngestTest, LeavesAnIndexThatPassesItsCheck) {
    segment_size = 2;
    extractors = {[](Article article) {
        Article out = test::pike_article();
        out.id = article.id;
        out.title = article.title;
        return out;
    }};
    Records records;
    for (const char* id : {"a", "b", "c", "d", "e"}) records.push_back(plain_article(id, id, ""));
    add(records);
    add({plain_article("b", "changed", ""), plain_article("f", "new", "")});
    const CheckReport report = check_index(index);
    for (const Problem& problem : report.problems) ADD_FAILURE() << problem.where << ": " << problem.message;
    EXPECT_EQ(report.articles, 6u);
    EXPECT_EQ(report.quotes, 12u);
}

TEST_F(IngestTest, TakesHostileIdsAndNames) {
    std::string nasty = "a";
    nasty += '\0';
    nasty += std::string(300, '\x01');
    Article article = plain_article(nasty + "\n\xff", "T", "B");
    article.url = nasty;
    article.outlet = nasty;
    article.path = nasty;
    article.type = nasty;
    article.lang = nasty + "\n";
    EXPECT_EQ(add({article}).added, 1u);
    EXPECT_EQ(add({article}).unchanged, 1u);
    EXPECT_THAT(check_index(index).problems, IsEmpty());
}

TEST_F(IngestTest, TakesAnAddressOfZeroBytes) {
    Article article = plain_article("a", "T", "B");
    article.url = std::string(200, '\0');  // Xapian stores a zero byte as two
    EXPECT_EQ(add({article}).added, 1u);
    EXPECT_THAT(check_index(index).problems, IsEmpty());
}

}  // namespace
}  // namespace onrecord
