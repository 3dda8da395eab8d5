#include "indexer/story/known_copies.h"

#include <algorithm>
#include <unordered_map>

#include "common/errors.h"
#include "common/segment/clusters.h"

namespace onrecord {
namespace {

std::optional<Clusters> open_clusters(const std::filesystem::path& index, const Manifest& manifest, std::string_view table) {
    try {
        std::optional<Clusters> clusters = Clusters::open(index, manifest, table);
        if (!clusters->intact()) clusters.reset();
        return clusters;
    } catch (const IoError&) {
        return std::nullopt;
    } catch (const VersionError&) {
        return std::nullopt;
    }
}

/// Where the documents of one generation are in the next.
class Moves {
public:
    Moves(const std::filesystem::path& index, const Manifest& before, const Manifest& after, std::string_view table, const TableDocuments& next,
          const std::optional<MergedSegment>& merged)
        : next_(next) {
        std::unordered_map<std::string, std::uint32_t> positions;
        for (std::uint32_t i = 0; i < after.segments.size(); ++i) positions.emplace(after.segments[i].name, i);
        for (const SegmentEntry& segment : before.segments) {
            const auto at = positions.find(segment.name);
            to_.push_back(at == positions.end() ? Move{} : Move{at->second, std::nullopt, 0});
        }
        if (merged && positions.contains(merged->name)) follow_merge(index, before, *merged, positions.at(merged->name), table);
    }

    /// The number of a document that lives on; nothing for one that does not, or has gone with its segment.
    std::optional<std::uint32_t> number(DocumentPlace old) const {
        const Move& move = to_[old.segment];
        if (!move.segment) return std::nullopt;
        std::uint32_t docid = old.docid;
        if (move.deleted) {
            const auto at = std::lower_bound(move.deleted->begin(), move.deleted->end(), docid);
            if (at != move.deleted->end() && *at == docid) return std::nullopt;
            docid = move.before + docid - static_cast<std::uint32_t>(at - move.deleted->begin());
        }
        const DocumentPlace place{*move.segment, docid};
        return next_.is_live(place) ? std::optional(next_.number(place)) : std::nullopt;
    }

    /// The segments of the next generation that have nothing but documents of the one before.
    std::vector<bool> known_segments() const {
        std::vector<bool> known(next_.segments(), false);
        for (const Move& move : to_) {
            if (move.segment) known[*move.segment] = true;
        }
        return known;
    }

private:
    struct Move {
        std::optional<std::uint32_t> segment{};                        // of the next generation
        std::optional<std::vector<std::uint32_t>> deleted{};           // docids that a merge has left out
        std::uint32_t before = 0;                                      // documents of the merged segment before its own
    };

    void follow_merge(const std::filesystem::path& index, const Manifest& before, const MergedSegment& merged, std::uint32_t position, std::string_view table) {
        Manifest sources;
        sources.segments = merged.sources;
        const TableDocuments documents(index, sources, table);
        std::uint32_t live = 0;
        for (std::size_t i = 0; i < merged.sources.size(); ++i) {
            const auto at = std::ranges::find(before.segments, merged.sources[i].name, &SegmentEntry::name);
            if (at != before.segments.end()) to_[static_cast<std::size_t>(at - before.segments.begin())] = {position, documents.deleted(i), live};
            live += documents.count(i) - static_cast<std::uint32_t>(documents.deleted(i).size());
        }
    }

    const TableDocuments& next_;
    std::vector<Move> to_;   // for each segment before
};

}  // namespace

KnownCopies known_copies(const std::filesystem::path& index, const std::optional<Manifest>& before, const Manifest& after, std::string_view table,
                         const TableDocuments& next, const std::optional<MergedSegment>& merged) {
    KnownCopies known;
    known.segments.resize(next.segments(), false);
    const std::optional<Clusters> old = before ? open_clusters(index, *before, table) : std::nullopt;
    if (!old) return known;
    const Moves moves(index, *before, after, table, next, merged);
    known.segments = moves.known_segments();
    for (std::uint32_t cluster = 0; cluster < old->count(); ++cluster) {
        std::vector<std::uint32_t> documents;
        const std::span<const std::uint32_t> members = old->members(cluster);
        for (const std::uint32_t member : members) {
            if (const std::optional<std::uint32_t> number = moves.number(old->place(member))) documents.push_back(*number);
        }
        (documents.size() == members.size() ? known.clusters : known.broken).push_back(std::move(documents));
    }
    return known;
}

}  // namespace onrecord
