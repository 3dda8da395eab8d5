#include "indexer/story/stories.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <span>
#include <tuple>

#include "common/errors.h"
#include "common/segment/segment.h"
#include "indexer/story/copy_keys.h"
#include "indexer/story/joined.h"
#include "indexer/story/key_table.h"
#include "indexer/story/order_of_appearance.h"

namespace onrecord {
namespace {

using Keys = std::span<const std::uint32_t, copy_keys_an_article>;

/// What a segment tells of its articles' texts.
class SegmentTexts {
public:
    SegmentTexts(const std::filesystem::path& index, const SegmentEntry& entry)
        : segment_(index, entry), keys_(segment_.articles.copy_keys()) {}

    Keys keys(std::uint32_t docid) const { return keys_[docid]; }
    Runs runs(std::uint32_t docid) { return runs_of(segment_.articles.tokens(), docid); }
    /// First day; those without a date or window come last.
    std::int32_t day(std::uint32_t docid) {
        const std::int32_t from = segment_.articles.number("date-from")[docid];
        return from <= segment_.articles.number("date-until")[docid] ? from : max_date.days;
    }
    void release() { segment_.articles.tokens().release(1, segment_.articles.document_count() + 1); }
    std::int32_t batch(std::uint32_t docid) { return segment_.articles.number("batch")[docid]; }

private:
    Segment segment_;
    const CopyKeyColumn& keys_;
};

class StorySearch {
public:
    StorySearch(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& articles, const KnownCopies& known)
        : articles_(articles), looked_at_(known.segments) {
        for (const SegmentEntry& entry : manifest.segments) texts_.push_back(std::make_unique<SegmentTexts>(index, entry));
        for (const std::vector<std::uint32_t>& story : known.clusters) {
            for (const std::uint32_t article : story) joined_.join(story.front(), article);
        }
    }

    /// Compares articles with those of all segments that were looked at.
    void look_at(const std::vector<std::uint32_t>& wanted) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;
        entries.reserve(wanted.size() * copy_keys_an_article);
        for (const std::uint32_t article : wanted) {
            for (const std::uint32_t key : keys(article)) {
                if (key != no_copy_key) entries.emplace_back(key, article);
            }
        }
        if (entries.empty()) return;
        const KeyTable table(entries);
        for (std::size_t segment = 0; segment < articles_.segments(); ++segment) {
            if (looked_at_[segment]) articles_.for_each_live(segment, [&](std::uint32_t docid) { compare(table, {static_cast<std::uint32_t>(segment), docid}); });
        }
    }

    void look_at_segment(std::size_t segment) {
        std::vector<std::uint32_t> wanted;
        articles_.for_each_live(segment, [&](std::uint32_t docid) { wanted.push_back(articles_.number({static_cast<std::uint32_t>(segment), docid})); });
        looked_at_[segment] = true;
        look_at(wanted);
    }

    bool is_looked_at(std::size_t segment) const { return looked_at_[segment]; }

    std::vector<Cluster> stories() {
        return in_order_of_appearance(joined_, articles_, [&](std::uint32_t document) { return appearance(document); });
    }

private:
    /// Candidates for being copies of an article: how many keys they share with it.
    struct Candidate {
        std::uint32_t shared, article;
    };

    /// A bound on the time that one article takes, whatever boilerplate it is made of.
    static constexpr std::size_t most_compared = 16;
    static constexpr std::uint64_t released_every = 2048;   ///< comparisons; each may map some pages of two texts

    Keys keys(std::uint32_t article) const {
        const DocumentPlace place = articles_.place(article);
        return texts_[place.segment]->keys(place.docid);
    }

    void compare(const KeyTable& table, DocumentPlace place) {
        const std::uint32_t article = articles_.number(place);
        hits_.clear();
        for (const std::uint32_t key : texts_[place.segment]->keys(place.docid)) {
            if (key == no_copy_key) break;
            table.find(key, [&](std::uint32_t other) {
                if (other != article) hits_.push_back(other);
            });
        }
        if (hits_.empty()) return;
        count_candidates();
        std::optional<Runs> own;   // read when first needed
        for (std::size_t i = 0; i < std::min(candidates_.size(), most_compared); ++i) decide(place, candidates_[i], own);
    }

    void count_candidates() {
        std::sort(hits_.begin(), hits_.end());
        candidates_.clear();
        for (std::size_t i = 0, end = 0; i < hits_.size(); i = end) {
            while (end < hits_.size() && hits_[end] == hits_[i]) ++end;
            candidates_.push_back({static_cast<std::uint32_t>(end - i), hits_[i]});
        }
        std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) { return a.shared > b.shared; });
    }

    void decide(DocumentPlace place, const Candidate& candidate, std::optional<Runs>& own) {
        const std::uint32_t article = articles_.number(place);
        if (joined_.root(article) == joined_.root(candidate.article)) return;
        if (candidate.shared < least_shared(keys(article), keys(candidate.article))) return;
        if (!own) own = texts_[place.segment]->runs(place.docid);
        const DocumentPlace other = articles_.place(candidate.article);
        if (are_copies(*own, texts_[other.segment]->runs(other.docid))) joined_.join(article, candidate.article);
        if (++compared_ % released_every == 0) release_memory();
    }

    /// What was mapped of the texts counts as the program's own memory.
    void release_memory() {
        for (const std::unique_ptr<SegmentTexts>& texts : texts_) texts->release();
    }

    /// Both lists hold all keys of their texts up to the lower of their ends. The shorter text has n of them there, a sample of its runs, of which a copy
    /// shares half or more: n / 2 less two deviations is what 49 of 50 share that just are copies, and all that are copies of more than a bare half; no less
    /// than two, or one in texts that have few runs. Articles on the same events share one or none, those made of the same phrases a few.
    static std::uint32_t least_shared(Keys a, Keys b) {
        constexpr std::uint32_t least = 2;
        if (a[least - 1] == no_copy_key || b[least - 1] == no_copy_key) return 1;
        const std::uint32_t end = std::min({a.back(), b.back(), no_copy_key - 1});
        const auto sample = static_cast<double>(std::min(keys_to(a, end), keys_to(b, end)));
        return std::max(least, static_cast<std::uint32_t>(std::max(0.0, sample / 2 - std::sqrt(sample))));
    }
    static std::ptrdiff_t keys_to(Keys keys, std::uint32_t end) { return std::ranges::upper_bound(keys, end) - keys.begin(); }

    std::tuple<std::int32_t, std::int32_t, std::uint32_t> appearance(std::uint32_t article) {
        const DocumentPlace place = articles_.place(article);
        SegmentTexts& texts = *texts_[place.segment];
        return {texts.day(place.docid), texts.batch(place.docid), article};
    }

    const TableDocuments& articles_;
    std::vector<std::unique_ptr<SegmentTexts>> texts_;
    std::vector<bool> looked_at_;
    Joined joined_;
    std::vector<std::uint32_t> hits_;           // of compare
    std::vector<Candidate> candidates_;
    std::uint64_t compared_ = 0;
};

}  // namespace

std::vector<Cluster> find_stories(const std::filesystem::path& index, const Manifest& manifest, const TableDocuments& articles, const KnownCopies& known) {
    StorySearch search(index, manifest, articles, known);
    std::vector<std::uint32_t> broken;
    for (const std::vector<std::uint32_t>& story : known.broken) broken.insert(broken.end(), story.begin(), story.end());
    search.look_at(broken);
    for (std::size_t segment = 0; segment < articles.segments(); ++segment) {
        if (!search.is_looked_at(segment)) search.look_at_segment(segment);
    }
    return search.stories();
}

}  // namespace onrecord
