#include "indexer/glass/scratch_file.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "common/errors.h"

namespace onrecord::glass {

ScratchFile::~ScratchFile() {
    if (address_) ::munmap(address_, size_);
    if (file_) ::unlink(path_.c_str());
}

void ScratchFile::append(std::string_view bytes) {
    if (!file_) file_.emplace(path_);
    file_->append(bytes);
    size_ += bytes.size();
}

std::string_view ScratchFile::open() {
    if (size_ == 0) return {};
    if (!address_) {
        file_->finish(false);
        const int fd = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
        void* address = fd < 0 ? MAP_FAILED : ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, fd, 0);
        const int code = errno;
        if (fd >= 0) ::close(fd);
        if (address == MAP_FAILED) throw IoError(path_.string() + ": cannot be mapped: " + std::strerror(code));
        address_ = address;
        ::unlink(path_.c_str());  // the mapping keeps it
        file_.reset();
    }
    return {static_cast<const char*>(address_), size_};
}

void ScratchFile::release() const {
    if (address_) ::madvise(address_, size_, MADV_DONTNEED);   // a failure costs memory, nothing else
}

}  // namespace onrecord::glass
