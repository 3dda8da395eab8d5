#include "common/segment/clusters.h"

#include <algorithm>
#include <utility>

#include "common/errors.h"

namespace onrecord {
namespace {

constexpr std::string_view clusters_kind = "CLUS";
constexpr std::size_t header_numbers = 3;

std::uint32_t documents_of(const SegmentEntry& segment, std::string_view table) { return table == "quotes" ? segment.quotes : segment.articles; }

std::vector<std::uint32_t> documents_of(const Manifest& manifest, std::string_view table) {
    std::vector<std::uint32_t> documents;
    for (const SegmentEntry& segment : manifest.segments) documents.push_back(documents_of(segment, table));
    return documents;
}

/// The number of each segment's first document, and the number of all.
std::vector<std::uint32_t> bases_of(const std::vector<std::uint32_t>& documents) {
    std::vector<std::uint32_t> bases{0};
    for (const std::uint32_t count : documents) bases.push_back(bases.back() + count);
    return bases;
}

[[noreturn]] void refuse(const std::filesystem::path& path, std::string_view fault) {
    throw IoError(path.string() + ": " + std::string(fault) + "; run onrecord-index check --fix");
}

void append_numbers(std::string& out, const std::vector<std::uint32_t>& numbers) {
    for (const std::uint32_t number : numbers) append_u32(out, number);
}

}  // namespace

std::filesystem::path clusters_file(const std::filesystem::path& index, std::uint64_t generation, std::string_view table) {
    return index / "clusters" / (std::to_string(generation) + "." + std::string(table));
}

Clusters Clusters::open(const std::filesystem::path& index, const Manifest& manifest, std::string_view table) {
    return open(clusters_file(index, manifest.generation, table), documents_of(manifest, table));
}

Clusters Clusters::open(const std::filesystem::path& file, const std::vector<std::uint32_t>& documents) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) refuse(file, "is gone");
    return {file, MappedFile::open(file, clusters_kind), documents};
}

Clusters::Clusters(std::filesystem::path path, MappedFile file, const std::vector<std::uint32_t>& documents)
    : path_(std::move(path)), file_(std::move(file)), bases_(bases_of(documents)) {
    const std::string_view payload = file_.payload();
    const std::span<const std::uint32_t> numbers(reinterpret_cast<const std::uint32_t*>(payload.data()), payload.size() / sizeof(std::uint32_t));
    if (payload.size() % sizeof(std::uint32_t) != 0 || numbers.size() < header_numbers) refuse(path_, "is cut short");
    const std::uint64_t segments = numbers[0], clusters = numbers[1], members = numbers[2];
    if (numbers.size() != header_numbers + segments + clusters + 1 + 3 * members) refuse(path_, "is cut short or damaged");
    if (!std::ranges::equal(numbers.subspan(header_numbers, segments), documents)) refuse(path_, "does not fit the segments of the index");
    starts_ = numbers.subspan(header_numbers + segments, clusters + 1);
    members_ = numbers.subspan(header_numbers + segments + clusters + 1, members);
    sorted_ = numbers.subspan(numbers.size() - 2 * members, members);
    cluster_ = numbers.last(members);
}

DocumentPlace Clusters::place(std::uint32_t number) const {
    if (number >= bases_.back()) throw_damaged(path_);
    const auto after = std::upper_bound(bases_.begin(), bases_.end(), number);   // an empty segment has the number of the next
    return {static_cast<std::uint32_t>(after - bases_.begin() - 1), number - *(after - 1) + 1};
}

std::uint32_t Clusters::cluster_of(DocumentPlace place) const {
    const std::uint32_t wanted = number(place);
    const auto at = std::lower_bound(sorted_.begin(), sorted_.end(), wanted);
    if (at == sorted_.end() || *at != wanted) return none;
    return cluster_at(static_cast<std::size_t>(at - sorted_.begin()));
}

std::span<const std::uint32_t> Clusters::members(std::uint32_t cluster) const {
    const std::uint32_t begin = starts_[cluster], end = starts_[cluster + 1];
    if (begin > end || end > members_.size()) throw_damaged(path_);
    return members_.subspan(begin, end - begin);
}

std::uint32_t Clusters::first(std::uint32_t cluster) const {
    const std::span<const std::uint32_t> all = members(cluster);
    if (all.empty()) throw_damaged(path_);
    return all.front();
}

std::uint32_t Clusters::cluster_at(std::size_t at) const {
    if (cluster_[at] >= count()) throw_damaged(path_);
    return cluster_[at];
}

std::vector<std::uint32_t> Clusters::docids_of(std::uint32_t segment) const {
    const std::uint32_t base = bases_[segment], end = bases_[segment + 1];
    std::vector<std::uint32_t> docids;
    for (auto at = std::lower_bound(sorted_.begin(), sorted_.end(), base); at != sorted_.end() && *at < end; ++at) {
        const std::uint32_t docid = *at - base + 1;   // of a number that is too small: more than there are documents
        if (docid > end - base || (!docids.empty() && docid <= docids.back())) throw_damaged(path_);
        docids.push_back(docid);
    }
    return docids;
}

std::uint32_t Clusters::copies(DocumentPlace place) const {
    const std::uint32_t cluster = cluster_of(place);
    return cluster == none ? 1 : static_cast<std::uint32_t>(members(cluster).size());
}

OpenedClusters::OpenedClusters(const std::filesystem::path& index, const Manifest& manifest, std::string_view table) {
    try {
        clusters_ = Clusters::open(index, manifest, table);
    } catch (const IoError& error) {
        fault_ = error.what();
    }
}

const Clusters& OpenedClusters::operator*() const {
    if (!clusters_) throw IoError(fault_);
    return *clusters_;
}

void write_clusters(const std::filesystem::path& index, const Manifest& manifest, std::string_view table, const std::vector<Cluster>& clusters) {
    const std::vector<std::uint32_t> documents = documents_of(manifest, table), bases = bases_of(documents);
    std::vector<std::uint32_t> starts{0}, members;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;   // number, cluster
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster) {
        for (const DocumentPlace& place : clusters[cluster]) {
            members.push_back(bases[place.segment] + place.docid - 1);
            sorted.emplace_back(members.back(), cluster);
        }
        starts.push_back(static_cast<std::uint32_t>(members.size()));
    }
    std::sort(sorted.begin(), sorted.end());

    std::string payload;
    for (const std::size_t size : {documents.size(), clusters.size(), members.size()}) append_u32(payload, static_cast<std::uint32_t>(size));
    append_numbers(payload, documents);
    append_numbers(payload, starts);
    append_numbers(payload, members);
    for (const auto& [number, cluster] : sorted) append_u32(payload, number);
    for (const auto& [number, cluster] : sorted) append_u32(payload, cluster);

    const std::filesystem::path path = clusters_file(index, manifest.generation, table);
    std::error_code error;
    std::filesystem::create_directory(path.parent_path(), error);
    if (error) throw IoError(path.parent_path().string() + ": cannot be made: " + error.message());
    std::filesystem::remove(path, error);
    write_file(path, clusters_kind, payload);
    sync_directory(path.parent_path());
}

}  // namespace onrecord
