#include "indexer/lock.h"

#include <chrono>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "common/errors.h"
#include "tests/indexer/support.h"

namespace onrecord {
namespace {

using testing::HasSubstr;

TEST(WriterLock, TellsWhoHoldsItAndSinceWhen) {
    const test::TempFolder folder;
    const WriterLock held(folder.path());
    try {
        const WriterLock second(folder.path());
        FAIL() << "the second lock was given";
    } catch (const BusyError& error) {
        EXPECT_THAT(error.what(), HasSubstr("process " + std::to_string(::getpid()) + " since 20"));
        EXPECT_THAT(error.what(), HasSubstr("--wait"));
    }
}

TEST(WriterLock, IsFreeAfterItsHolder) {
    const test::TempFolder folder;
    { const WriterLock held(folder.path()); }
    EXPECT_NO_THROW(WriterLock{folder.path()});
}

TEST(WriterLock, ForgetsALongerLineOfAnEarlierHolder) {
    const test::TempFolder folder;
    test::write_text(folder / "lock", std::string(60, 'x') + "\n");
    const WriterLock held(folder.path());
    EXPECT_THAT(test::read_text(folder / "lock"), testing::MatchesRegex("[0-9]+ since [0-9T:Z-]+ on [^ ]* boot [0-9a-f-]*\n"));
}

/// What is said to somebody who wants the lock of `folder`, or "" if it is given.
std::string refusal(const test::TempFolder& folder, const LockSurroundings& surroundings) {
    try {
        const WriterLock lock(folder.path(), 0, surroundings);
        return "";
    } catch (const std::runtime_error& error) {
        return error.what();
    }
}

const LockSurroundings here{{"press", "boot-2"}, [](const std::string&) { return 0xef53L; }};

TEST(WriterLock, EmptiesItsRecordInTheEnd) {
    const test::TempFolder folder;
    { const WriterLock held(folder.path()); }
    EXPECT_EQ(test::read_text(folder / "lock"), "");
}

TEST(WriterLock, TakesTheRecordOfAnotherMachineAsItsLock) {
    const test::TempFolder folder;
    test::write_text(folder / "lock", "4711 since 2026-03-01T02:00:00Z on archive boot boot-1\n");
    const std::string said = refusal(folder, here);
    EXPECT_THAT(said, HasSubstr("process 4711 since 2026-03-01T02:00:00Z on another machine, archive"));
    EXPECT_THAT(said, HasSubstr("remove " + (folder / "lock").string()));
    EXPECT_THAT(test::read_text(folder / "lock"), HasSubstr("4711")) << "the record must stay";
}

TEST(WriterLock, TakesNoNoticeOfWhoWasKilledOnThisMachine) {
    for (const char* left : {"4711 since 2026-03-01T02:00:00Z on press boot boot-1\n",     // before it was started again
                             "4711 since 2026-03-01T02:00:00Z on 3f2a9c boot boot-2\n",    // in a container on it
                             "4711 since 2026-03-01T02:00:00Z\n"}) {                       // by an older program
        const test::TempFolder folder;
        test::write_text(folder / "lock", left);
        EXPECT_EQ(refusal(folder, here), "") << left;
    }
}

TEST(WriterLock, IsNotMadeOnANetworkFileSystem) {
    const test::TempFolder folder;
    LockSurroundings there = here;
    there.file_system = [](const std::string&) { return 0x6969L; };
    EXPECT_THAT(refusal(folder, there), testing::AllOf(HasSubstr("(NFS)"), HasSubstr("ONRECORD_SHARED_INDEX=1")));
    EXPECT_FALSE(std::filesystem::exists(folder / "lock"));
    ::setenv("ONRECORD_SHARED_INDEX", "1", 1);
    EXPECT_EQ(refusal(folder, there), "");
    ::unsetenv("ONRECORD_SHARED_INDEX");
}

TEST(NetworkFileSystem, IsToldByItsNumber) {
    EXPECT_STREQ(network_file_system(0xfe534d42), "SMB2");
    EXPECT_STREQ(network_file_system(static_cast<int>(0xff534d42)), "CIFS");   // f_type may be 32 bits with a sign
    EXPECT_EQ(network_file_system(0x01021994), nullptr);                       // tmpfs
    EXPECT_NE(file_system_of("/"), 0);
    EXPECT_EQ(file_system_of("/nowhere/at/all"), 0);
}

TEST(WriterLock, WaitsForTheHolder) {
    const test::TempFolder folder;
    auto held = std::make_unique<WriterLock>(folder.path());
    std::thread holder([&held] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        held.reset();
    });
    EXPECT_NO_THROW(WriterLock(folder.path(), 20));
    holder.join();
}

TEST(WriterLock, GivesUpWaiting) {
    const test::TempFolder folder;
    const WriterLock held(folder.path());
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(WriterLock(folder.path(), 1), BusyError);
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST(WriterLock, NeedsAFolder) {
    const test::TempFolder folder;
    EXPECT_THROW(WriterLock(folder / "missing"), IoError);
}

}  // namespace
}  // namespace onrecord
