#include "common/segment/segment.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "common/errors.h"

namespace onrecord {
namespace segment_files {

std::filesystem::path segment(const std::filesystem::path& index, std::string_view name) { return index / "segments" / name; }

std::filesystem::path column(const std::filesystem::path& segment, std::string_view table, std::string_view name) {
    return segment / "columns" / (std::string(table) + "." + std::string(name));
}

std::filesystem::path tokens(const std::filesystem::path& segment, std::string_view table) { return segment / "tokens" / table; }

std::filesystem::path pairs(const std::filesystem::path& segment, std::string_view table) { return segment / "tokens" / (std::string(table) + ".pairs"); }

}  // namespace segment_files

namespace {

Xapian::Database open_database(const std::filesystem::path& path) {
    try {
        return Xapian::Database(path.string());
    } catch (const Xapian::Error& e) {
        throw IoError(path.string() + ": " + e.get_msg() + "; run onrecord-index check");
    }
}

/// Decoded posting lists that an open index keeps.
/// Of decoded lists, for each article of the index: the usual words of a thousand queries then stay decoded.
constexpr std::size_t cached_bytes_an_article = 512, least_cached_bytes = std::size_t{192} << 20, most_cached_bytes = std::size_t{1} << 30;

/// Terms whose words a table keeps.
constexpr std::size_t kept_terms = 4096;

/// `part` of a segment, which must have as many documents as its table.
template <class Part>
Part open_part(const std::filesystem::path& path, std::uint32_t documents) {
    Part part = Part::open(path);
    if (part.document_count() != documents) throw IoError(path.string() + ": does not fit the other files of its segment; run onrecord-index check");
    return part;
}

/// The column `name` out of `cache`, opened at the first call.
template <class Column>
const Column& cached(std::map<std::string, Column, std::less<>>& cache, std::string_view name, const std::filesystem::path& segment,
                     const std::string& table, std::uint32_t documents) {
    auto at = cache.find(name);
    if (at == cache.end()) at = cache.emplace(std::string(name), open_part<Column>(segment_files::column(segment, table, name), documents)).first;
    return at->second;
}

}  // namespace

Table::Table(std::filesystem::path segment, std::string name, std::uint32_t count, std::shared_ptr<PostingCache> cache)
    : segment_(std::move(segment)), name_(std::move(name)), count_(count), cache_(std::move(cache)) {}

Xapian::Database& Table::database() {
    if (!database_) {
        const std::filesystem::path path = segment_ / name_;
        Xapian::Database database = open_database(path);
        if (database.get_doccount() != count_)
            throw IoError(path.string() + ": holds another number of documents than the manifest says; run onrecord-index check");
        if (database.get_lastdocid() != count_) throw IoError(path.string() + ": document numbers have gaps; run onrecord-index check");
        database_.emplace(std::move(database));
    }
    return *database_;
}

std::shared_ptr<const PostingList> Table::postings(const std::string& term) {
    if (std::shared_ptr<const PostingList> known = cache_ ? cache_->find(this, term) : nullptr) return known;
    auto list = std::make_shared<PostingList>(read_postings(database(), term));
    if (!list->counts.empty()) {   // of a term that only filters nothing is ranked: the lengths need not be read
        if (!own_normal_) own_normal_.emplace(static_cast<double>(total_length()) / std::max(1u, count_));
        bound_blocks(*list, count("length").numbers(), *own_normal_);
    }
    if (cache_) cache_->insert(this, term, list);
    return list;
}

const ForwardStore& Table::tokens() {
    if (!tokens_) tokens_.emplace(open_part<ForwardStore>(segment_files::tokens(segment_, name_), count_));
    return *tokens_;
}

const std::vector<std::uint32_t>& Table::words_of(const std::string& term, Stemmer& stemmer) {
    if (const auto known = words_of_.find(term); known != words_of_.end()) return known->second;
    if (words_of_.size() >= kept_terms) words_of_.clear();
    std::vector<std::uint32_t>& numbers = words_of_[term];
    const ForwardStore& store = tokens();
    // Stemming cuts words off, but for two letters that it may put in place of others: vote of voting, happi of happy.
    const bool put = term.size() > 2 && (term.ends_with('e') || term.ends_with('i'));
    const auto [first, last] = store.prefix_range(std::string_view(term).substr(0, term.size() - (put ? 1 : 0)));
    for (std::uint32_t place = first; place < last; ++place) {
        if (stemmer.term(store.word_at(place)) == term) numbers.push_back(store.number_at(place));
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

const PairIndex& Table::pairs() {
    if (!pairs_) pairs_.emplace(open_part<PairIndex>(segment_files::pairs(segment_, name_), count_));
    return *pairs_;
}

const Roaring& Table::foreign() {
    if (!foreign_) foreign_ = postings(schema::foreign_term({}))->set;
    return *foreign_;
}

const Roaring& Table::with_copies(const Clusters& clusters, std::uint32_t segment) {
    if (!with_copies_) {
        const std::vector<std::uint32_t> docids = clusters.docids_of(segment);
        with_copies_.emplace(docids.size(), docids.data());
    }
    return *with_copies_;
}

const FacetColumn& Table::facet(const Field& field) {
    const FacetColumn& column = facet_values(field);
    if (!checked_facets_.contains(field.name)) {
        column.check_ordinals(segment_files::column(segment_, name_, field.name));
        checked_facets_.emplace(field.name);
    }
    return column;
}

const FacetColumn& Table::facet_values(const Field& field) {
    assert(field.kind == FieldKind::facet && (name_ == "articles" ? field.on_articles() : field.on_quotes()));
    return cached(facets_, field.name, segment_, name_, count_);
}

const NumberColumn<std::int32_t>& Table::number(std::string_view name) {
    return cached(numbers_, name, segment_, name_, count_);
}

const NumberColumn<std::uint32_t>& Table::count(std::string_view name) {
    return cached(counts_, name, segment_, name_, count_);
}

std::uint64_t Table::total_length() {
    if (!total_length_) {
        const std::span<const std::uint32_t> lengths = count("length").numbers();
        total_length_ = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0});
    }
    return *total_length_;
}

const DateZones& Table::date_zones() {
    if (!date_zones_) date_zones_.emplace(number("date-from").numbers(), number("date-until").numbers());
    return *date_zones_;
}

LengthNormal& Table::length_normal(double average) {
    if (!length_normal_ || length_normal_->average() != average) length_normal_.emplace(average);
    return *length_normal_;
}

const NumberColumn<std::uint64_t>& Table::hash(std::string_view name) {
    return cached(hashes_, name, segment_, name_, count_);
}

const CopyKeyColumn& Table::copy_keys() {
    if (!copy_keys_) copy_keys_ = open_part<CopyKeyColumn>(segment_files::column(segment_, name_, "copy-keys"), count_);
    return *copy_keys_;
}

const NumberColumn<float>& Table::real(std::string_view name) {
    return cached(reals_, name, segment_, name_, count_);
}

const StringColumn& Table::text(std::string_view name) {
    return cached(texts_, name, segment_, name_, count_);
}

Segment::Segment(const std::filesystem::path& index, SegmentEntry entry_, const std::shared_ptr<PostingCache>& cache)
    : entry(std::move(entry_)), articles(segment_files::segment(index, entry.name), "articles", entry.articles, cache),
      quotes(segment_files::segment(index, entry.name), "quotes", entry.quotes, cache) {}

const Roaring& Segment::undated_articles() {
    if (!undated_) {
        undated_.emplace();
        const std::span<const std::int32_t> from = articles.number("date-from").numbers(), until = articles.number("date-until").numbers();
        for (std::uint32_t docid = 1; docid <= from.size(); ++docid) {
            if (from[docid - 1] > until[docid - 1]) undated_->add(docid);
        }
    }
    return *undated_;
}

namespace {

/// Holds the present generation and opens its clusters. A run that publishes between the two takes them away: then the next one is tried.
void open_generation(Index& index) {
    for (;;) {
        HeldGeneration held = hold_generation(index.path);
        index.manifest = std::move(held.manifest);
        index.lease = std::move(held.lease);
        index.stories = OpenedClusters(index.path, index.manifest, "articles");
        index.same_quotes = OpenedClusters(index.path, index.manifest, "quotes");
        if (index.stories.is_open() && index.same_quotes.is_open()) return;
        if (load_manifest(index.path).generation == index.manifest.generation) return;
    }
}

}  // namespace

Index Index::open(const std::filesystem::path& path) {
    Index index;
    index.path = path;
    open_generation(index);
    const std::size_t wanted = index.manifest.live_articles() * cached_bytes_an_article;
    const auto cache = std::make_shared<PostingCache>(std::clamp(wanted, least_cached_bytes, most_cached_bytes));
    for (const SegmentEntry& entry : index.manifest.segments) index.segments.push_back(std::make_unique<Segment>(path, entry, cache));
    return index;
}

const ValueNumbers& Index::value_numbers(const Field& field, bool of_quotes) {
    const std::pair key(field.name, of_quotes);
    auto at = value_numbers_.find(key);
    if (at == value_numbers_.end()) {
        std::vector<const FacetColumn*> columns;
        for (const auto& segment : segments) columns.push_back(&(of_quotes ? segment->quotes : segment->articles).facet_values(field));
        at = value_numbers_.emplace(key, ValueNumbers(std::move(columns))).first;
    }
    return at->second;
}

}  // namespace onrecord
