#include "common/segment/segment.h"

#include <cassert>

#include "common/errors.h"

namespace onrecord {
namespace segment_files {

std::filesystem::path segment(const std::filesystem::path& index, std::string_view name) { return index / "segments" / name; }

std::filesystem::path column(const std::filesystem::path& segment, std::string_view table, std::string_view name) {
    return segment / "columns" / (std::string(table) + "." + std::string(name));
}

std::filesystem::path tokens(const std::filesystem::path& segment, std::string_view table) { return segment / "tokens" / table; }

}  // namespace segment_files

namespace {

Xapian::Database open_database(const std::filesystem::path& path) {
    try {
        return Xapian::Database(path.string());
    } catch (const Xapian::Error& e) {
        throw IoError(path.string() + ": " + e.get_msg() + "; run onrecord-index check");
    }
}

/// The column `name` out of `cache`, opened at the first call; its length must be the table's.
template <class Column>
const Column& cached(std::map<std::string, Column, std::less<>>& cache, std::string_view name, const std::filesystem::path& path,
                     std::uint32_t documents) {
    auto at = cache.find(name);
    if (at == cache.end()) {
        Column column = Column::open(path);
        if (column.document_count() != documents)
            throw IoError(path.string() + ": does not fit the other files of its segment; run onrecord-index check");
        at = cache.emplace(std::string(name), std::move(column)).first;
    }
    return at->second;
}

}  // namespace

Table::Table(std::filesystem::path segment, std::string name)
    : segment_(std::move(segment)), name_(std::move(name)), database_(open_database(segment_ / name_)), count_(database_.get_doccount()) {
    if (database_.get_lastdocid() != count_)
        throw IoError((segment_ / name_).string() + ": document numbers have gaps; run onrecord-index check");
}

const ForwardStore& Table::tokens() {
    if (!tokens_) {
        const std::filesystem::path path = segment_files::tokens(segment_, name_);
        ForwardStore store = ForwardStore::open(path);
        if (store.document_count() != count_)
            throw IoError(path.string() + ": does not fit the other files of its segment; run onrecord-index check");
        tokens_.emplace(std::move(store));
    }
    return *tokens_;
}

const FacetColumn& Table::facet(const Field& field) {
    assert(field.kind == FieldKind::facet && (name_ == "articles" ? field.on_articles() : field.on_quotes()));
    return cached(facets_, field.name, segment_files::column(segment_, name_, field.name), count_);
}

const NumberColumn<std::int32_t>& Table::number(std::string_view name) {
    return cached(numbers_, name, segment_files::column(segment_, name_, name), count_);
}

const NumberColumn<std::uint32_t>& Table::count(std::string_view name) {
    return cached(counts_, name, segment_files::column(segment_, name_, name), count_);
}

const NumberColumn<std::uint64_t>& Table::hash(std::string_view name) {
    return cached(hashes_, name, segment_files::column(segment_, name_, name), count_);
}

const NumberColumn<float>& Table::real(std::string_view name) {
    return cached(reals_, name, segment_files::column(segment_, name_, name), count_);
}

Segment::Segment(const std::filesystem::path& index, SegmentEntry entry_)
    : entry(std::move(entry_)), articles(segment_files::segment(index, entry.name), "articles"), quotes(segment_files::segment(index, entry.name), "quotes") {
    if (articles.document_count() != entry.articles || quotes.document_count() != entry.quotes)
        throw IoError(segment_files::segment(index, entry.name).string() + ": holds other numbers of documents than the manifest says; run onrecord-index check");
}

Index Index::open(const std::filesystem::path& path) {
    Index index{path, load_manifest(path), {}};
    for (const SegmentEntry& entry : index.manifest.segments) index.segments.push_back(std::make_unique<Segment>(path, entry));
    return index;
}

}  // namespace onrecord
