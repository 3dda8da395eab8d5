#include "indexer/host.h"

#include <fstream>

#include <sys/vfs.h>
#include <unistd.h>

namespace onrecord {
namespace {

/// From linux/magic.h and the manual of statfs(2); a newer header is not needed for a number.
struct NetworkFileSystem {
    long magic;
    const char* name;
};
constexpr NetworkFileSystem network_file_systems[] = {
    {0x6969, "NFS"}, {0x517b, "SMB"}, {0xff534d42, "CIFS"}, {0xfe534d42, "SMB2"}, {0x01021997, "9p"},
    {0x5346414f, "AFS"}, {0x6b414653, "AFS"}, {0x73757245, "Coda"}, {0x564c, "NCP"},
};

}  // namespace

Host this_host() {
    Host host;
    char name[256] = {};
    if (::gethostname(name, sizeof name - 1) == 0) host.name = name;
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::getline(boot, host.boot);
    return host;
}

const char* network_file_system(long magic) {
    for (const NetworkFileSystem& each : network_file_systems) {
        if (each.magic == (magic & 0xffffffff)) return each.name;
    }
    return nullptr;
}

long file_system_of(const std::string& path) {
    struct statfs about {};
    return ::statfs(path.c_str(), &about) == 0 ? static_cast<long>(about.f_type) : 0;
}

}  // namespace onrecord
