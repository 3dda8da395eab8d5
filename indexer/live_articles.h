#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "common/article.h"
#include "common/segment/segment.h"
#include "indexer/segment_columns.h"

namespace onrecord {

/// Where an article stands in the index, and what decides whether it has changed.
struct LivePlace {
    std::string segment;           ///< SegmentEntry::name
    std::uint32_t docid = 0;
    std::uint64_t content_hash = 0;
    Arrival arrival{};

    bool operator==(const LivePlace&) const = default;
};

/// The articles of one generation, found by id. Replaced and removed ones are not live. One thread.
class LiveArticles {
public:
    /// The index's present generation; an index that does not exist yet has no articles. Throws IoError,
    /// VersionError.
    static LiveArticles open(const std::filesystem::path& index);

    /// The same of an index that must be there.
    static LiveArticles open_existing(const std::filesystem::path& index);

    std::optional<LivePlace> find(const std::string& id);
    /// The article as it is stored. Throws IoError if its record is damaged.
    std::optional<Article> read(const std::string& id);

private:
    std::optional<Index> index_;
};

/// True if `index` holds a manifest.
bool index_exists(const std::filesystem::path& index);

/// True if `docid` is listed as deleted in `entry`.
bool is_deleted(const SegmentEntry& entry, std::uint32_t docid);

}  // namespace onrecord
