#pragma once

#include <string>

namespace onrecord {

/// The machine that this process runs on.
struct Host {
    std::string name;   ///< as it calls itself; another one in every container
    std::string boot;   ///< the kernel's random id of this boot, the same in all its containers; empty where there is none

    bool operator==(const Host&) const = default;
};

Host this_host();

/// The name of a network file system by its magic number (statfs(2)), or null for one of a disk. On these a lock of one machine may be
/// none for another. FUSE is not among them: its number tells nothing about what is behind it.
const char* network_file_system(long magic);

/// The magic number of the file system that `path` lies on; 0 where that cannot be told.
long file_system_of(const std::string& path);

}  // namespace onrecord
