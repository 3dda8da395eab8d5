#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "common/segment/segment.h"

namespace onrecord {

/// A segment that is merged, and the documents of it that live on.
struct MergeSource {
    std::unique_ptr<Segment> segment;
    std::vector<std::uint32_t> articles, quotes;   ///< docids, rising

    bool whole() const { return articles.size() == segment->entry.articles; }
};

using MergeSources = std::vector<MergeSource>;

/// Opens a segment of `index` and finds what lives on in it. Throws IoError, VersionError.
MergeSource open_merge_source(const std::filesystem::path& index, const SegmentEntry& entry);

/// One of the two tables of a segment: its documents that live on.
struct MergeTable {
    Table* table;
    const std::vector<std::uint32_t>* docids;
};

std::vector<MergeTable> article_tables(const MergeSources& sources);
std::vector<MergeTable> quote_tables(const MergeSources& sources);

/// All documents of `tables` that live on.
std::size_t count_documents(const std::vector<MergeTable>& tables);

}  // namespace onrecord
