#include "indexer/stats.h"

#include <algorithm>
#include <set>

#include "indexer/facet_values.h"
#include "indexer/live_articles.h"

namespace onrecord {
namespace {

std::uint64_t bytes_below(const std::filesystem::path& folder) {
    std::uint64_t sum = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) sum += entry.file_size();
    }
    return sum;
}

/// For each docid of a table from 1: whether its article is live.
std::vector<bool> live_articles(const Segment& segment) {
    std::vector<bool> live(segment.articles.document_count() + 1, true);
    for (const std::uint32_t docid : segment.entry.deleted) live[docid] = false;
    return live;
}

std::vector<bool> live_quotes(Segment& segment, const std::vector<bool>& articles) {
    std::vector<bool> live(segment.quotes.document_count() + 1, true);
    for (std::uint32_t docid = 1; docid < live.size(); ++docid) {
        const std::uint32_t article = segment.quotes.count("article")[docid];
        live[docid] = article < articles.size() && articles[article];
    }
    return live;
}

class Counter {
public:
    void count(Segment& segment) {
        const std::vector<bool> articles = live_articles(segment);
        const std::vector<bool> quotes = live_quotes(segment, articles);
        stats_.replaced += segment.entry.deleted.size();
        for (std::uint32_t docid = 1; docid < articles.size(); ++docid) {
            if (articles[docid]) count_article(segment.articles, docid);
        }
        for (std::uint32_t docid = 1; docid < quotes.size(); ++docid) {
            if (!quotes[docid]) continue;
            ++stats_.quotations;
            if (segment.quotes.facet(schema::speaker).ordinals(docid).empty()) ++stats_.unattributed;
        }
        for (const Field* field : article_facets()) count_field(segment.articles.facet(*field), *field, articles);
        for (const Field* field : quote_facets()) {
            if (!field->on_articles()) count_field(segment.quotes.facet(*field), *field, quotes);
        }
    }

    IndexStats finish() {
        for (const Field* field : schema::all) {
            const auto at = fields_.find(field);
            if (at != fields_.end()) stats_.fields.push_back({field, at->second.values.size(), at->second.documents});
        }
        return std::move(stats_);
    }

    IndexStats& stats() { return stats_; }

private:
    struct FieldCount {
        std::set<std::string> values;
        std::uint64_t documents = 0;
    };

    void count_article(Table& table, std::uint32_t docid) {
        ++stats_.articles;
        const DateRange range{{table.number("date-from")[docid]}, {table.number("date-until")[docid]}};
        if (table.number("dated")[docid] == 0) {
            ++stats_.undated;
            if (range.from <= range.until) ++stats_.with_window;
        } else if (!stats_.dates) {
            stats_.dates = range;
        } else {
            stats_.dates->from = std::min(stats_.dates->from, range.from);
            stats_.dates->until = std::max(stats_.dates->until, range.until);
        }
    }

    void count_field(const FacetColumn& column, const Field& field, const std::vector<bool>& live) {
        FieldCount& count = fields_[&field];
        std::vector<bool> used(column.value_count());
        for (std::uint32_t docid = 1; docid < live.size(); ++docid) {
            if (!live[docid] || column.ordinals(docid).empty()) continue;
            ++count.documents;
            for (const std::uint32_t ordinal : column.ordinals(docid)) used[ordinal] = true;
        }
        for (std::uint32_t ordinal = 0; ordinal < column.value_count(); ++ordinal) {
            if (used[ordinal]) count.values.emplace(column.id(ordinal));
        }
    }

    IndexStats stats_;
    std::map<const Field*, FieldCount> fields_;
};

}  // namespace

IndexStats gather_stats(Index& index) {
    Counter counter;
    for (const std::unique_ptr<Segment>& segment : index.segments) {
        counter.count(*segment);
        const std::filesystem::path folder = segment_files::segment(index.path, segment->entry.name);
        IndexStats& stats = counter.stats();
        stats.database_bytes += bytes_below(folder / "articles") + bytes_below(folder / "quotes");
        stats.column_bytes += bytes_below(folder / "columns");
        stats.token_bytes += bytes_below(folder / "tokens");
    }
    return counter.finish();
}

}  // namespace onrecord
