#include "indexer/lock.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "common/errors.h"
#include "indexer/clock.h"

namespace onrecord {
namespace {

constexpr auto poll_interval = std::chrono::milliseconds(50);

/// The line that the holder left: "4711 since 2026-03-01T02:00:00Z".
std::string holder_of(int fd) {
    char bytes[64];
    const ssize_t n = ::pread(fd, bytes, sizeof bytes, 0);
    std::string line(bytes, n > 0 ? static_cast<std::size_t>(n) : 0);
    line.erase(std::min(line.find('\n'), line.size()));
    return line.empty() ? "another process" : "process " + line;
}

void leave_name(int fd, const std::filesystem::path& path) {
    const std::string line = std::to_string(::getpid()) + " since " + utc_timestamp() + "\n";
    if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, line.data(), line.size(), 0) != static_cast<ssize_t>(line.size())) {
        throw IoError(path.string() + ": cannot be written: " + std::strerror(errno));
    }
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index, unsigned wait_seconds) {
    const std::filesystem::path path = index / "lock";
    fd_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd_ < 0) throw IoError(path.string() + ": cannot be opened: " + std::strerror(errno));
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
    while (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno == EWOULDBLOCK && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::sleep_for(poll_interval);
            continue;
        }
        const int code = errno;
        const std::string holder = holder_of(fd_);
        ::close(fd_);
        if (code != EWOULDBLOCK) throw IoError(path.string() + ": cannot be locked: " + std::strerror(code));
        throw BusyError(index.string() + ": the index is being changed by " + holder +
                        "; try again later, or wait for it with --wait SECONDS");
    }
    leave_name(fd_, path);
}

WriterLock::~WriterLock() { ::close(fd_); }

}  // namespace onrecord
