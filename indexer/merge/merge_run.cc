#include "indexer/merge/merge_run.h"

#include <span>

#include "common/segment/lease.h"
#include "indexer/merge/merge_segments.h"
#include "indexer/publish.h"
#include "indexer/story/generation.h"

namespace onrecord {
namespace {

class MergeRun {
public:
    MergeRun(std::filesystem::path index, const MayWriteBulk& may_write_bulk)
        : index_(std::move(index)), may_write_bulk_(may_write_bulk), manifest_(load_manifest(index_)) {
        sweep(index_, manifest_);  // what a killed run left bears the names of the next segments
    }

    const Manifest& manifest() const { return manifest_; }

    void merge(SegmentRange range) {
        const std::span<const SegmentEntry> old = std::span(manifest_.segments).subspan(range.first, range.count);
        const SegmentEntry merged = write(old);
        for (const SegmentEntry& segment : old) {
            ++report_.merged;
            report_.dropped += segment.deleted.size();
        }
        report_.written += merged.articles > 0;
        report_.articles += merged.articles;
        const MergedSegment moved{merged.name, {old.begin(), old.end()}};
        replace_range(manifest_, range, merged);
        ++manifest_.generation;
        publish_generation(index_, manifest_, moved);
    }

    MergeReport finish() {
        report_.segments = manifest_.segments.size();
        report_.held = sweep(index_, manifest_).held;
        return std::move(report_);
    }

private:
    SegmentEntry write(std::span<const SegmentEntry> old) {
        std::size_t live = 0;
        for (const SegmentEntry& segment : old) live += segment.articles - segment.deleted.size();
        if (live == 0) return {};
        const std::string name = segment_name(manifest_.next_segment++);
        return merge_segments(index_, old, name, may_write_bulk_);
    }

    std::filesystem::path index_;
    const MayWriteBulk& may_write_bulk_;
    Manifest manifest_;
    MergeReport report_;
};

}  // namespace

MergeReport merge_index(const std::filesystem::path& index, const MergePlanner& plan, const MayWriteBulk& may_write_bulk,
                        const std::function<bool()>& stop) {
    MergeRun run(index, may_write_bulk);
    while (!(stop && stop())) {
        const std::optional<SegmentRange> range = plan(run.manifest());
        if (!range) break;
        run.merge(*range);
    }
    return run.finish();
}

}  // namespace onrecord
