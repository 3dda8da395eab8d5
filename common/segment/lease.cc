#include "common/segment/lease.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/errors.h"
#include "common/segment/segment.h"

namespace onrecord {
namespace {

/// A generation may be replaced while its leases are taken; only a fault makes that happen so often in a row.
constexpr unsigned most_attempts = 1000;

/// Every finished segment has it from its first day to its last.
std::filesystem::path leased_file(const std::filesystem::path& index, std::string_view segment) {
    return segment_files::tokens(segment_files::segment(index, segment), "articles");
}

/// A file descriptor that closes itself.
struct Descriptor {
    int fd;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

/// Whether `path` still names the file that is open as `fd`.
bool names(const std::filesystem::path& path, int fd) {
    struct stat named {}, opened {};
    return ::stat(path.c_str(), &named) == 0 && ::fstat(fd, &opened) == 0 && named.st_dev == opened.st_dev &&
           named.st_ino == opened.st_ino;
}

}  // namespace

ReaderLease::ReaderLease(ReaderLease&& other) noexcept { *this = std::move(other); }

ReaderLease& ReaderLease::operator=(ReaderLease&& other) noexcept {
    files_.swap(other.files_);
    return *this;
}

ReaderLease::~ReaderLease() {
    for (const int file : files_) ::close(file);
}

std::optional<ReaderLease> ReaderLease::take(const std::filesystem::path& index, const Manifest& manifest) {
    ReaderLease lease;
    for (const SegmentEntry& segment : manifest.segments) {
        const int file = ::open(leased_file(index, segment.name).c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) continue;
        lease.files_.push_back(file);
        if (::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK) return std::nullopt;
    }
    return lease;
}

/// Segments are removed only after a manifest without them was published. So if the manifest is the same file after the
/// leases were taken as before, nothing that it names was removed until then, and nothing will be.
HeldGeneration hold_generation(const std::filesystem::path& index) {
    const std::filesystem::path path = index / "manifest.json";
    for (unsigned attempt = 0; attempt < most_attempts; ++attempt) {
        const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};  // open, so that its number is not used again
        Manifest manifest = load_manifest(index);
        std::optional<ReaderLease> lease = ReaderLease::take(index, manifest);
        if (lease && file.fd >= 0 && names(path, file.fd)) return {std::move(manifest), std::move(*lease)};
    }
    throw IoError(index.string() + ": is being replaced all the time; try again");
}

bool remove_unless_held(const std::filesystem::path& index, std::string_view segment) {
    const Descriptor file{::open(leased_file(index, segment).c_str(), O_RDWR | O_CLOEXEC)};
    if (file.fd < 0 && errno != ENOENT) return false;
    if (file.fd >= 0 && ::flock(file.fd, LOCK_EX | LOCK_NB) != 0) return false;
    std::error_code error;
    std::filesystem::remove_all(segment_files::segment(index, segment), error);
    return !error;
}

}  // namespace onrecord
