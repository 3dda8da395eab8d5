#include "indexer/repair/rewrite_segment.h"

#include <algorithm>
#include <optional>

#include "common/errors.h"
#include "common/segment/stored_article.h"
#include "indexer/checksums.h"
#include "indexer/document_builder.h"
#include "indexer/live_articles.h"
#include "indexer/xapian_check.h"

namespace onrecord {
namespace {

/// As in every run; a merged segment may be larger, and columns are collected in memory.
constexpr std::uint32_t most_articles = 25'000;

/// No article's content hash but by an accident of 1 in 2^64.
constexpr std::uint64_t unknown_hash = 0;

class Examination {
public:
    Examination(const std::filesystem::path& index, const SegmentEntry& entry)
        : folder_(segment_files::segment(index, entry.name)), segment_(index, entry) {
        const std::filesystem::path list = folder_ / "checksums";
        try {
            damaged_ = compare_checksums(folder_);
        } catch (const std::runtime_error&) {
            damaged_.reset();  // the list is damaged itself
        }
        if (damaged_ && damaged_->size() == 1 && damaged_->front().path == list) damaged_.reset();
    }

    Remains look() {
        Remains remains;
        remains.articles = is_whole_database("articles") && is_whole(segment_files::tokens(folder_, "articles"), [this] { return segment_.articles.tokens().intact(); });
        remains.hashes = is_whole_column("content-hash", [this] { return segment_.articles.hash("content-hash").intact(); });
        remains.arrivals = is_whole_column("added", [this] { return segment_.articles.number("added").intact(); }) &&
                           is_whole_column("batch", [this] { return segment_.articles.number("batch").intact(); });
        remains.ids = is_whole_column("id", [this] { return segment_.articles.text("id").intact(); });
        return remains;
    }

private:
    bool is_listed_damaged(const std::filesystem::path& path) const {
        return std::ranges::any_of(*damaged_, [&](const DamagedFile& file) { return file.path == path || file.path.parent_path() == path; });
    }

    bool is_whole_database(const std::string& name) {
        if (damaged_ && is_listed_damaged(folder_ / name)) return false;
        try {
            return xapian_check(folder_ / name).empty() && segment_.articles.database().get_doccount() > 0;
        } catch (const std::runtime_error&) {
            return false;
        } catch (const Xapian::Error&) {
            return false;
        }
    }

    template <class Look>
    bool is_whole_column(std::string_view name, const Look& look) const {
        return is_whole(segment_files::column(folder_, "articles", name), look);
    }

    template <class Look>
    bool is_whole(const std::filesystem::path& path, const Look& look) const {
        if (damaged_ && is_listed_damaged(path)) return false;
        try {
            return look();
        } catch (const std::runtime_error&) {
            return false;
        }
    }

    std::filesystem::path folder_;
    Segment segment_;
    std::optional<std::vector<DamagedFile>> damaged_;
};

/// Hands documents to one writer after the other.
class SegmentRow {
public:
    SegmentRow(const std::filesystem::path& index, std::uint32_t& next, const SegmentWriterFactory& make_writer)
        : index_(index), next_(next), make_writer_(make_writer) {}

    void add(const BuiltArticle& built, Arrival arrival) {
        if (!writer_) writer_ = make_writer_(index_, segment_name(next_++));
        writer_->add(built, arrival);
        if (writer_->articles() >= most_articles) close();
    }

    std::vector<SegmentEntry> finish() {
        if (writer_) close();
        return std::move(entries_);
    }

private:
    void close() {
        entries_.push_back(writer_->finish());
        writer_.reset();
    }

    const std::filesystem::path& index_;
    std::uint32_t& next_;
    const SegmentWriterFactory& make_writer_;
    std::unique_ptr<SegmentWriter> writer_;
    std::vector<SegmentEntry> entries_;
};

}  // namespace

Remains look_at_remains(const std::filesystem::path& index, const SegmentEntry& damaged) { return Examination(index, damaged).look(); }

std::vector<std::string> ids_of(const std::filesystem::path& index, const SegmentEntry& damaged) {
    Segment segment(index, damaged);
    const StringColumn& column = segment.articles.text("id");
    std::vector<std::string> ids;
    for (std::uint32_t docid = 1; docid <= damaged.articles; ++docid) {
        if (!is_deleted(damaged, docid)) ids.emplace_back(column[docid]);
    }
    return ids;
}

std::vector<SegmentEntry> rewrite_segment(const std::filesystem::path& index, const SegmentEntry& damaged, const Remains& remains, std::uint32_t& next,
                                          Arrival arrival, const FacetNames& names, const SegmentWriterFactory& make_writer) {
    Segment segment(index, damaged);
    Table& articles = segment.articles;
    DocumentBuilder builder(names);
    SegmentRow row(index, next, make_writer);
    for (std::uint32_t docid = 1; docid <= damaged.articles; ++docid) {
        if (is_deleted(damaged, docid)) continue;
        const Result<Article> article = stored_article(articles, docid);
        if (!article) throw IoError(segment_files::segment(index, damaged.name).string() + " article " + std::to_string(docid) + ": " + article.error().message);
        const std::uint64_t hash = remains.hashes ? articles.hash("content-hash")[docid] : unknown_hash;
        const Arrival came = remains.arrivals ? Arrival{articles.number("added")[docid], articles.number("batch")[docid]} : arrival;
        row.add(builder.build(article.value(), hash), came);
    }
    return row.finish();
}

}  // namespace onrecord
