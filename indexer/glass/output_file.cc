#include "indexer/glass/output_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "common/errors.h"

namespace onrecord::glass {
namespace {

constexpr std::size_t buffer_size = 1 << 20;

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)), fd_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) {
    if (fd_ < 0) fail("cannot be made");
}

OutputFile::~OutputFile() {
    if (fd_ >= 0) ::close(fd_);
}

void OutputFile::append(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > buffer_size) flush();
    buffer_.append(bytes);
}

void OutputFile::finish(bool sync) {
    flush();
    if (sync && ::fsync(fd_) != 0) fail("cannot be synced");
    if (::close(std::exchange(fd_, -1)) != 0) fail("cannot be closed");
}

void OutputFile::flush() {
    for (std::size_t done = 0; done < buffer_.size();) {
        const ssize_t n = ::write(fd_, buffer_.data() + done, buffer_.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("cannot be written");
        done += static_cast<std::size_t>(n);
    }
    buffer_.clear();
}

void OutputFile::fail(const char* what) const {
    throw IoError(path_.string() + ": " + what + ": " + std::strerror(errno));
}

}  // namespace onrecord::glass
