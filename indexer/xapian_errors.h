#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

namespace onrecord {

/// Throws the IoError of a folder that the library could not write. Its text names no file, and for a database that it writes in place not
/// even the cause ("cancel() not supported"), so the disk is asked whether it is full.
[[noreturn]] void throw_unwritable(const std::filesystem::path& folder, const Xapian::Error& error);

/// Gives what `write` gives; what the library throws meanwhile becomes an IoError that names `folder`.
template <class Write>
auto write_to(const std::filesystem::path& folder, const Write& write) {
    try {
        return write();
    } catch (const Xapian::Error& error) {
        throw_unwritable(folder, error);
    }
}

}  // namespace onrecord
