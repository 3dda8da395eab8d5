#include "indexer/story/generation.h"

#include "common/errors.h"
#include "common/segment/clusters.h"
#include "indexer/story/same_quotes.h"
#include "indexer/story/stories.h"

namespace onrecord {
namespace {

/// What is published now; nothing if that cannot be read: then everything is compared.
std::optional<Manifest> published_now(const std::filesystem::path& index) {
    try {
        return load_manifest(index);
    } catch (const IoError&) {
        return std::nullopt;
    } catch (const VersionError&) {
        return std::nullopt;
    }
}

std::uint64_t count_new(const std::vector<Cluster>& clusters, const KnownCopies& known) {
    std::uint64_t count = 0;
    for (const Cluster& cluster : clusters) {
        for (const DocumentPlace& place : cluster) count += !known.segments[place.segment];
    }
    return count;
}

/// Readers of an older generation keep the files open that they were.
void remove_others(const std::filesystem::path& index, std::uint64_t generation) {
    const std::filesystem::path articles = clusters_file(index, generation, "articles"), quotes = clusters_file(index, generation, "quotes");
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(articles.parent_path(), ignored)) {
        if (entry.path() != articles && entry.path() != quotes) std::filesystem::remove(entry.path(), ignored);
    }
}

}  // namespace

Published publish_generation(const std::filesystem::path& index, const Manifest& manifest, const std::optional<MergedSegment>& merged) {
    const std::optional<Manifest> before = published_now(index);
    const auto write = [&](std::string_view table, const auto& find) {
        const TableDocuments documents(index, manifest, table);
        const KnownCopies known = known_copies(index, before, manifest, table, documents, merged);
        const std::vector<Cluster> clusters = find(index, manifest, documents, known);
        write_clusters(index, manifest, table, clusters);
        return count_new(clusters, known);
    };
    const Published published{write("articles", find_stories)};
    write("quotes", find_same_quotes);
    publish_manifest(index, manifest);
    remove_others(index, manifest.generation);
    return published;
}

}  // namespace onrecord
