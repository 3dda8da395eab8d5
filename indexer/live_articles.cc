#include "indexer/live_articles.h"

#include <algorithm>

#include "common/errors.h"
#include "common/schema.h"
#include "common/segment/stored_article.h"

namespace onrecord {

bool index_exists(const std::filesystem::path& index) {
    std::error_code ignored;
    return std::filesystem::exists(index / "manifest.json", ignored);
}

bool is_deleted(const SegmentEntry& entry, std::uint32_t docid) {
    return std::binary_search(entry.deleted.begin(), entry.deleted.end(), docid);
}

LiveArticles LiveArticles::open(const std::filesystem::path& index) {
    LiveArticles live;
    if (index_exists(index)) live.index_ = Index::open(index);
    return live;
}

LiveArticles LiveArticles::open_existing(const std::filesystem::path& index) {
    LiveArticles live;
    live.index_ = Index::open(index);
    return live;
}

std::optional<LivePlace> LiveArticles::find(const std::string& id) {
    if (!index_) return std::nullopt;
    const std::string term = schema::facet_term(schema::id, id);
    for (const std::unique_ptr<Segment>& segment : index_->segments) {
        Table& table = segment->articles;
        const Xapian::Database& database = table.database();
        for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
            const Xapian::docid docid = *at;
            if (is_deleted(segment->entry, docid)) continue;
            return LivePlace{segment->entry.name, docid, table.hash("content-hash")[docid],
                             {table.number("added")[docid], table.number("batch")[docid]}};
        }
    }
    return std::nullopt;
}

std::optional<Article> LiveArticles::read(const std::string& id) {
    const std::optional<LivePlace> place = find(id);
    if (!place) return std::nullopt;
    const auto segment = std::ranges::find_if(index_->segments, [&](const auto& each) { return each->entry.name == place->segment; });
    Result<Article> article = stored_article((*segment)->articles, place->docid);
    if (!article) throw IoError(index_->path.string() + ": " + id + ": " + article.error().message + "; run onrecord-index check");
    return std::move(article).value();
}

}  // namespace onrecord
