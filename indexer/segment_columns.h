#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/segment/column.h"
#include "common/segment/document_order.h"
#include "common/segment/forward_store.h"
#include "indexer/document_builder.h"

namespace onrecord {

/// When a document came into the index: kept when a later run replaces it.
struct Arrival {
    std::int32_t day = 0;     ///< days since 1970
    std::int32_t batch = 0;   ///< the run's number

    bool operator==(const Arrival&) const = default;
};

/// In which order the documents of a segment's two tables are written: quotations go with their articles.
struct SegmentOrder {
    DocumentOrder articles, quotes;
};

/// Collects the columns and forward stores of a segment's two tables, document by document (all in memory:
/// a few hundred bytes and about 2 bytes a word for each), then writes their files (common/segment/segment.h).
class SegmentColumns {
public:
    SegmentColumns();

    /// The next article and its quotations.
    void add(const BuiltArticle& built, Arrival arrival);

    /// By the day of publication or the first day of the window, those without either at the end, equals as they were added. So a range
    /// of dates is a range of documents, or nearly. Empty if they were added so.
    SegmentOrder by_date() const;

    /// Writes and syncs columns/ and tokens/ below `segment`, an existing folder. Throws IoError. Once, at the end: what is written is let go of.
    void write(const std::filesystem::path& segment, const SegmentOrder& order = {});

    /// Bytes that are kept, about.
    std::size_t memory() const;

    std::uint32_t articles() const { return articles_; }
    std::uint32_t quotes() const { return quotes_; }

private:
    void add_article(const BuiltArticle& built, Arrival arrival);
    void add_quote(const QuoteDocument& quote, const ArticleDocument& article, std::uint32_t index);
    void reorder_numbers(const SegmentOrder& order);
    void write_facets(const std::filesystem::path& segment, const SegmentOrder& order) const;
    void write_article_numbers(const std::filesystem::path& segment) const;
    void write_quote_numbers(const std::filesystem::path& segment) const;

    std::uint32_t articles_ = 0, quotes_ = 0;
    std::vector<FacetColumnWriter> article_facets_, quote_facets_;
    ForwardStoreWriter article_tokens_, quote_tokens_;
    std::vector<std::string> id_;
    std::size_t id_bytes_ = 0;
    std::vector<std::int32_t> date_from_, date_until_, dated_, added_, batch_;
    std::vector<std::uint32_t> length_, first_quote_, quote_count_;
    std::vector<std::uint64_t> content_hash_;
    std::vector<CopyKeys> copy_keys_;
    std::vector<std::int32_t> quote_date_from_, quote_date_until_, quote_dated_;
    std::vector<std::uint32_t> quote_article_, quote_index_, quote_length_;
    std::vector<float> quote_confidence_;
    std::vector<std::uint64_t> quote_key_;
};

}  // namespace onrecord
