#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema.h"
#include "common/segment/column.h"
#include "common/segment/forward_store.h"
#include "common/segment/manifest.h"

namespace onrecord {

// The files of a segment, below segments/NAME/:
//   articles/  quotes/                      Xapian databases
//   columns/articles.FIELD  quotes.FIELD    facet columns of every facet field of that table
//   columns/articles.NAME   quotes.NAME     number columns, below
//   tokens/articles  tokens/quotes          forward stores
namespace segment_files {
std::filesystem::path segment(const std::filesystem::path& index, std::string_view name);
std::filesystem::path column(const std::filesystem::path& segment, std::string_view table, std::string_view name);
std::filesystem::path tokens(const std::filesystem::path& segment, std::string_view table);
}  // namespace segment_files

/// Articles or quotations of one segment: a Xapian database for words, columns for values, a
/// forward store for order. Docids run from 1 without gaps. Columns open when first asked for.
/// One instance per thread, as for Xapian.
class Table {
public:
    Table(std::filesystem::path segment, std::string name);

    const std::string& name() const { return name_; }
    Xapian::Database& database() { return database_; }
    std::uint32_t document_count() const { return count_; }
    const ForwardStore& tokens();
    /// The column of a facet field that this table carries (Field::on); asserts it does.
    const FacetColumn& facet(const Field& field);
    /// int32 columns. articles: "date-from", "date-until" (days since 1970 of the stated date, or of the derived window;
    /// no date at all: date-from > date-until), "added" (day), "batch"; "dated" is 1 where the date is stated, url, feed or assumed
    /// and 0 where it is only a window or unknown. quotes: "date-from", "date-until", "dated".
    const NumberColumn<std::int32_t>& number(std::string_view name);
    /// uint32 columns. articles: "length" (words), "first-quote" (docid of its first quotation; quotations of an
    /// article are consecutive), "quote-count". quotes: "article" (docid), "index" (into Article::quotes), "length".
    const NumberColumn<std::uint32_t>& count(std::string_view name);
    /// articles: "content-hash".
    const NumberColumn<std::uint64_t>& hash(std::string_view name);
    /// quotes: "confidence".
    const NumberColumn<float>& real(std::string_view name);

private:
    std::filesystem::path segment_;
    std::string name_;
    Xapian::Database database_;
    std::uint32_t count_;
    std::optional<ForwardStore> tokens_;
    std::map<std::string, FacetColumn, std::less<>> facets_;
    std::map<std::string, NumberColumn<std::int32_t>, std::less<>> numbers_;
    std::map<std::string, NumberColumn<std::uint32_t>, std::less<>> counts_;
    std::map<std::string, NumberColumn<std::uint64_t>, std::less<>> hashes_;
    std::map<std::string, NumberColumn<float>, std::less<>> reals_;
};

/// One segment of an open index.
struct Segment {
    Segment(const std::filesystem::path& index, SegmentEntry entry);

    SegmentEntry entry;
    Table articles;
    Table quotes;
};

/// An index opened at one generation; later runs do not disturb it.
struct Index {
    /// Throws IoError or VersionError, naming the path and the way out.
    static Index open(const std::filesystem::path& path);

    std::filesystem::path path;
    Manifest manifest;
    std::vector<std::unique_ptr<Segment>> segments;
};

}  // namespace onrecord
