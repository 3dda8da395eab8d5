#include <gtest/gtest.h>

#include "tests/indexer/glass/random_documents.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

std::string repeated(std::size_t size) {
    std::string out;
    while (out.size() < size) out += "the same again ";
    out.resize(size);
    return out;
}

/// The library reads tags through a buffer and, near its multiples, fails on some that it has written itself.
class DataNearTheReadBuffer : public testing::TestWithParam<std::size_t> {
protected:
    void SetUp() override {
        for (std::size_t size = GetParam() - 10; size < GetParam() + 300; ++size) documents.push_back({{}, repeated(size)});
        test::write_in_bulk(folder / "bulk", documents, {.sync = false});
    }

    void expect_readable(const std::filesystem::path& path) {
        const Xapian::Database database(path.string());
        for (Xapian::docid docid = 1; docid <= documents.size(); ++docid) {
            EXPECT_EQ(database.get_document(docid).get_data(), documents[docid - 1].data);
        }
    }

    test::TempFolder folder;
    std::vector<test::PlainDocument> documents;
};

TEST_P(DataNearTheReadBuffer, IsReadByTheLibrary) { expect_readable(folder / "bulk"); }

TEST_P(DataNearTheReadBuffer, IsReadAfterACompaction) {
    Xapian::Database((folder / "bulk").string()).compact((folder / "small").string());
    expect_readable(folder / "small");
}

INSTANTIATE_TEST_SUITE_P(Multiples, DataNearTheReadBuffer, testing::Values(8192, 2 * 8192, 3 * 8192, 8 * 8192));

/// Where this fails, the library has been repaired, and every tag may be compressed by libdeflate.
TEST(TheLibrary, CannotReadAllThatItWrites) {
    const test::TempFolder folder;
    Xapian::WritableDatabase database((folder / "db").string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.set_data(repeated(8193));
    database.add_document(document);
    database.commit();
    EXPECT_THROW(database.get_document(1).get_data(), Xapian::DatabaseCorruptError);
}

}  // namespace
}  // namespace onrecord
