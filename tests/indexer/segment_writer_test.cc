#include "indexer/segment_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/segment/stored_article.h"
#include "indexer/xapian_check.h"
#include "indexer/xapian_difference.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

/// A writer and its name in the tests.
struct NamedWriter {
    const char* name;
    std::unique_ptr<SegmentWriter> (*make)(const std::filesystem::path&, const std::string&);
};

const NamedWriter writers[] = {{"Api", make_api_segment_writer}, {"Bulk", make_bulk_segment_writer}};

std::string name_of(const testing::TestParamInfo<NamedWriter>& test) { return test.param.name; }

/// A segment of three articles (the second has the quotations), written and opened again.
class WrittenSegment : public testing::TestWithParam<NamedWriter> {
protected:
    void SetUp() override {
        const FacetNames names(test::small_gazetteer());
        DocumentBuilder builder(names);
        const std::unique_ptr<SegmentWriter> writer = GetParam().make(folder.path(), "000001");
        undated.date_window = DateRange{{10}, {20}};
        built = {builder.build(undated, 11), builder.build(pike, 22), builder.build(test::plain_article("c", "Third", "Three."), 33)};
        writer->add(built[0], {100, 1});
        writer->add(built[1], {200, 2});
        writer->add(built[2], {300, 3});
        EXPECT_EQ(writer->articles(), 3u);
        segment.emplace(folder.path(), writer->finish());
    }

    /// The terms whose postings name the document.
    static std::vector<Posting> terms_of(const Xapian::Database& database, Xapian::docid docid) {
        std::vector<Posting> terms;
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            auto at = database.postlist_begin(*term);
            at.skip_to(docid);
            if (at != database.postlist_end(*term) && *at == docid) terms.push_back({*term, at.get_wdf()});
        }
        return terms;
    }

    std::vector<std::string> values(Table& table, const Field& field, std::uint32_t docid) {
        std::vector<std::string> out;
        const FacetColumn& column = table.facet(field);
        for (const std::uint32_t ordinal : column.ordinals(docid)) out.push_back(column.value(ordinal).id);
        return out;
    }

    test::TempFolder folder;
    Article pike = test::pike_article(), undated = test::plain_article("a", "First", "One.");
    std::vector<BuiltArticle> built;
    std::optional<Segment> segment;
};

TEST_P(WrittenSegment, HasTheEntryThatAManifestTakes) {
    EXPECT_EQ(segment->entry.name, "000001");
    EXPECT_EQ(segment->entry.articles, 3u);
    EXPECT_EQ(segment->entry.quotes, 2u);
    EXPECT_TRUE(segment->entry.deleted.empty());
}

TEST_P(WrittenSegment, HoldsEveryTermWithItsWeight) {
    EXPECT_EQ(terms_of(segment->articles.database(), 2), built[1].article.postings);
    EXPECT_FALSE(segment->articles.database().has_positions());
    EXPECT_EQ(stored_article(segment->articles, 2).value(), pike);
}

TEST_P(WrittenSegment, HoldsQuotationsAsDocumentsWithoutData) {
    EXPECT_EQ(terms_of(segment->quotes.database(), 1), built[1].quotes[0].postings);
    EXPECT_EQ(segment->quotes.database().get_document(1).get_data(), "");
}

TEST_P(WrittenSegment, HasAColumnForEveryFacet) {
    for (const Field* field : article_facets()) {
        for (std::uint32_t docid = 1; docid <= 3; ++docid) {
            std::vector<std::string> ids = test::ids_of(built[docid - 1].article.facets[test::place_of(article_facets(), *field)]);
            std::sort(ids.begin(), ids.end());
            EXPECT_EQ(values(segment->articles, *field, docid), ids) << field->name << " of " << docid;
        }
    }
    for (const Field* field : quote_facets()) {
        EXPECT_EQ(values(segment->quotes, *field, 1),
                  test::ids_of(built[1].quotes[0].facets[test::place_of(quote_facets(), *field)])) << field->name;
    }
}

TEST_P(WrittenSegment, HasTheNumbersOfArticles) {
    Table& articles = segment->articles;
    const std::int32_t day = pike.date->days;
    EXPECT_THAT(articles.number("date-from").numbers(), ElementsAre(10, day, max_date.days));
    EXPECT_THAT(articles.number("date-until").numbers(), ElementsAre(20, day, min_date.days));
    EXPECT_THAT(articles.number("dated").numbers(), ElementsAre(0, 1, 0));
    EXPECT_THAT(articles.number("added").numbers(), ElementsAre(100, 200, 300));
    EXPECT_THAT(articles.number("batch").numbers(), ElementsAre(1, 2, 3));
    EXPECT_THAT(articles.count("length").numbers(), ElementsAre(2u, built[1].article.length, 2u));
    EXPECT_THAT(articles.count("first-quote").numbers(), ElementsAre(1u, 1u, 3u));
    EXPECT_THAT(articles.count("quote-count").numbers(), ElementsAre(0u, 2u, 0u));
    EXPECT_THAT(articles.hash("content-hash").numbers(), ElementsAre(11u, 22u, 33u));
}

TEST_P(WrittenSegment, HasTheNumbersOfQuotations) {
    Table& quotes = segment->quotes;
    const std::int32_t day = pike.date->days;
    EXPECT_THAT(quotes.number("date-from").numbers(), ElementsAre(day, day));
    EXPECT_THAT(quotes.number("date-until").numbers(), ElementsAre(day, day));
    EXPECT_THAT(quotes.number("dated").numbers(), ElementsAre(1, 1));
    EXPECT_THAT(quotes.count("article").numbers(), ElementsAre(2u, 2u));
    EXPECT_THAT(quotes.count("index").numbers(), ElementsAre(0u, 1u));
    EXPECT_THAT(quotes.count("length").numbers(), ElementsAre(4u, 4u));
    EXPECT_THAT(quotes.real("confidence").numbers(), ElementsAre(0.9f, 0.25f));
}

