#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/result.h"
#include "indexer/update/config.h"
#include "indexer/update/ledger.h"
#include "indexer/update/scan.h"

namespace onrecord {

struct ChangedFile {
    FoundFile file;
    const Source* source;
};

/// How the sources differ from what the ledger knows.
struct Changes {
    std::vector<ChangedFile> changed;       ///< new, or with another content; by source, then path
    std::vector<FoundFile> touched;         ///< another time, the same content
    std::vector<std::string> missing;       ///< files that were there and are not
    std::vector<std::string> whole;         ///< names of the sources that could be looked at completely
    std::vector<Error> errors;              ///< what could not; a source with an error has no missing files
    std::uint64_t unchanged = 0;            ///< files, the touched ones included
};

struct ChangeOptions {
    bool reread = false;        ///< takes every file as changed
    bool allow_empty = false;   ///< a folder of which nothing is left is not an error
    bool retry = false;         ///< takes the files of `retried` as changed, too
    std::unordered_set<std::string> retried{};
    bool content = false;       ///< looks at the content of every file, also where size and time are as they were
};

/// Looks at every source. A file is unchanged if its size and time are as they were, or else its content is. A time that lies
/// within two seconds of now proves nothing about the next moment: it is told as -1, so that the next run looks at the content.
/// A file that two sources name belongs to the first. `sources` must outlive the result.
Changes find_changes(const std::vector<Source>& sources, Ledger& ledger, const ChangeOptions& options);

/// hash64 of a file's bytes; 0 if it cannot be read.
std::uint64_t hash_file(const std::string& path);

}  // namespace onrecord
