#include "indexer/story/check_copies.h"

#include <algorithm>

#include "common/errors.h"
#include "common/segment/clusters.h"
#include "indexer/story/table_documents.h"

namespace onrecord {
namespace {

/// What a file with the right checksum can still say wrongly.
std::string contradiction(const Clusters& clusters, const TableDocuments& documents) {
    std::size_t members = 0;
    for (std::uint32_t cluster = 0; cluster < clusters.count(); ++cluster) {
        const std::span<const std::uint32_t> numbers = clusters.members(cluster);
        members += numbers.size();
        if (numbers.size() < 2) return "has copies of nothing";
        for (const std::uint32_t number : numbers) {
            const DocumentPlace place = clusters.place(number);
            if (!documents.is_live(place)) return "counts a deleted document as a copy";
            if (clusters.cluster_of(place) != cluster) return "disagrees with itself about who is a copy of whom";
        }
    }
    return members == clusters.clustered() ? "" : "has copies that belong to nothing";
}

std::optional<CopiesFault> fault_of(const std::filesystem::path& index, const Manifest& manifest, std::string_view table) {
    const std::string path = clusters_file(index, manifest.generation, table).string();
    try {
        const Clusters clusters = Clusters::open(index, manifest, table);
        if (!clusters.intact()) return CopiesFault{path, "its checksum does not match what is in it"};
        std::string message = contradiction(clusters, TableDocuments(index, manifest, table));
        if (!message.empty()) return CopiesFault{path, std::move(message)};
    } catch (const IoError& error) {
        return CopiesFault{path, error.what()};
    } catch (const VersionError& error) {
        return CopiesFault{path, error.what()};
    }
    return std::nullopt;
}

}  // namespace

std::optional<CopiesFault> copies_fault(const std::filesystem::path& index, const Manifest& manifest) {
    std::optional<CopiesFault> fault = fault_of(index, manifest, "articles");
    return fault ? fault : fault_of(index, manifest, "quotes");
}

}  // namespace onrecord
