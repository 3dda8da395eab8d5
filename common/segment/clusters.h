#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/file_format.h"
#include "common/segment/manifest.h"

namespace onrecord {

/// A document of one table of an index at one generation: which segment (position in Manifest::segments) and docid.
struct DocumentPlace {
    std::uint32_t segment = 0, docid = 0;
    auto operator<=>(const DocumentPlace&) const = default;
};

/// The copies of one thing, two at least, in the order in which they appeared.
using Cluster = std::vector<DocumentPlace>;

/// Which live documents of a table are copies of each other, at one generation of an index: articles that tell one story, quotations of the same
/// words. A document that is in no cluster has no copy. Kept as clusters/GENERATION.articles and clusters/GENERATION.quotes.
///
/// Payload ("CLUS", all u32): segments s, clusters c, members m; documents[s], deleted ones included; start[c + 1] into members; members[m];
/// sorted[m], the same numbers rising; cluster[m] of each of these. A document's number counts through the segments from 0: the documents before its
/// segment plus its docid minus 1.
class Clusters {
public:
    /// The clusters of `table` ("articles", "quotes") as `manifest` sees it. Throws IoError, naming the path and the cure, if the file is
    /// not there, has not the size that it should have or belongs to other segments.
    static Clusters open(const std::filesystem::path& index, const Manifest& manifest, std::string_view table);
    /// Those of one file, for segments of so many documents.
    static Clusters open(const std::filesystem::path& file, const std::vector<std::uint32_t>& documents);

    std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    /// Documents that are in a cluster.
    std::uint32_t clustered() const { return static_cast<std::uint32_t>(members_.size()); }

    std::uint32_t number(DocumentPlace place) const { return bases_[place.segment] + place.docid - 1; }
    /// Throws IoError for a number that no document has: the file is damaged.
    DocumentPlace place(std::uint32_t number) const;

    /// Clusters are numbered from 0; this is none.
    static constexpr std::uint32_t none = 0xffffffff;
    std::uint32_t cluster_of(DocumentPlace place) const;
    /// The numbers of a cluster's documents in the order in which they appeared; `cluster` < count(). Throws IoError if the file is damaged.
    std::span<const std::uint32_t> members(std::uint32_t cluster) const;
    /// The same, but one at least: throws IoError if the file has an empty cluster.
    std::uint32_t first(std::uint32_t cluster) const;
    /// How often a document is there: 1 for one without copies.
    std::uint32_t copies(DocumentPlace place) const;

    /// The numbers of all documents in clusters, rising, and the cluster of each: for going through many documents at once.
    std::span<const std::uint32_t> sorted() const { return sorted_; }
    std::span<const std::uint32_t> clusters_of_sorted() const { return cluster_; }
    /// The cluster of sorted()[at], below count(). Throws IoError if the file is damaged.
    std::uint32_t cluster_at(std::size_t at) const;
    /// The docids of one segment's documents in clusters, rising. Throws IoError if the file is damaged.
    std::vector<std::uint32_t> docids_of(std::uint32_t segment) const;

    bool intact() const { return file_.intact(); }

private:
    Clusters(std::filesystem::path path, MappedFile file, const std::vector<std::uint32_t>& documents);

    std::filesystem::path path_;
    MappedFile file_;
    std::vector<std::uint32_t> bases_;   // of each segment, and the number of all documents
    std::span<const std::uint32_t> starts_, members_, sorted_, cluster_;
};

/// The clusters of an open index, or why there are none: who needs them gets the IoError, who does not goes on without.
class OpenedClusters {
public:
    OpenedClusters() = default;
    OpenedClusters(const std::filesystem::path& index, const Manifest& manifest, std::string_view table);

    bool is_open() const { return clusters_.has_value(); }
    const Clusters& operator*() const;
    const Clusters* operator->() const { return &**this; }

private:
    std::optional<Clusters> clusters_;
    std::string fault_;
};

/// Where they are kept.
std::filesystem::path clusters_file(const std::filesystem::path& index, std::uint64_t generation, std::string_view table);

/// Writes and syncs the file for the generation that `manifest` describes, which is not published yet, in place of one that a killed run may have
/// left. Makes the folder. Throws IoError.
void write_clusters(const std::filesystem::path& index, const Manifest& manifest, std::string_view table, const std::vector<Cluster>& clusters);

}  // namespace onrecord
