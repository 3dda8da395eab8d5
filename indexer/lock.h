#pragma once

#include <filesystem>

namespace onrecord {

/// The right to change an index, held by one process at a time (flock on INDEX/lock). The file tells who
/// holds it and since when; the kernel frees the lock when the process ends, however it ends.
class WriterLock {
public:
    /// Waits up to `wait_seconds` for another holder. Throws BusyError, naming the holder's process and since
    /// when, if it still holds the lock then; IoError if the lock cannot be made.
    explicit WriterLock(const std::filesystem::path& index, unsigned wait_seconds = 0);
    ~WriterLock();
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;

private:
    int fd_ = -1;
};

}  // namespace onrecord
