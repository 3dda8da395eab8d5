#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/dates.h"
#include "common/segment/segment.h"

namespace onrecord {

/// How a facet field is filled: how many values it has, and how many live documents have one of them
/// (articles; quotations for a field that only they carry).
struct FieldStats {
    const Field* field = nullptr;
    std::uint64_t values = 0, documents = 0;
};

/// What an index holds; replaced articles are counted only where said.
struct IndexStats {
    std::uint64_t articles = 0, replaced = 0;
    std::uint64_t undated = 0, with_window = 0;   ///< undated ones; those of them with a derived window
    std::uint64_t quotations = 0, unattributed = 0;
    std::optional<DateRange> dates{};             ///< of the dated articles
    std::vector<FieldStats> fields;
    std::uint64_t database_bytes = 0, column_bytes = 0, token_bytes = 0;   ///< on disk, replaced ones included
};

/// Counts all columns once. Throws IoError.
IndexStats gather_stats(Index& index);

}  // namespace onrecord
