#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace onrecord::glass {

/// Tags longer than this are stored compressed where that is shorter; the library reads the number from the version
/// file and goes by it in later updates.
inline constexpr std::uint32_t compress_above = 18;

/// What every version file of the format begins with: the name, and the date of the format (2016-03-14), which the
/// library compares exactly.
inline constexpr std::string_view format_magic{"\x0f\x0dXapian Glass\x04\x6e", 16};

/// Numbers of a whole database, documents 1 to `documents`.
struct DatabaseCounts {
    std::uint32_t documents = 0;
    std::uint32_t shortest = 0;      ///< length of the shortest document that has any; 0 if none has
    std::uint32_t longest = 0;
    std::uint32_t greatest_wdf = 0;
    std::uint64_t length_sum = 0;

    /// One document more, of that length.
    void add_length(std::uint32_t length);
};

struct DatabaseRoots {
    TableRoot postlist, docdata, termlist;
};

/// 16 random bytes that are a UUID, version 4.
std::string random_uuid();

/// The bytes of `iamglass` for a database at its first revision, without positions, spelling and synonyms.
std::string version_file(std::string_view uuid, std::uint32_t block_size, const DatabaseRoots& roots,
                         const DatabaseCounts& counts);

/// Makes `folder`, which holds the tables, a database: without `iamglass` it is none. Written under another name,
/// synced, renamed. Throws IoError.
void write_version_file(const std::filesystem::path& folder, std::string_view bytes, bool sync);

}  // namespace onrecord::glass
