#include "indexer/merge/merge_source.h"

#include "indexer/live_articles.h"

namespace onrecord {

MergeSource open_merge_source(const std::filesystem::path& index, const SegmentEntry& entry) {
    MergeSource source{std::make_unique<Segment>(index, entry), {}, {}};
    Table& articles = source.segment->articles;
    const NumberColumn<std::uint32_t>&first_quote = articles.count("first-quote"), &quotes = articles.count("quote-count");
    for (std::uint32_t docid = 1; docid <= entry.articles; ++docid) {
        if (is_deleted(entry, docid)) continue;
        source.articles.push_back(docid);
        for (std::uint32_t i = 0; i < quotes[docid]; ++i) source.quotes.push_back(first_quote[docid] + i);
    }
    return source;
}

std::vector<MergeTable> article_tables(const MergeSources& sources) {
    std::vector<MergeTable> tables;
    for (const MergeSource& source : sources) tables.push_back({&source.segment->articles, &source.articles});
    return tables;
}

std::vector<MergeTable> quote_tables(const MergeSources& sources) {
    std::vector<MergeTable> tables;
    for (const MergeSource& source : sources) tables.push_back({&source.segment->quotes, &source.quotes});
    return tables;
}

std::size_t count_documents(const std::vector<MergeTable>& tables) {
    std::size_t sum = 0;
    for (const MergeTable& part : tables) sum += part.docids->size();
    return sum;
}

}  // namespace onrecord
