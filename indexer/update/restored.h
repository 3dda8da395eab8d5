#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/live_articles.h"
#include "indexer/update/ledger.h"

namespace onrecord {

/// Makes the ledger forget what it knows of files whose articles are not in the index, so that they count as changed: after a segment
/// was lost, or an older state of the index was put back. Articles that were removed by hand come back, too. Not yet committed. Returns the number of
/// such articles.
std::uint64_t forget_what_is_not_live(Ledger& ledger, LiveArticles& live);

/// Makes the ledger of `index`, if it has one, take the files of these articles as changed; null: those of all that are not live.
/// Throws IoError.
void read_lost_again(const std::filesystem::path& index, const std::vector<std::string>* ids);

}  // namespace onrecord