TEST_P(WrittenSegment, KeepsTheWordsInOrder) {
    const ForwardStore& store = segment->articles.tokens();
    std::vector<ForwardToken> tokens;
    store.read(2, tokens);
    ASSERT_EQ(tokens.size(), built[1].article.title.size() + built[1].article.text.size());
    std::string title, quoted;
    for (const ForwardToken& token : tokens) {
        if (token.title) title += std::string(store.word(token.word)) + " ";
        if (token.quoted) quoted += std::string(store.word(token.word)) + " ";
    }
    EXPECT_EQ(title, "pike backs net makers ");
    EXPECT_EQ(quoted, "our nets are strong nothing was agreed yet ");
}

TEST_P(WrittenSegment, KeepsTheWordsOfQuotations) {
    const ForwardStore& store = segment->quotes.tokens();
    std::vector<ForwardToken> tokens;
    store.read(1, tokens);
    ASSERT_EQ(tokens.size(), 4u);
    EXPECT_EQ(store.word(tokens[1].word), "nets");
    EXPECT_EQ(tokens[1].position, 1u);
    EXPECT_TRUE(tokens[1].quoted);
    EXPECT_FALSE(tokens[1].title);
}

TEST_P(WrittenSegment, MayBeWithoutQuotations) {
    const FacetNames names(test::small_gazetteer());
    const auto writer = GetParam().make(folder.path(), "000007");
    writer->add(DocumentBuilder(names).build(test::plain_article("a", "T", "B"), 1), {1, 1});
    Segment quiet(folder.path(), writer->finish());
    EXPECT_EQ(quiet.quotes.document_count(), 0u);
    EXPECT_EQ(quiet.quotes.facet(schema::speaker).value_count(), 0u);
    EXPECT_EQ(quiet.quotes.tokens().document_count(), 0u);
}

TEST_P(WrittenSegment, PassesXapiansCheck) {
    for (const char* table : {"articles", "quotes"}) {
        EXPECT_EQ(xapian_check(segment_files::segment(folder.path(), "000001") / table), "");
    }
}

/// What a segment says of each of its articles, all by the article: nothing may be mixed up when they change places.
std::string description(Segment& segment) {
    std::string out;
    for (std::uint32_t docid = 1; docid <= segment.entry.articles; ++docid) {
        Table& articles = segment.articles;
        out += std::string(articles.text("id")[docid]) + " " + std::to_string(articles.hash("content-hash")[docid]) + " " + std::to_string(articles.number("added")[docid]) +
               " " + stored_article(articles, docid).value().id + " length " + std::to_string(articles.count("length")[docid]) + ":";
        std::vector<ForwardToken> tokens;
        articles.tokens().read(docid, tokens);
        for (const ForwardToken& token : tokens) out += " " + std::string(articles.tokens().word(token.word));
        const FacetColumn& sources = articles.facet(schema::source);
        for (const std::uint32_t ordinal : sources.ordinals(docid)) out += " @" + sources.value(ordinal).id;
        const std::uint32_t first = articles.count("first-quote")[docid];
        for (std::uint32_t quote = first; quote < first + articles.count("quote-count")[docid]; ++quote) {
            EXPECT_EQ(segment.quotes.count("article")[quote], docid);
            segment.quotes.tokens().read(quote, tokens);
            out += " \"" + std::to_string(segment.quotes.count("index")[quote]);
            for (const ForwardToken& token : tokens) out += " " + std::string(segment.quotes.tokens().word(token.word));
        }
        out += "\n";
    }
    return out;
}

TEST(BulkSegmentWriter, PutsArticlesInTheOrderOfTheirDates) {
    const test::TempFolder folder;
    const FacetNames names(test::small_gazetteer());
    DocumentBuilder builder(names);
    std::vector<Article> added, by_date;
    for (const int day : {17, 3, 0, 9, 3, 40, 0, 12}) {   // 0: none
        Article article = added.size() % 2 == 0 ? test::pike_article() : test::plain_article("", "Tides", "High tide number " + std::to_string(added.size()));
        article.id = "a" + std::to_string(added.size());
        article.outlet = "Paper " + std::to_string(added.size() % 3);
        article.date.reset();
        if (day > 0) article.date = Date{day};
        added.push_back(article);
    }
    for (const std::size_t place : {1, 4, 3, 7, 0, 5, 2, 6}) by_date.push_back(added[place]);
    const auto write = [&](const std::string& name, const std::vector<Article>& articles) {
        const auto writer = make_bulk_segment_writer(folder.path(), name);
        for (const Article& article : articles) writer->add(builder.build(article, std::stoul(article.id.substr(1))), {std::stoi(article.id.substr(1)), 1});
        return writer->finish();
    };
    Segment mixed(folder.path(), write("000001", added)), sorted(folder.path(), write("000002", by_date));
    EXPECT_EQ(mixed.entry.quotes, 8u);
    EXPECT_EQ(description(mixed), description(sorted));
    EXPECT_THAT(mixed.articles.number("date-from").numbers(), ElementsAre(3, 3, 9, 12, 17, 40, max_date.days, max_date.days));
    for (const char* table : {"articles", "quotes"}) {
        const auto path = [&](const char* segment) { return (segment_files::segment(folder.path(), segment) / table).string(); };
        EXPECT_EQ(first_difference(Xapian::Database(path("000001")), Xapian::Database(path("000002"))), "");
    }
}

INSTANTIATE_TEST_SUITE_P(By, WrittenSegment, testing::ValuesIn(writers), name_of);

}  // namespace
}  // namespace onrecord
