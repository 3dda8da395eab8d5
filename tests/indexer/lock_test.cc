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
    EXPECT_THAT(test::read_text(folder / "lock"), testing::MatchesRegex("[0-9]+ since [0-9T:Z-]+\n"));
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
