#pragma once

#include <filesystem>
#include <vector>

#include "indexer/check.h"
#include "indexer/update/config.h"

namespace onrecord {

/// How an index differs from its sources: files that were never read, have another content than what was read, or are gone; articles that
/// a file gave and that the index has no more; sources that cannot be looked at. Reads every file and the ledger, writes nothing. Throws IoError.
std::vector<Problem> compare_sources(const std::filesystem::path& index, const std::vector<Source>& sources);

}  // namespace onrecord
