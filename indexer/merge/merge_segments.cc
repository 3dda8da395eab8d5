#include "indexer/merge/merge_segments.h"

#include "common/errors.h"
#include "indexer/checksums.h"
#include "indexer/intact.h"
#include "indexer/merge/merge_columns.h"
#include "indexer/merge/merge_tokens.h"
#include "indexer/segment_writer.h"

namespace onrecord {
namespace {

/// Removes a folder that was not finished: on a full disk it would be in the way of everything else.
class UnfinishedFolder {
public:
    explicit UnfinishedFolder(std::filesystem::path path) : path_(std::move(path)) {}
    ~UnfinishedFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;
    void keep() { path_.clear(); }

private:
    std::filesystem::path path_;
};

[[noreturn]] void refuse(const std::filesystem::path& damaged) {
    throw IoError(damaged.string() + ": is damaged, so its segment cannot be merged; run onrecord-index check --fix");
}

/// Before anything of a segment is read, where it has a list of checksums.
MergeSource open_source(const std::filesystem::path& index, const SegmentEntry& entry) {
    const std::filesystem::path folder = segment_files::segment(index, entry.name);
    const std::optional<std::vector<DamagedFile>> listed = compare_checksums(folder);
    if (listed && !listed->empty()) refuse(listed->front().path);
    MergeSource source = open_merge_source(index, entry);
    if (listed) return source;
    for (Table* table : {&source.segment->articles, &source.segment->quotes}) {
        const std::vector<std::filesystem::path> damaged = damaged_files(*table, folder);
        if (!damaged.empty()) refuse(damaged.front());
    }
    return source;
}

MergeSources open_sources(const std::filesystem::path& index, std::span<const SegmentEntry> entries) {
    MergeSources sources;
    for (const SegmentEntry& entry : entries) sources.push_back(open_source(index, entry));
    return sources;
}

void merge_tokens(const std::vector<MergeTable>& tables, const std::filesystem::path& segment) {
    const std::string& table = tables.front().table->name();
    const std::filesystem::path path = segment_files::tokens(segment, table);
    merge_forward_stores(tables, path);
    write_pair_index(segment_files::pairs(segment, table), ForwardStore::open(path));
}

}  // namespace

SegmentEntry merge_segments(const std::filesystem::path& index, std::span<const SegmentEntry> entries, const std::string& name,
                            const MayWriteBulk& may_write_bulk) {
    const MergeSources sources = open_sources(index, entries);
    const std::vector<MergeTable> articles = article_tables(sources), quotes = quote_tables(sources);
    const std::filesystem::path folder = make_segment_folder(index, name);
    UnfinishedFolder unfinished(folder);
    merge_databases(articles, folder / "articles", may_write_bulk);
    merge_databases(quotes, folder / "quotes", may_write_bulk);
    merge_columns(sources, folder);
    std::filesystem::create_directory(folder / "tokens");
    merge_tokens(articles, folder);
    merge_tokens(quotes, folder);
    write_checksums(folder);
    sync_segment_folders(folder);
    unfinished.keep();
    return {name, static_cast<std::uint32_t>(count_documents(articles)), static_cast<std::uint32_t>(count_documents(quotes)), {}};
}

}  // namespace onrecord
