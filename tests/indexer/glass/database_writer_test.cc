#include "indexer/glass/database_writer.h"

#include <csignal>
#include <random>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "common/errors.h"
#include "indexer/xapian_check.h"
#include "indexer/xapian_difference.h"
#include "tests/indexer/glass/random_documents.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using test::DocumentShape;
using test::PlainDocument;
using test::random_documents;
using test::write_in_bulk;
using test::write_termwise;
using test::write_with_library;

struct WriterCase {
    std::string name;
    DocumentShape shape;
    glass::WriterOptions options;
};

glass::WriterOptions options(std::uint32_t block_size, std::size_t batch_postings, std::size_t run_budget) {
    return {block_size, batch_postings, run_budget, false};
}

glass::WriterOptions reordered(glass::WriterOptions options) {
    options.reordered = true;
    return options;
}

/// Changes the first document that is there: a term and a value more, a term less.
void change_first_document(Xapian::WritableDatabase& database) {
    const auto first = database.postlist_begin("");
    if (first == database.postlist_end("")) return;
    Xapian::Document document = database.get_document(*first);
    if (document.termlist_count() > 0) document.remove_term(*document.termlist_begin());
    document.add_term("anew", 3);
    document.add_value(3, "a value");
    database.replace_document(*first, document);
}

/// Edits of every kind, the same for equal databases, in several commits.
void edit(Xapian::WritableDatabase& database, const std::vector<PlainDocument>& fresh) {
    const std::vector<std::string> terms(database.allterms_begin(), database.allterms_end());
    std::mt19937 random(13);
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const Xapian::Document document = test::xapian_document(fresh[i]);
        const Xapian::docid docid = 1 + static_cast<Xapian::docid>(random() % (database.get_lastdocid() + 3));
        const std::string term = terms.empty() ? "none" : terms[random() % terms.size()];
        switch (random() % 6) {
            case 0: database.add_document(document); break;
            case 1: database.replace_document(docid, document); break;
            case 2: database.replace_document(term, document); break;
            case 3: database.delete_document(term); break;
            case 4: database.replace_document(docid + 500, document); break;
            default: change_first_document(database);
        }
        if (i % 20 == 0) database.commit();
    }
    database.commit();
}

/// The same documents through the library and through our writer.
class DatabaseWriter : public testing::TestWithParam<WriterCase> {
protected:
    void SetUp() override {
        documents = random_documents(GetParam().shape, 7);
        write_with_library(folder / "library", documents, GetParam().options.block_size);
        write_in_bulk(folder / "bulk", documents, GetParam().options);
    }

    Xapian::Database open(std::string_view name) { return Xapian::Database((folder / name).string()); }

    test::TempFolder folder;
    std::vector<PlainDocument> documents;
};

TEST_P(DatabaseWriter, WritesWhatTheLibraryChecks) { EXPECT_EQ(xapian_check(folder / "bulk"), ""); }

TEST_P(DatabaseWriter, WritesWhatTheLibraryWrites) { EXPECT_EQ(first_difference(open("bulk"), open("library")), ""); }

TEST_P(DatabaseWriter, WritesWhatTheLibraryWritesWithoutTermLists) {
    glass::WriterOptions options = GetParam().options;
    options.term_lists = false;
    write_in_bulk(folder / "unlisted", documents, options);
    write_termwise(folder / "termwise", documents, options);
    write_with_library(folder / "library-unlisted", documents, options.block_size, Xapian::DB_NO_TERMLIST);
    for (const char* name : {"unlisted", "termwise"}) {
        EXPECT_EQ(xapian_check(folder / name), "") << name;
        EXPECT_EQ(first_difference(open(name), open("library-unlisted")), "") << name;
        EXPECT_FALSE(std::filesystem::exists(folder / name / "termlist.glass"));
    }
}

TEST_P(DatabaseWriter, LeavesNoOtherFiles) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / "bulk")) {
        const std::string name = entry.path().filename().string();
        EXPECT_TRUE(name == "iamglass" || name.ends_with(".glass")) << name;
    }
}

TEST_P(DatabaseWriter, IsSkippedThroughAlike) {
    const Xapian::Database bulk = open("bulk"), library = open("library");
    std::mt19937 random(3);
    for (auto term = library.allterms_begin(); term != library.allterms_end(); ++term) {
        auto a = bulk.postlist_begin(*term), b = library.postlist_begin(*term);
        for (Xapian::docid at = 0; b != library.postlist_end(*term); at = *b + static_cast<Xapian::docid>(random() % 300)) {
            a.skip_to(at);
            b.skip_to(at);
            ASSERT_EQ(a == bulk.postlist_end(*term), b == library.postlist_end(*term)) << *term;
            if (b != library.postlist_end(*term)) ASSERT_EQ(*a, *b) << *term;
            else break;
        }
    }
}

TEST_P(DatabaseWriter, FindsAndWeighsAlike) {
    const Xapian::Database bulk = open("bulk"), library = open("library");
    std::vector<std::string> terms(library.allterms_begin(), library.allterms_end());
    std::mt19937 random(5);
    const auto some_query = [&] {
        const auto any = [&] { return Xapian::Query(terms[random() % terms.size()]); };
        const Xapian::Query::op op[] = {Xapian::Query::OP_AND, Xapian::Query::OP_OR, Xapian::Query::OP_FILTER,
                                        Xapian::Query::OP_AND_NOT, Xapian::Query::OP_AND_MAYBE};
        return Xapian::Query(op[random() % 5], Xapian::Query(Xapian::Query::OP_OR, any(), any()), any());
    };
    const auto hits = [](const Xapian::Database& database, const Xapian::Query& query) {
        Xapian::Enquire enquire(database);
        enquire.set_query(query);
        std::vector<std::pair<Xapian::docid, double>> out;
        const Xapian::MSet found = enquire.get_mset(0, 50);
        for (auto hit = found.begin(); hit != found.end(); ++hit) out.emplace_back(*hit, hit.get_weight());
        return out;
    };
    for (int i = 0; i < 100 && !terms.empty(); ++i) {
        const Xapian::Query query = some_query();
        EXPECT_EQ(hits(bulk, query), hits(library, query)) << query.get_description();
    }
}

