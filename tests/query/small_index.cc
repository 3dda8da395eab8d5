#include "tests/query/small_index.h"

#include "common/gazetteer/gazetteer.h"
#include "indexer/document_builder.h"
#include "indexer/identity.h"
#include "indexer/publish.h"

namespace onrecord::test {

Speaker person(std::string id, std::string name) { return {std::move(id), std::move(name), SpeakerKind::person, {}, {}, {}, {}, false}; }

Article article_saying(std::string id, std::string title, const Speaker& speaker, std::string words) {
    Article article;
    article.id = std::move(id);
    article.title = std::move(title);
    const std::string lead = speaker.name + " said: “";
    article.text = lead + words + "”\n";
    Quote quote;
    const auto start = static_cast<std::uint32_t>(lead.size());
    quote.parts = {{{start, start + static_cast<std::uint32_t>(words.size())}, QuoteKind::direct}};
    quote.speaker = speaker;
    quote.mention = {0, static_cast<std::uint32_t>(speaker.name.size())};
    quote.cue = {quote.mention.end + 1, quote.mention.end + 5};
    quote.evidence = {"name-verb", 0.9f, {0, quote.mention.end}};
    article.quotes = {quote};
    return article;
}

SmallIndex::SmallIndex(const std::vector<Article>& articles) {
    prepare_index_folder(path());
    const Gazetteer& gazetteer = Gazetteer::embedded();
    const FacetNames names(gazetteer);
    DocumentBuilder builder(names);
    IndexUpdate update(path(), {1000}, make_api_segment_writer);
    for (const Article& article : articles) update.add(builder.build(article, content_hash(article)), std::nullopt, 17500);
    update.finish();
    for (const char* table : {"articles", "quotes"}) write_clusters(path(), load_manifest(path()), table, {});
}

Index SmallIndex::open() const { return Index::open(path()); }

}  // namespace onrecord::test
