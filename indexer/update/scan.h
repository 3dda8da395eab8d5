#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/result.h"
#include "indexer/update/config.h"

namespace onrecord {

/// A file as the system describes it.
struct FoundFile {
    std::string path;
    std::int64_t bytes = 0;
    std::int64_t modified = 0;   ///< nanoseconds since 1970
};

/// What a source holds now. Where there are errors, files may be missing from the list that are there.
struct Scan {
    std::vector<FoundFile> files;   ///< by path, each once
    std::vector<Error> errors;      ///< paths that are not there, or a folder without permission; safe to print
};

/// Looks for the files of a source: paths and patterns expanded, folders walked (expand_paths), names chosen by include and exclude.
Scan scan_source(const Source& source);

}  // namespace onrecord
