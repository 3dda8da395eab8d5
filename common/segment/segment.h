#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema.h"
#include "common/segment/clusters.h"
#include "common/segment/column.h"
#include "common/segment/copy_key_column.h"
#include "common/segment/date_zones.h"
#include "common/segment/forward_store.h"
#include "common/segment/lease.h"
#include "common/segment/length_normal.h"
#include "common/segment/manifest.h"
#include "common/segment/pair_index.h"
#include "common/segment/posting_list.h"
#include "common/segment/value_numbers.h"
#include "common/stemmer.h"

namespace onrecord {

// The files of a segment, below segments/NAME/:
//   articles/  quotes/                      Xapian databases
//   columns/articles.FIELD  quotes.FIELD    facet columns of every facet field of that table
//   columns/articles.NAME   quotes.NAME     number and string columns, below
//   tokens/articles  tokens/quotes          forward stores
//   tokens/articles.pairs   quotes.pairs    pair indexes
namespace segment_files {
std::filesystem::path segment(const std::filesystem::path& index, std::string_view name);
std::filesystem::path column(const std::filesystem::path& segment, std::string_view table, std::string_view name);
std::filesystem::path tokens(const std::filesystem::path& segment, std::string_view table);
std::filesystem::path pairs(const std::filesystem::path& segment, std::string_view table);
}  // namespace segment_files

/// Articles or quotations of one segment: a Xapian database for words, columns for values, a
/// forward store for order, a pair index for phrases. Docids run from 1 without gaps. Every part opens when first asked for.
/// One instance per thread, as for Xapian.
class Table {
public:
    /// `count`: documents that it must hold. `cache` may be null.
    Table(std::filesystem::path segment, std::string name, std::uint32_t count, std::shared_ptr<PostingCache> cache);

    const std::string& name() const { return name_; }
    Xapian::Database& database();
    std::uint32_t document_count() const { return count_; }
    /// Never null; empty for a term that no document has.
    std::shared_ptr<const PostingList> postings(const std::string& term);
    /// True if postings(term) has not to be read.
    bool is_decoded(const std::string& term) const { return cache_ && cache_->find(this, term); }
    const ForwardStore& tokens();
    /// The numbers of the forward store's words that have `term` as their stem, rising. They begin alike but for the last letter, which a
    /// stem may change; a word of an irregular form (dying, die) is not among them. Answers are kept.
    const std::vector<std::uint32_t>& words_of(const std::string& term, Stemmer& stemmer);
    const PairIndex& pairs();
    /// The documents whose words are not stemmed (schema::foreign_term): articles in other languages than English, no quotations.
    const Roaring& foreign();
    /// The documents that have copies. `clusters`: of this table at the index's generation, in which its segment stands at place `segment`.
    /// Kept. Throws IoError if the clusters are damaged.
    const Roaring& with_copies(const Clusters& clusters, std::uint32_t segment);
    /// The column of a facet field that this table carries (Field::on); asserts it does. All its ordinals are values.
    const FacetColumn& facet(const Field& field);
    /// The same column for its values and their names: its ordinals were not looked at.
    const FacetColumn& facet_values(const Field& field);
    /// int32 columns. articles: "date-from", "date-until" (days since 1970 of the stated date, or of the derived window;
    /// no date at all: date-from > date-until), "added" (day), "batch"; "dated" is 1 where the date is stated, url, feed or assumed
    /// and 0 where it is only a window or unknown. quotes: "date-from", "date-until", "dated".
    const NumberColumn<std::int32_t>& number(std::string_view name);
    /// Of "date-from" and "date-until".
    const DateZones& date_zones();
    /// uint32 columns. articles: "length" (words), "first-quote" (docid of its first quotation; quotations of an
    /// article are consecutive), "quote-count". quotes: "article" (docid), "index" (into Article::quotes), "length".
    const NumberColumn<std::uint32_t>& count(std::string_view name);
    /// Sum of "length".
    std::uint64_t total_length();
    /// For this average length of documents. Kept, with what it remembers, until another average is asked for.
    LengthNormal& length_normal(double average);
    /// articles: "id".
    const StringColumn& text(std::string_view name);
    /// articles: "content-hash". quotes: "key" (indexer/story/copy_keys.h: quote_key).
    const NumberColumn<std::uint64_t>& hash(std::string_view name);
    /// quotes: "confidence".
    const NumberColumn<float>& real(std::string_view name);
    /// Of articles.
    const CopyKeyColumn& copy_keys();

private:
    std::filesystem::path segment_;
    std::string name_;
    std::uint32_t count_;
    std::shared_ptr<PostingCache> cache_;
    std::optional<Xapian::Database> database_;
    std::optional<std::uint64_t> total_length_;
    std::optional<DateZones> date_zones_;
    std::optional<LengthNormal> length_normal_, own_normal_;   // own: of this table's average length
    std::optional<ForwardStore> tokens_;
    std::optional<PairIndex> pairs_;
    std::optional<CopyKeyColumn> copy_keys_;
    std::optional<Roaring> foreign_, with_copies_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> words_of_;
    std::map<std::string, FacetColumn, std::less<>> facets_;
    std::set<std::string, std::less<>> checked_facets_;
    std::map<std::string, NumberColumn<std::int32_t>, std::less<>> numbers_;
    std::map<std::string, NumberColumn<std::uint32_t>, std::less<>> counts_;
    std::map<std::string, NumberColumn<std::uint64_t>, std::less<>> hashes_;
    std::map<std::string, NumberColumn<float>, std::less<>> reals_;
    std::map<std::string, StringColumn, std::less<>> texts_;
};

/// One segment of an open index.
struct Segment {
    Segment(const std::filesystem::path& index, SegmentEntry entry, const std::shared_ptr<PostingCache>& cache = nullptr);

    /// Those without a date or window, deleted ones included.
    const Roaring& undated_articles();

    SegmentEntry entry;
    Table articles;
    Table quotes;

private:
    std::optional<Roaring> undated_;
};

/// An index opened at one generation; later runs do not disturb it, and its files stay while it lives.
struct Index {
    /// Throws IoError or VersionError, naming the path and the way out.
    static Index open(const std::filesystem::path& path);

    std::filesystem::path path;
    Manifest manifest;
    ReaderLease lease;
    std::vector<std::unique_ptr<Segment>> segments;
    OpenedClusters stories, same_quotes;   ///< articles that tell one story, quotations of the same words

    /// The numbering of a facet field's values in all articles or all quotations. Made when it is first asked for, then kept.
    const ValueNumbers& value_numbers(const Field& field, bool of_quotes);

private:
    std::map<std::pair<std::string_view, bool>, ValueNumbers> value_numbers_;
};

}  // namespace onrecord
