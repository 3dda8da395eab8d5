#include "query/engine/story.h"

#include "query/engine/copies.h"
#include "query/engine/read_article.h"

namespace onrecord {
namespace {

Article head_of(Article article) {
    article.text.clear();
    article.dropped.clear();
    article.mentions.clear();
    article.quotes.clear();
    return article;
}

}  // namespace

std::vector<StoryCopy> read_story(Index& index, DocRef member) {
    const Clusters& stories = clusters_of(index, Unit::articles);
    const std::uint32_t cluster = stories.cluster_of(member);
    const auto read = [&](DocRef place) { return read_article(*index.segments[place.segment], place.docid); };
    if (cluster == Clusters::none) return {{head_of(read(member)), std::nullopt}};
    const Article first = read(stories.place(stories.first(cluster)));
    std::vector<StoryCopy> out{{head_of(first), std::nullopt}};
    for (const std::uint32_t number : stories.members(cluster).subspan(1)) {
        Article later = read(stories.place(number));
        TextDifference changes = text_difference(first, later);
        out.push_back({head_of(std::move(later)), std::move(changes)});
    }
    return out;
}

}  // namespace onrecord
