#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace onrecord {

/// What PATH arguments stand for.
struct Inputs {
    std::vector<std::string> paths;  ///< files and "-", sorted by bytes, each once; names as the system gives them
    std::vector<Error> errors;       ///< `unreadable`: missing paths, folders without permission; safe to print
};

/// True for names that are left out below a folder and in an archive: hidden ones and editors' backups.
bool is_left_out(std::string_view name);

/// Expands files, folders (with everything below) and "-". Below a folder, hidden names and editors' backups
/// ("x~", "#x#", "x.bak", "x.swp") are left out, and pipes, sockets and devices passed over; symbolic links are
/// followed, a folder is entered once. A path that is named itself is taken whatever it is called.
Inputs expand_paths(const std::vector<std::string>& paths);

}  // namespace onrecord
