#include "indexer/lock.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/errors.h"
#include "indexer/clock.h"
#include "indexer/lock_record.h"

namespace onrecord {
namespace {

constexpr auto poll_interval = std::chrono::milliseconds(50);

void require_trusted_locks(const std::filesystem::path& index, const LockSurroundings& surroundings) {
    const char* name = network_file_system(surroundings.file_system(index.string()));
    const char* allowed = std::getenv("ONRECORD_SHARED_INDEX");
    if (!name || (allowed && std::string_view(allowed) == "1")) return;
    throw UsageError(index.string() + ": lies on a network file system (" + name + "), where two machines do not see each other's locks: it can be "
                     "read, not changed; run the indexer on the machine that has the disk, or, if no other machine ever writes this index, "
                     "set ONRECORD_SHARED_INDEX=1");
}

LockRecord record_in(int fd) {
    char bytes[512];
    const ssize_t n = ::pread(fd, bytes, sizeof bytes, 0);
    return parse_lock_record({bytes, n > 0 ? static_cast<std::size_t>(n) : 0});
}

[[noreturn]] void refuse(const std::filesystem::path& index, const LockRecord& holder, const Host& here) {
    const std::string process = holder.process.empty() ? "another process" : "process " + holder.process;
    if (!is_foreign(holder, here))
        throw BusyError(index.string() + ": the index is being changed by " + process + "; try again later, or wait for it with --wait SECONDS");
    throw BusyError(index.string() + ": the index is being changed by " + process + " on another machine, " + holder.host.name +
                    "; try again later, or, if no indexer runs there any more, remove " + (index / "lock").string());
}

void leave_record(int fd, const std::filesystem::path& path, const Host& here) {
    const std::string line = to_line({std::to_string(::getpid()) + " since " + utc_timestamp(), here});
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
        throw IoError(path.string() + ": cannot be written: " + std::strerror(errno));
    }
}

/// True if this process has the lock now, and no machine elsewhere says that it has.
bool try_lock(int fd, const std::filesystem::path& path, const Host& here) {
    while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) throw IoError(path.string() + ": cannot be locked: " + std::strerror(errno));
    }
    if (!is_foreign(record_in(fd), here)) return true;
    ::flock(fd, LOCK_UN);
    return false;
}

/// Closes a descriptor that nobody took over.
struct Opened {
    int fd;
    ~Opened() {
        if (fd >= 0) ::close(fd);
    }
};

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index, unsigned wait_seconds, const LockSurroundings& surroundings) {
    require_trusted_locks(index, surroundings);
    const std::filesystem::path path = index / "lock";
    Opened opened{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)};
    if (opened.fd < 0) throw IoError(path.string() + ": cannot be opened: " + std::strerror(errno) + "; the index can be changed only by whoever may write in its folder");
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
    while (!try_lock(opened.fd, path, surroundings.host)) {
        if (std::chrono::steady_clock::now() >= deadline) refuse(index, record_in(opened.fd), surroundings.host);
        std::this_thread::sleep_for(poll_interval);
    }
    leave_record(opened.fd, path, surroundings.host);
    fd_ = std::exchange(opened.fd, -1);
}

WriterLock::~WriterLock() {
    [[maybe_unused]] const int emptied = ::ftruncate(fd_, 0);  // a record that stays says that the holder was killed
    ::close(fd_);
}

}  // namespace onrecord
