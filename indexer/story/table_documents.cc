#include "indexer/story/table_documents.h"

#include <algorithm>

#include "common/segment/segment.h"

namespace onrecord {
namespace {

/// The quotations of deleted articles.
std::vector<std::uint32_t> deleted_quotes(const std::filesystem::path& index, const SegmentEntry& entry) {
    std::vector<std::uint32_t> docids;
    if (entry.deleted.empty()) return docids;
    Segment segment(index, entry);
    for (const std::uint32_t article : entry.deleted) {
        const std::uint32_t first = segment.articles.count("first-quote")[article], count = segment.articles.count("quote-count")[article];
        for (std::uint32_t i = 0; i < count; ++i) docids.push_back(first + i);
    }
    return docids;
}

}  // namespace

TableDocuments::TableDocuments(const std::filesystem::path& index, const Manifest& manifest, std::string_view table) : bases_{0} {
    for (const SegmentEntry& entry : manifest.segments) {
        const bool quotes = table == "quotes";
        bases_.push_back(bases_.back() + (quotes ? entry.quotes : entry.articles));
        deleted_.push_back(quotes ? deleted_quotes(index, entry) : entry.deleted);
    }
}

DocumentPlace TableDocuments::place(std::uint32_t number) const {
    const auto after = std::upper_bound(bases_.begin(), bases_.end(), number);
    return {static_cast<std::uint32_t>(after - bases_.begin() - 1), number - *(after - 1) + 1};
}

bool TableDocuments::is_live(DocumentPlace place) const {
    return !std::binary_search(deleted_[place.segment].begin(), deleted_[place.segment].end(), place.docid);
}

}  // namespace onrecord
