#include "indexer/xapian_errors.h"

#include <cerrno>
#include <cstring>

#include "common/errors.h"

namespace onrecord {
namespace {

/// What the library writes at a time, and some more.
constexpr std::uintmax_t next_to_nothing = 256 << 10;

std::string cause(const std::filesystem::path& folder, const Xapian::Error& error) {
    if (const char* system = error.get_error_string()) return system;
    std::error_code failed;
    const std::filesystem::space_info space = std::filesystem::space(folder, failed);
    return !failed && space.available < next_to_nothing ? std::strerror(ENOSPC) : "";
}

}  // namespace

void throw_unwritable(const std::filesystem::path& folder, const Xapian::Error& error) {
    const std::string why = cause(folder, error);
    throw IoError(folder.string() + ": cannot be written: " + error.get_msg() + (why.empty() ? "" : " (" + why + ")"));
}

}  // namespace onrecord
