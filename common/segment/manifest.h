#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/result.h"

namespace onrecord {

/// One segment as a generation sees it.
struct SegmentEntry {
    std::string name;                     ///< folder below segments/: "000001"
    std::uint32_t articles = 0;           ///< documents written, deleted ones included
    std::uint32_t quotes = 0;
    std::vector<std::uint32_t> deleted;   ///< docids of articles no longer there (replaced or removed), rising;
                                          ///< their quotations go with them
};

/// What makes a folder an index: which segments are live, and what is deleted in each. Published by
/// renaming manifest.json, so a reader sees one generation or the next, never a mixture.
struct Manifest {
    std::uint64_t generation = 0;
    int schema_version = 0;
    std::string uuid;                     ///< of the index, made once
    std::uint32_t batch = 0;              ///< number of the last run that published
    std::uint32_t next_segment = 1;       ///< never reused
    std::vector<SegmentEntry> segments;

    std::uint32_t live_articles() const;
};

/// With a checksum over all of it.
std::string to_json(const Manifest& manifest);

/// Reads a manifest's text; untrusted bytes, also with a single bit changed, are an Error that says what is wrong.
Result<Manifest> parse_manifest(std::string_view text);

/// Reads `index`/manifest.json. Throws IoError (no index there; damaged) or VersionError (made by
/// another version of the program), with the way out.
Manifest load_manifest(const std::filesystem::path& index);

/// The manifest as it was published last, for an index whose manifest.json is damaged or gone; nothing if there is no whole copy.
std::optional<Manifest> load_manifest_copy(const std::filesystem::path& index);

/// Writes a temporary file, syncs it, renames it over manifest.json, syncs the folder. After this the
/// new generation is what readers see. Throws IoError, the old manifest intact. Then writes it again as manifest.copy.json, for
/// load_manifest_copy; where that fails the older copy stays, and nothing is thrown.
void publish_manifest(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace onrecord
