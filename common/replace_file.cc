#include "common/replace_file.h"

#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include "common/errors.h"
#include "common/segment/file_format.h"

namespace onrecord {

void replace_file(const std::filesystem::path& path, std::string_view text) {
    const std::filesystem::path temporary = path.string() + ".new";
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    const auto fail = [&](const char* what) {
        const int code = errno;
        if (fd >= 0) ::close(fd);
        throw IoError(temporary.string() + ": " + what + ": " + std::strerror(code));
    };
    if (fd < 0) fail("cannot be made");
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t n = ::write(fd, text.data() + done, text.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("cannot be written");
        done += static_cast<std::size_t>(n);
    }
    if (::fsync(fd) != 0) fail("cannot be synced");
    ::close(fd);
    std::error_code error;
    std::filesystem::rename(temporary, path, error);
    if (error) throw IoError(temporary.string() + ": cannot be renamed: " + error.message());
    sync_directory(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
}

}  // namespace onrecord
