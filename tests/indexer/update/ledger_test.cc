#include "indexer/update/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class LedgerTest : public testing::Test {
protected:
    void put(const std::string& path, std::vector<std::string> ids, std::uint64_t doubtful = 0, bool to_end = true) {
        ledger->put({"sea", {path, 10, 20}, 30, std::move(ids), doubtful, to_end});
    }
    /// A look at the whole source at its end.
    std::vector<std::string> look(unsigned keep_missing) {
        ledger->count_look("sea");
        return ledger->gone(keep_missing);
    }
    void reopen() {
        ledger.reset();
        ledger.emplace(folder.path());
    }

    test::TempFolder folder;
    std::optional<Ledger> ledger{std::in_place, folder.path()};
};

TEST_F(LedgerTest, KnowsWhatWasCommitted) {
    put("/a", {"1", "2"});
    ledger->commit();
    put("/b", {"3"});
    reopen();
    const Ledger::Files files = ledger->files("sea");
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files.at("/a").bytes, 10);
    EXPECT_EQ(files.at("/a").modified, 20);
    EXPECT_EQ(files.at("/a").hash, 30u);
    EXPECT_THAT(ledger->files("land"), IsEmpty());
}

TEST_F(LedgerTest, TellsAnArticleGoneAfterSoManyLooks) {
    put("/a", {"1", "2"});
    EXPECT_THAT(look(0), IsEmpty());
    put("/a", {"2"});
    EXPECT_EQ(ledger->count_missing(), 1u);
    EXPECT_THAT(look(2), IsEmpty());
    EXPECT_THAT(look(2), IsEmpty());
    EXPECT_THAT(look(2), ElementsAre("1"));
    ledger->forget("1");
    EXPECT_THAT(look(0), IsEmpty());
    EXPECT_EQ(ledger->count_missing(), 0u);
}

TEST_F(LedgerTest, DoesNotCallAnArticleGoneThatAnotherFileGives) {
    put("/a", {"1", "2"});
    put("/b", {"1"});
    ledger->put_missing("/a");
    EXPECT_THAT(look(0), ElementsAre("2"));
    ledger->put_missing("/b");
    EXPECT_THAT(look(0), UnorderedElementsAre("1", "2"));
}

TEST_F(LedgerTest, DoesNotCountWhatAnIncompleteReadingDidNotSee) {
    put("/a", {"1", "2"});
    put("/a", {"2"}, 0, false);
    EXPECT_THAT(look(0), IsEmpty());
}

TEST_F(LedgerTest, KeepsWhatANewlyRejectedRecordMayBe) {
    put("/a", {"1", "2"});
    put("/a", {"2"}, 1);
    EXPECT_THAT(look(0), IsEmpty());
    put("/a", {"2"}, 1);
    EXPECT_THAT(look(0), IsEmpty()) << "still the same record";
    put("/a", {"2"});
    EXPECT_THAT(look(0), ElementsAre("1")) << "mended, and the article is not there";
}

TEST_F(LedgerTest, CountsAFileWithOldRejectsAsWhole) {
    put("/a", {"1", "2", "3"}, 2);
    put("/a", {"2", "3"}, 2);
    EXPECT_THAT(look(0), ElementsAre("1"));
    ledger->forget("1");
    put("/a", {"3"}, 1);
    EXPECT_THAT(look(0), ElementsAre("2"));
    put("/a", {}, 2);
    EXPECT_THAT(look(0), ElementsAre("2")) << "more than the one of before";
}

TEST_F(LedgerTest, ReadsAFileAgainThatIsBack) {
    put("/a", {"1"});
    ledger->put_missing("/a");
    EXPECT_THAT(ledger->files("sea"), IsEmpty());
    put("/a", {"1"});
    EXPECT_THAT(look(0), IsEmpty());
    EXPECT_EQ(ledger->files("sea").size(), 1u);
}

TEST_F(LedgerTest, ForgetsAMissingFileWithItsLastArticle) {
    put("/a", {"1", "2"});
    ledger->put_missing("/a");
    ledger->forget("1");
    EXPECT_THAT(look(0), ElementsAre("2"));
    ledger->forget("2");
    EXPECT_THAT(look(0), IsEmpty());
}

TEST_F(LedgerTest, KnowsWhoElseGivesAnArticle) {
    put("/a", {"1"});
    EXPECT_FALSE(ledger->is_given_elsewhere("1", "/a"));
    EXPECT_TRUE(ledger->is_given_elsewhere("1", "/b"));
    ledger->put_missing("/a");
    EXPECT_FALSE(ledger->is_given_elsewhere("1", "/b"));
}

TEST_F(LedgerTest, KnowsWhichGenerationItGoesBy) {
    EXPECT_FALSE(ledger->basis());
    ledger->set_basis({"u-1", 6});
    ledger->set_basis({"u-1", 7});
    ledger->commit();
    reopen();
    ASSERT_TRUE(ledger->basis());
    EXPECT_EQ(ledger->basis()->uuid, "u-1");
    EXPECT_EQ(ledger->basis()->generation, 7u);
}

TEST_F(LedgerTest, TakesTheFilesOfAnArticleAsChangedWhenAsked) {
    put("/a", {"1", "2"});
    put("/b", {"2", "3"});
    EXPECT_THAT(ledger->present(), ElementsAre("1", "2", "3"));
    ledger->read_again("3");
    EXPECT_EQ(ledger->files("sea").at("/a").bytes, 10);
    EXPECT_EQ(ledger->files("sea").at("/b").bytes, -1);
}

TEST_F(LedgerTest, WritesNothingInADryRun) {
    put("/a", {"1"});
    ledger->commit();
    Ledger dry(folder.path(), true);
    EXPECT_EQ(dry.files("sea").size(), 1u);
    dry.put_missing("/a");
    dry.commit();
    reopen();
    EXPECT_EQ(ledger->files("sea").size(), 1u);
}

TEST_F(LedgerTest, SetsADamagedFileAside) {
    ledger.reset();
    test::write_text(folder / "ledger.sqlite", "rubbish");
    reopen();
    EXPECT_THAT(ledger->files("sea"), IsEmpty());
    EXPECT_TRUE(std::filesystem::exists(folder / "ledger.sqlite.damaged"));
}

}  // namespace
}  // namespace onrecord
