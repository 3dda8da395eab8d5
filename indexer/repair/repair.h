#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/check.h"
#include "indexer/repair/rewrite_segment.h"

namespace onrecord {

/// What is to be done, or was, about one damaged segment.
struct SegmentRepair {
    SegmentEntry damaged;
    Remains remains{};
    std::uint64_t articles = 0;               ///< not deleted
    std::vector<std::string> rewritten{};     ///< segments that have its articles now
    std::vector<std::string> lost{};          ///< ids of articles that the index has no more; empty, too, where they cannot be read
    std::string kept{};                       ///< folder that has its files now

    bool is_lost() const { return !remains.articles; }
};

/// Looks what is left of the segments that a check has found damaged.
std::vector<SegmentRepair> plan_repair(const std::filesystem::path& index, const CheckReport& report);

/// Does it, publishes it by one rename, and fills in what was done. A damaged segment is kept below INDEX/damaged, never deleted. One
/// whose articles are whole is written anew from them, and passes the check before anything is published; of the others the articles are lost,
/// and the ledger forgets that their files were read, so that the next update reads them again. The caller holds the writer lock.
/// Throws IoError and leaves the index as it was.
void repair(const std::filesystem::path& index, std::vector<SegmentRepair>& repairs, const FacetNames& names, const SegmentWriterFactory& make_writer,
            std::int32_t today);

}  // namespace onrecord
