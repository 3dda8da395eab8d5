#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/segment/manifest.h"

namespace onrecord {

/// Something wrong in an index: which file or document, and what.
struct Problem {
    std::string where, message;
};

struct CheckReport {
    std::uint64_t generation = 0;
    std::uint64_t segments = 0, articles = 0, quotes = 0;   ///< live ones
    std::vector<Problem> problems;    ///< the index may answer wrongly
    std::vector<Problem> notes;       ///< harmless; the next run mends it
    std::vector<SegmentEntry> damaged{};   ///< live segments that have problems
    bool copies_damaged = false;           ///< what is known of copies has: it can be found anew
};

/// Reads a whole index and looks for everything that can be wrong with it: our files' checksums, Xapian's own
/// check, counts that disagree, quotations that point to no article, values in columns that the terms do not
/// have and the other way round, records that cannot be read, one id in two live documents. Throws IoError or
/// VersionError only where there is no index to check.
CheckReport check_index(const std::filesystem::path& index);

/// The part of it that looks into one segment. Adds to `report.problems`; the ids of live articles, as hashes,
/// to `ids`.
void check_segment(const std::filesystem::path& index, const SegmentEntry& entry, CheckReport& report,
                   std::vector<std::uint64_t>& ids);

}  // namespace onrecord
