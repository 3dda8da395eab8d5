#include "indexer/story/generation.h"

#include "common/errors.h"
#include "common/segment/clusters.h"
#include "indexer/story/same_quotes.h"
#include "indexer/story/stories.h"

namespace onrecord {
namespace {

/// What is published now; nothing if that cannot be read: then everything is compared.
std::optional<Manifest> published(const std::filesystem::path& index) {
    try {
        return load_manifest(index);
    } catch (const IoError&) {
        return std::nullopt;
    } catch (const VersionError&) {
        return std::nullopt;
    }
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

void publish_generation(const std::filesystem::path& index, const Manifest& manifest, const std::optional<MergedSegment>& merged) {
    const std::optional<Manifest> before = published(index);
    const auto write = [&](std::string_view table, const auto& find) {
        const TableDocuments documents(index, manifest, table);
        const KnownCopies known = known_copies(index, before, manifest, table, documents, merged);
        write_clusters(index, manifest, table, find(index, manifest, documents, known));
    };
    write("articles", find_stories);
    write("quotes", find_same_quotes);
    publish_manifest(index, manifest);
    remove_others(index, manifest.generation);
}

}  // namespace onrecord
