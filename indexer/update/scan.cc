#include "indexer/update/scan.h"

#include <algorithm>
#include <memory>

#include <fnmatch.h>
#include <glob.h>
#include <sys/stat.h>

#include "common/text.h"
#include "indexer/reader/walk.h"

namespace onrecord {
namespace {

bool is_pattern(const std::string& path) { return path.find_first_of("*?[") != std::string::npos; }

/// A path itself if there is such a file, else what it matches as a pattern.
void add_matches(const std::string& path, std::vector<std::string>& paths, std::vector<Error>& errors) {
    struct stat about {};
    if (!is_pattern(path) || ::stat(path.c_str(), &about) == 0) return paths.push_back(path);
    glob_t found{};
    const int code = ::glob(path.c_str(), GLOB_ERR, nullptr, &found);
    paths.insert(paths.end(), found.gl_pathv, found.gl_pathv + found.gl_pathc);
    ::globfree(&found);
    if (code == GLOB_NOMATCH) errors.push_back({escape_control(path), "matches nothing", reject::unreadable});
    else if (code != 0) errors.push_back({escape_control(path), "cannot be read", reject::unreadable});
}

bool matches(const std::vector<std::string>& patterns, const std::string& path) {
    const std::string name = path.substr(path.find_last_of('/') + 1);
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        const bool whole = pattern.find('/') != std::string::npos;
        return ::fnmatch(pattern.c_str(), (whole ? path : name).c_str(), 0) == 0;
    });
}

bool is_wanted(const Source& source, const std::string& path) {
    return (source.include.empty() || matches(source.include, path)) && !matches(source.exclude, path);
}

}  // namespace

Scan scan_source(const Source& source) {
    Scan scan;
    std::vector<std::string> paths;
    for (const std::string& path : source.paths) add_matches(path, paths, scan.errors);
    Inputs inputs = expand_paths(paths);
    scan.errors.insert(scan.errors.end(), inputs.errors.begin(), inputs.errors.end());
    for (std::string& path : inputs.paths) {
        if (!is_wanted(source, path)) continue;
        struct stat about {};
        if (::stat(path.c_str(), &about) != 0) continue;  // gone since it was listed: the next run sees that
        const std::int64_t modified = std::int64_t{about.st_mtim.tv_sec} * 1'000'000'000 + about.st_mtim.tv_nsec;
        scan.files.push_back({std::move(path), about.st_size, modified});
    }
    return scan;
}

}  // namespace onrecord
