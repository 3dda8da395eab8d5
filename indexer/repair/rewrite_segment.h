#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/segment/manifest.h"
#include "indexer/facet_values.h"
#include "indexer/publish.h"

namespace onrecord {

/// What is left of a damaged segment.
struct Remains {
    bool articles = false;           ///< the stored articles (records and words) are whole: everything else can be made from them
    bool hashes = false;             ///< and so are their content hashes,
    bool arrivals = false;           ///< and the days and batches in which they came
    bool ids = false;                ///< their ids can be read
};

/// Looks with the segment's checksums; where these are damaged themselves or missing, with Xapian's check and those of single files.
Remains look_at_remains(const std::filesystem::path& index, const SegmentEntry& damaged);

/// The ids of its articles that are not deleted; only where Remains::ids.
std::vector<std::string> ids_of(const std::filesystem::path& index, const SegmentEntry& damaged);

/// Writes new segments from the stored articles of `damaged`, those that are not deleted, from number `next` on, which it moves. What is
/// not left is replaced so that nothing is passed over later: an unknown content hash is one that no article has (the next update takes the article as
/// changed), an unknown arrival is `arrival`. Only where Remains::articles. Throws IoError (also where a record cannot be read after all).
std::vector<SegmentEntry> rewrite_segment(const std::filesystem::path& index, const SegmentEntry& damaged, const Remains& remains, std::uint32_t& next,
                                          Arrival arrival, const FacetNames& names, const SegmentWriterFactory& make_writer);

}  // namespace onrecord
