#include "indexer/glass/run_store.h"

#include <cerrno>
#include <cstring>
#include <numeric>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "common/errors.h"

namespace onrecord::glass {

RunStore::~RunStore() {
    if (address_) ::munmap(address_, mapped_);
    if (file_) ::unlink(path_.c_str());
}

void RunStore::add(std::string run) {
    kept_bytes_ += run.size();
    kept_.push_back(std::move(run));
    if (kept_bytes_ > budget_) spill();
}

void RunStore::spill() {
    if (!file_) file_.emplace(path_);
    for (const std::string& run : kept_) {
        file_->append(run);
        spilled_.push_back(run.size());
    }
    kept_.clear();
    kept_bytes_ = 0;
}

std::vector<std::string_view> RunStore::open() {
    if (file_) map();
    std::vector<std::string_view> runs;
    const char* at = static_cast<const char*>(address_);
    for (const std::size_t size : spilled_) {
        runs.emplace_back(at, size);
        at += size;
    }
    runs.insert(runs.end(), kept_.begin(), kept_.end());
    return runs;
}

void RunStore::map() {
    file_->finish(false);
    mapped_ = std::accumulate(spilled_.begin(), spilled_.end(), std::size_t{0});
    const int fd = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    void* address = fd < 0 ? MAP_FAILED : ::mmap(nullptr, mapped_, PROT_READ, MAP_PRIVATE, fd, 0);
    const int code = errno;
    if (fd >= 0) ::close(fd);
    if (address == MAP_FAILED) throw IoError(path_.string() + ": cannot be mapped: " + std::strerror(code));
    address_ = address;
    ::unlink(path_.c_str());  // the mapping keeps it
    file_.reset();
}

}  // namespace onrecord::glass
