#pragma once

#include <string>
#include <vector>

#include "common/result.h"

namespace onrecord {

/// What PATH arguments stand for.
struct Inputs {
    std::vector<std::string> paths;  ///< files and "-", sorted by bytes, each once; names as the system gives them
    std::vector<Error> errors;       ///< `unreadable`: missing paths, folders without permission; safe to print
};

/// Expands files, folders (with everything below) and "-". Below a folder, hidden names and editors' backups
/// ("x~", "#x#", "x.bak", "x.swp") are left out, and pipes, sockets and devices passed over; symbolic links are
/// followed, a folder is entered once. A path that is named itself is taken whatever it is called.
Inputs expand_paths(const std::vector<std::string>& paths);

}  // namespace onrecord
