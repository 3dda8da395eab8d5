#include "common/segment/column.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors.h"
#include "tests/support/temp_dir.h"

namespace onrecord {
namespace {

using testing::ElementsAre;

FacetValue value(std::string id, std::string label = "", std::vector<std::string> aliases = {}) { return {std::move(id), std::move(label), "", std::move(aliases)}; }

std::vector<std::string> ids(const FacetColumn& column, std::uint32_t docid) {
    std::vector<std::string> out;
    for (const std::uint32_t ordinal : column.ordinals(docid)) out.push_back(column.value(ordinal).id);
    return out;
}

TEST(FacetColumn, GivesEachDocumentItsValues) {
    const test::TempDir dir;
    FacetColumnWriter writer;
    writer.add_document({value("may", "Theresa May"), value("davis")});
    writer.add_document({});
    writer.add_document({value("davis"), value("davis")});
    writer.write(dir.path() / "c");
    const FacetColumn column = FacetColumn::open(dir.path() / "c");
    EXPECT_EQ(column.document_count(), 3u);
    EXPECT_EQ(column.value_count(), 2u);
    EXPECT_THAT(ids(column, 1), ElementsAre("davis", "may"));
    EXPECT_TRUE(ids(column, 2).empty());
    EXPECT_THAT(ids(column, 3), ElementsAre("davis"));
    EXPECT_EQ(column.value(1).label, "Theresa May");
    EXPECT_TRUE(column.intact());
}

TEST(FacetColumn, JoinsAliasesOfAllDocuments) {
    const test::TempDir dir;
    FacetColumnWriter writer;
    writer.add_document({value("may", "May", {"Theresa May"})});
    writer.add_document({value("may", "May", {"Mrs May", "Theresa May"})});
    writer.write(dir.path() / "c");
    EXPECT_THAT(FacetColumn::open(dir.path() / "c").value(0).aliases, ElementsAre("Theresa May", "Mrs May"));
}

TEST(FacetColumn, FindsValuesByIdAndByAnyName) {
    const test::TempDir dir;
    FacetColumnWriter writer;
    writer.add_document({value("johnson-boris", "Boris Johnson", {"Johnson", "Mr. Johnson"}), value("johnson-jo", "Jo Johnson", {"Johnson"})});
    writer.write(dir.path() / "c");
    const FacetColumn column = FacetColumn::open(dir.path() / "c");
    EXPECT_EQ(column.find("johnson-jo"), 1u);
    EXPECT_FALSE(column.find("johnson"));
    EXPECT_THAT(column.named("johnson"), ElementsAre(0, 1));
    EXPECT_THAT(column.named("mr johnson"), ElementsAre(0));
    EXPECT_THAT(column.named("johnson boris"), ElementsAre(0)) << "ids are names too";
    EXPECT_TRUE(column.named("john").empty());
}

TEST(FacetColumn, CountsDocumentsOfEachValue) {
    const test::TempDir dir;
    FacetColumnWriter writer;
    writer.add_document({value("a"), value("b")});
    writer.add_document({});
    writer.add_document({value("b"), value("b")});
    writer.write(dir.path() / "c");
    const FacetColumn column = FacetColumn::open(dir.path() / "c");
    EXPECT_THAT(column.counts(), ElementsAre(1, 2));
    EXPECT_EQ(column.without_value(), 1u);
}

TEST(FacetColumn, MayBeEmpty) {
    const test::TempDir dir;
    FacetColumnWriter().write(dir.path() / "c");
    EXPECT_EQ(FacetColumn::open(dir.path() / "c").document_count(), 0u);
}

TEST(NumberColumn, KeepsItsNumbers) {
    const test::TempDir dir;
    const std::vector<std::int32_t> days{-5, 17000, 0};
    write_number_column<std::int32_t>(dir.path() / "n", days);
    const auto column = NumberColumn<std::int32_t>::open(dir.path() / "n");
    EXPECT_EQ(column.document_count(), 3u);
    EXPECT_EQ(column[1], -5);
    EXPECT_EQ(column[3], 0);
    EXPECT_THROW(NumberColumn<std::uint64_t>::open(dir.path() / "n"), IoError);  // another width
    EXPECT_THROW(FacetColumn::open(dir.path() / "n"), IoError);                  // another kind
}

/// Every single-byte change and every cut is refused or gives a column whose reads stay inside: ASan watches.
TEST(FacetColumn, DamageIsSeenOrHarmless) {
    const test::TempDir dir;
    FacetColumnWriter writer;
    writer.add_document({value("a"), value("b", "B", {"x", "y"})});
    writer.add_document({value("b")});
    writer.write(dir.path() / "c");
    std::ifstream in(dir.path() / "c", std::ios::binary);
    const std::string good{std::istreambuf_iterator<char>(in), {}};
    int refused = 0, unnoticed = 0;
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x41);
        const auto path = dir.write("bad", bad);
        try {
            const FacetColumn column = FacetColumn::open(path);
            for (std::uint32_t d = 1; d <= column.document_count(); ++d) ids(column, d);
            unnoticed += column.intact();
        } catch (const std::runtime_error&) {
            ++refused;
        }
    }
    EXPECT_GT(refused, 0);
    EXPECT_EQ(unnoticed, 0);  // what opening does not see, the checksum does
    for (std::size_t n = 0; n < good.size(); ++n) EXPECT_THROW(FacetColumn::open(dir.write("cut", good.substr(0, n))), IoError) << n;
}

}  // namespace
}  // namespace onrecord
