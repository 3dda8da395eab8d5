#pragma once

#include <filesystem>
#include <functional>

#include "indexer/host.h"

namespace onrecord {

/// What a lock needs to know of the machine; a test gives another one.
struct LockSurroundings {
    Host host = this_host();
    std::function<long(const std::string& path)> file_system = file_system_of;
};

/// The right to change an index, held by one process at a time (flock on INDEX/lock). The file tells who
/// holds it, where and since when; the kernel frees the lock when the process ends, however it ends.
///
/// Two machines on one disk do not see each other's locks. So an index on a network file system is refused, unless
/// ONRECORD_SHARED_INDEX=1 says that one machine alone writes it; and everywhere a record that another machine has left is taken as its
/// lock, though it may have died there: only a person can know.
class WriterLock {
public:
    /// Waits up to `wait_seconds` for another holder. Throws BusyError, naming the holder's process, machine and since
    /// when, if it still holds the lock then; UsageError for an index on a network file system; IoError if the lock cannot be made.
    explicit WriterLock(const std::filesystem::path& index, unsigned wait_seconds = 0, const LockSurroundings& surroundings = {});
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int fd_ = -1;
};

}  // namespace onrecord
