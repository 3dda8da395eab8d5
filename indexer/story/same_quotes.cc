#include "indexer/story/same_quotes.h"

#include <algorithm>
#include <bit>
#include <memory>
#include <tuple>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/story/copy_keys.h"
#include "indexer/story/joined.h"
#include "indexer/story/order_of_appearance.h"

namespace onrecord {
namespace {

using KeyOf = std::pair<std::uint64_t, std::uint32_t>;   // a quotation's key, and it

/// Says fast of most keys that they are not in a set.
class Filter {
public:
    explicit Filter(const std::vector<KeyOf>& keys) : mask_(std::bit_ceil(keys.size() * bits_a_key + 64) - 1), bits_(mask_ / 64 + 1) {
        for (const auto& [key, quote] : keys) bits_[(key & mask_) / 64] |= std::uint64_t{1} << (key % 64);
    }
    bool may_have(std::uint64_t key) const { return bits_[(key & mask_) / 64] >> (key % 64) & 1; }

private:
    static constexpr std::size_t bits_a_key = 16;
    std::uint64_t mask_;
    std::vector<std::uint64_t> bits_;
};

class SameQuotes {
public:
    SameQuotes(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& quotes)
        : quotes_(quotes) {
        for (const SegmentEntry& entry : manifest.segments) segments_.push_back(std::make_unique<Segment>(index, entry));
    }

    void know(const std::vector<std::vector<std::uint32_t>>& clusters) {
        for (const std::vector<std::uint32_t>& cluster : clusters) {
            for (const std::uint32_t quote : cluster) joined_.join(cluster.front(), quote);
        }
    }

    /// Finds what else has the keys of a segment's quotations, in it and in the segments `among`.
    void look_at(std::uint32_t segment, const std::vector<bool>& among) {
        std::vector<KeyOf> wanted;
        for_each_key(segment, [&](std::uint64_t key, std::uint32_t quote) { wanted.emplace_back(key, quote); });
        std::sort(wanted.begin(), wanted.end());
        for (std::size_t i = 1; i < wanted.size(); ++i) {
            if (wanted[i].first == wanted[i - 1].first) joined_.join(wanted[i - 1].second, wanted[i].second);
        }
        const Filter filter(wanted);
        for (std::uint32_t other = 0; other < among.size(); ++other) {
            if (!among[other] || other == segment) continue;
            for_each_key(other, [&](std::uint64_t key, std::uint32_t quote) {
                if (!filter.may_have(key)) return;
                const auto at = std::lower_bound(wanted.begin(), wanted.end(), KeyOf{key, 0});
                if (at != wanted.end() && at->first == key) joined_.join(quote, at->second);
            });
        }
    }

    std::vector<Cluster> clusters() {
        return in_order_of_appearance(joined_, quotes_, [&](std::uint32_t document) { return appearance(document); });
    }

private:
    template <class Visit>
    void for_each_key(std::uint32_t segment, const Visit& visit) {
        const NumberColumn<std::uint64_t>& keys = segments_[segment]->quotes.hash("key");
        quotes_.for_each_live(segment, [&](std::uint32_t docid) {
            if (keys[docid] != no_quote_key) visit(keys[docid], quotes_.number({segment, docid}));
        });
    }

    std::tuple<std::int32_t, std::uint32_t> appearance(std::uint32_t quote) {
        const DocumentPlace place = quotes_.place(quote);
        Table& table = segments_[place.segment]->quotes;
        const std::int32_t from = table.number("date-from")[place.docid];
        return {from <= table.number("date-until")[place.docid] ? from : max_date.days, quote};
    }

    const TableDocuments& quotes_;
    std::vector<std::unique_ptr<Segment>> segments_;
    Joined joined_;
};

}  // namespace

std::vector<Cluster> find_same_quotes(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& quotes, const KnownCopies& known) {
    SameQuotes same(index, manifest, quotes);
    same.know(known.clusters);
    same.know(known.broken);   // those that are left are still the same words
    std::vector<bool> looked_at = known.segments;
    for (std::uint32_t segment = 0; segment < quotes.segments(); ++segment) {
        if (looked_at[segment]) continue;
        same.look_at(segment, looked_at);
        looked_at[segment] = true;
    }
    return same.clusters();
}

}  // namespace onrecord
