#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "common/dates.h"
#include "indexer/reader/input.h"

namespace onrecord {

/// A record of a web archive: WARC 0.17 to 1.1 (ISO 28500), or ARC 1 and 2 (Internet Archive), as one.
struct WarcRecord {
    std::string type;  ///< response, resource, conversion, revisit, request ...; an ARC's pages are responses
    std::string url;
    std::string content_type;  ///< of the block: "application/http; msgtype=response", "text/html"
    std::optional<Date> captured{};
    std::uint64_t size = 0;  ///< bytes of the block that follows
};

/// What reading a record's head gave. broken: bytes that are no record were passed over up to the next one.
enum class WarcHead { record, broken, end, failed };

/// Reads the head of the next record; the block stands next in `input`, `record.size` bytes of it.
WarcHead read_warc_head(Input& input, WarcRecord& record);
/// The same for ARC files.
WarcHead read_arc_head(Input& input, WarcRecord& record);

}  // namespace onrecord
