#include "query/engine/appearances.h"

#include <algorithm>
#include <set>

#include "query/engine/copies.h"

namespace onrecord {
namespace {

/// The article, or that of the quotation.
std::uint32_t article_of(DocRef document, Unit unit, Segment& segment) {
    if (unit == Unit::articles) return document.docid;
    return std::clamp(segment.quotes.count("article")[document.docid], 1u, segment.articles.document_count());   // a damaged column may name others
}

void add_sources(DocRef document, Unit unit, const Evaluators& evaluators, std::set<std::string_view>& known, std::vector<std::string>& sources) {
    Segment& segment = evaluators[document.segment]->segment();
    const FacetColumn& column = segment.articles.facet(schema::source);
    for (const std::uint32_t ordinal : column.ordinals(article_of(document, unit, segment))) {
        if (known.insert(column.label(ordinal)).second) sources.emplace_back(column.label(ordinal));
    }
}

}  // namespace

Appearances appearances_of(DocRef document, Unit unit, const Evaluators& evaluators) {
    const Clusters& clusters = clusters_of(evaluators.front()->index(), unit);
    const std::uint32_t cluster = clusters.cluster_of(document);
    const DocRef first = cluster == Clusters::none ? document : clusters.place(clusters.first(cluster));
    Segment& segment = evaluators[first.segment]->segment();
    Appearances out;
    out.first_id = segment.articles.text("id")[article_of(first, unit, segment)];
    if (unit == Unit::quotes) out.first_quote = segment.quotes.count("index")[first.docid];
    if (cluster == Clusters::none) return out;
    out.count = 0;
    std::set<std::string_view> known;
    for (const std::uint32_t number : clusters.members(cluster)) {
        ++out.count;
        add_sources(clusters.place(number), unit, evaluators, known, out.sources);
    }
    return out;
}

}  // namespace onrecord
