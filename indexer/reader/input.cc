#include "indexer/reader/input.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "common/text.h"
#include "indexer/reader/reader.h"

namespace onrecord {
namespace {

constexpr std::size_t piece = 64u << 10;
constexpr std::size_t head_size_of_pipe = 4096;
constexpr int stop_interval = 200;  ///< milliseconds between two questions whether to stop

Error unreadable(const std::string& path, const std::string& why) {
    return {escape_control(path), "cannot be read: " + why, reject::unreadable};
}

std::string kind_of(mode_t mode) {
    if (S_ISDIR(mode)) return "is a folder, not a file";
    if (S_ISFIFO(mode)) return "is a pipe; give '-' to read from standard input";
    if (S_ISSOCK(mode)) return "is a socket, not a file";
    return "is a device, not a file";
}

}  // namespace

Result<std::unique_ptr<Input>> Input::open(const std::string& path, std::function<bool()> stop, std::function<void(std::size_t)> on_read) {
    std::unique_ptr<Input> input(new Input(path));
    input->stop_ = std::move(stop);
    input->on_read_ = std::move(on_read);
    struct stat about {};
    if (path == "-") {
        if (::fstat(STDIN_FILENO, &about) != 0) return unreadable("standard input", std::strerror(errno));
        if (S_ISDIR(about.st_mode)) return unreadable("standard input", kind_of(about.st_mode));
        input->file_ = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
        if (input->file_ < 0) return unreadable("standard input", std::strerror(errno));
        return input;
    }
    if (path.find('\0') != std::string::npos) return unreadable(path, "a file name holds no NUL");
    // Looked at before opening (opening a device can do things) and after (it may have been swapped).
    if (::stat(path.c_str(), &about) != 0) return unreadable(path, std::strerror(errno));
    if (!S_ISREG(about.st_mode)) return unreadable(path, kind_of(about.st_mode));
    input->file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (input->file_ < 0) return unreadable(path, std::strerror(errno));
    if (::fstat(input->file_, &about) != 0) return unreadable(path, std::strerror(errno));
    if (!S_ISREG(about.st_mode)) return unreadable(path, kind_of(about.st_mode));
    input->seekable_ = true;
    return input;
}

std::unique_ptr<Input> Input::of_bytes(std::string path, std::string bytes) {
    std::unique_ptr<Input> input(new Input(std::move(path)));
    input->buffer_ = std::move(bytes);
    input->seekable_ = input->ended_ = true;
    return input;
}

std::unique_ptr<Input> Input::of_source(std::string path, std::unique_ptr<ByteSource> source) {
    std::unique_ptr<Input> input(new Input(std::move(path)));
    input->source_ = std::move(source);
    return input;
}

Input::~Input() {
    if (file_ >= 0) ::close(file_);
}

bool Input::wait() {
    if (!stop_) return true;
    pollfd waiting{file_, POLLIN, 0};
    while (!stop_()) {
        const int ready = ::poll(&waiting, 1, stop_interval);
        if (ready > 0 || (ready < 0 && errno != EINTR)) return true;
    }
    return false;
}

/// As ByteSource::read.
std::size_t Input::read_file(char* to, std::size_t size) {
    if (!wait()) {
        failure_ = "interrupted";
        return 0;
    }
    ssize_t got = 0;
    do {
        got = ::read(file_, to, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) failure_ = std::strerror(errno);
    if (got > 0 && on_read_) on_read_(static_cast<std::size_t>(got));
    return static_cast<std::size_t>(std::max<ssize_t>(got, 0));
}

bool Input::fill() {
    if (ended_) return false;
    if (at_ == buffer_.size()) {
        buffer_.clear();
        at_ = 0;
    }
    const std::size_t had = buffer_.size();
    buffer_.resize(had + piece);
    const std::size_t got =
        source_ ? source_->read(buffer_.data() + had, piece, failure_) : read_file(buffer_.data() + had, piece);
    buffer_.resize(had + got);
    ended_ = got == 0;
    return got > 0;
}

std::string_view Input::head() {
    // A pipe is not waited for longer than it takes to tell most formats apart.
    const std::size_t wanted = seekable_ || source_ ? head_size : head_size_of_pipe;
    while (buffer_.size() < wanted && fill()) {
    }
    return std::string_view(buffer_).substr(0, head_size);
}

Input::Got Input::line(std::string& out, std::size_t limit) {
    out.clear();
    bool skipping = false;
    while (at_ < buffer_.size() || fill()) {
        const std::size_t end = buffer_.find('\n', at_);
        const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
        if (!skipping && stop - at_ > limit - out.size()) {
            skipping = true;
            out.clear();
        }
        if (!skipping) out.append(buffer_, at_, stop - at_);
        at_ = end == std::string::npos ? stop : stop + 1;
        if (end != std::string::npos) return skipping ? Got::too_long : Got::data;
    }
    if (!failure_.empty()) return Got::failed;
    if (skipping) return Got::too_long;
    return out.empty() ? Got::end : Got::data;
}

Input::Got Input::rest(std::string& out, std::size_t limit) {
    out.clear();
    while (at_ < buffer_.size() || fill()) {
        if (buffer_.size() - at_ > limit - out.size()) {
            out.clear();
            return Got::too_long;
        }
        out.append(buffer_, at_, std::string::npos);
        at_ = buffer_.size();
    }
    if (!failure_.empty()) return Got::failed;
    return out.empty() ? Got::end : Got::data;
}

Input::Got Input::exactly(std::string& out, std::size_t size) {
    out.clear();
    while (out.size() < size && (at_ < buffer_.size() || fill())) {
        const std::size_t taken = std::min(size - out.size(), buffer_.size() - at_);
        out.append(buffer_, at_, taken);
        at_ += taken;
    }
    if (!failure_.empty()) return Got::failed;
    return out.size() < size ? Got::end : Got::data;
}

bool Input::skip(std::uint64_t size) {
    while (size > 0 && (at_ < buffer_.size() || fill())) {
        const std::uint64_t taken = std::min<std::uint64_t>(size, buffer_.size() - at_);
        at_ += taken;
        size -= taken;
    }
    return size == 0;
}

std::size_t Input::some(char* to, std::size_t size) {
    if (at_ == buffer_.size() && !fill()) return 0;
    const std::size_t taken = std::min(size, buffer_.size() - at_);
    std::memcpy(to, buffer_.data() + at_, taken);
    at_ += taken;
    return taken;
}

std::int64_t Input::seek(std::int64_t offset, int whence) {
    if (!seekable_) return -1;
    if (file_ < 0) {
        const auto size = static_cast<std::int64_t>(buffer_.size());
        const std::int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? static_cast<std::int64_t>(at_) : size;
        if (offset < -base || offset > size - base) return -1;
        at_ = static_cast<std::size_t>(base + offset);
        return base + offset;
    }
    if (whence == SEEK_CUR) offset -= static_cast<std::int64_t>(buffer_.size() - at_);  // the file is ahead of us
    const off_t place = ::lseek(file_, offset, whence);
    if (place < 0) return -1;
    buffer_.clear();
    at_ = 0;
    ended_ = !failure_.empty();
    return place;
}

std::string readable_path(const std::string& path) {
    return is_utf8(path) ? path : escape_control(path);
}

}  // namespace onrecord