TEST_P(DatabaseWriter, IsEditedAlike) {
    DocumentShape shape = GetParam().shape;
    shape.documents = 60;
    const std::vector<PlainDocument> fresh = random_documents(shape, 17);
    for (const char* name : {"bulk", "library"}) {
        Xapian::WritableDatabase database((folder / name).string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        edit(database, fresh);
    }
    EXPECT_EQ(xapian_check(folder / "bulk"), "");
    EXPECT_EQ(first_difference(open("bulk"), open("library")), "");
}

TEST_P(DatabaseWriter, IsCompactedAlike) {
    for (const char* name : {"bulk", "library"}) open(name).compact((folder / (std::string(name) + "-small")).string());
    EXPECT_EQ(xapian_check(folder / "bulk-small"), "");
    EXPECT_EQ(first_difference(open("bulk-small"), open("library-small")), "");
}

TEST_P(DatabaseWriter, WritesTheSameBytesHoweverItWorks) {
    glass::WriterOptions other = GetParam().options;
    other.batch_postings = other.batch_postings == 1 ? 1 << 19 : 1;  // batches of one document, or one of all
    other.run_budget = other.run_budget == 0 ? 64 << 20 : 0;
    write_in_bulk(folder / "other", documents, other);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "bulk")) {
        const std::string name = entry.path().filename().string();
        std::string a = test::read_text(entry.path()), b = test::read_text(folder / "other" / name);
        if (name == "iamglass") {
            EXPECT_NE(a.substr(16, 16), b.substr(16, 16)) << "each has a UUID of its own";
            a.erase(16, 16);
            b.erase(16, 16);
        }
        EXPECT_TRUE(a == b) << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Documents, DatabaseWriter, testing::Values(
    WriterCase{"None", {0}, options(8192, 1 << 19, 64 << 20)},
    WriterCase{"One", {1, 300}, options(8192, 1 << 19, 64 << 20)},
    WriterCase{"Odd", {}, options(8192, 1 << 19, 64 << 20)},
    WriterCase{"SmallBlocks", {700, 60, 3000}, options(2048, 5000, 64 << 20)},
    WriterCase{"LargeBlocks", {700, 60, 3000}, options(65536, 5000, 64 << 20)},
    WriterCase{"ManyShort", {40'000, 3, 300, 245, 300, 20}, options(2048, 30'000, 64 << 20)},
    WriterCase{"ManyTerms", {100, 1500, 15'000, 60}, options(2048, 20'000, 64 << 20)},
    WriterCase{"LongData", {60, 30, 500, 245, 300, 60'000}, options(8192, 200, 64 << 20)},
    WriterCase{"LargeWdf", {500, 30, 100, 245, 4'000'000}, options(8192, 200, 64 << 20)},
    WriterCase{"Spilled", {2000, 40, 2000}, options(8192, 300, 2048)},
    WriterCase{"BatchesOfOne", {300}, options(8192, 1, 0)},
    WriterCase{"NoneReordered", {0}, reordered(options(8192, 1 << 19, 64 << 20))},
    WriterCase{"OddReordered", {}, reordered(options(8192, 100, 64 << 20))},
    WriterCase{"ManyShortReordered", {40'000, 3, 300, 245, 300, 20}, reordered(options(2048, 30'000, 1 << 20))},
    WriterCase{"ManyTermsReordered", {100, 1500, 15'000, 60}, reordered(options(2048, 20'000, 64 << 20))},
    WriterCase{"LongDataReordered", {60, 30, 500, 245, 300, 60'000}, reordered(options(8192, 200, 64 << 20))}),
    [](const auto& test) { return test.param.name; });

TEST(DatabaseWriterFailures, NameTheFolder) {
    const test::TempFolder folder;
    const auto message = [&](const std::filesystem::path& path) {
        try {
            const glass::DatabaseWriter writer(path);
        } catch (const IoError& error) {
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    EXPECT_NE(message(folder / "no/such").find((folder / "no/such").string() + ": cannot be made"), std::string::npos);
    EXPECT_NE(message(folder.path()).find("it exists"), std::string::npos);
}

TEST(DatabaseWriterFailures, OfTheDiskNameTheFile) {
    const test::TempFolder folder;
    glass::DatabaseWriter writer(folder / "full", {.sync = false});
    writer.add({}, std::string(200'000, 'x') + "y");
    writer.add(std::vector<glass::DocumentTerm>{{"a", 1}}, {});
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{1000, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    std::string message;
    try {
        writer.finish();
    } catch (const IoError& error) {
        message = error.what();
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(message, (folder / "full/postlist.glass").string() + ": cannot be written: File too large");
    EXPECT_THROW(Xapian::Database((folder / "full").string()), Xapian::DatabaseError);
}

TEST(DatabaseWriterFailures, LeaveNoDatabase) {
    const test::TempFolder folder;
    {
        glass::DatabaseWriter writer(folder / "cut", {.run_budget = 0});
        writer.add(std::vector<glass::DocumentTerm>{{"a", 1}}, "data");
    }
    EXPECT_THROW(Xapian::Database((folder / "cut").string()), Xapian::DatabaseError);
    EXPECT_FALSE(std::filesystem::exists(folder / "cut/runs.tmp"));
}

}  // namespace
}  // namespace onrecord
