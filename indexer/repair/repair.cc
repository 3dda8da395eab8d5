#include "indexer/repair/repair.h"

#include <algorithm>

#include "common/errors.h"
#include "indexer/publish.h"
#include "indexer/repair/set_aside.h"
#include "indexer/story/generation.h"
#include "indexer/update/restored.h"

namespace onrecord {
namespace {

bool is_sound(const std::filesystem::path& index, const std::vector<SegmentEntry>& segments) {
    CheckReport report;
    std::vector<std::uint64_t> ids;
    for (const SegmentEntry& segment : segments) check_segment(index, segment, report, ids);
    return report.problems.empty();
}

/// The segments that take the place of a damaged one; none if its articles are lost after all, which is noted in `repair`.
std::vector<SegmentEntry> rewrite(const std::filesystem::path& index, SegmentRepair& repair, Manifest& manifest, const FacetNames& names,
                                  const SegmentWriterFactory& make_writer, std::int32_t today) {
    const Arrival arrival{today, static_cast<std::int32_t>(manifest.batch + 1)};
    std::vector<SegmentEntry> entries;
    if (repair.is_lost()) return entries;
    entries = rewrite_segment(index, repair.damaged, repair.remains, manifest.next_segment, arrival, names, make_writer);
    if (!is_sound(index, entries)) throw IoError(index.string() + ": what was written anew of segment " + repair.damaged.name + " is not sound; the index was left as it was");
    for (const SegmentEntry& entry : entries) repair.rewritten.push_back(entry.name);
    return entries;
}

void replace(Manifest& manifest, const std::string& name, const std::vector<SegmentEntry>& entries) {
    const auto at = std::ranges::find(manifest.segments, name, &SegmentEntry::name);
    manifest.segments.insert(manifest.segments.erase(at), entries.begin(), entries.end());
}

}  // namespace

std::vector<SegmentRepair> plan_repair(const std::filesystem::path& index, const CheckReport& report) {
    std::vector<SegmentRepair> repairs;
    for (const SegmentEntry& damaged : report.damaged) {
        SegmentRepair repair{damaged, look_at_remains(index, damaged), damaged.articles - damaged.deleted.size()};
        if (repair.is_lost() && repair.remains.ids) repair.lost = ids_of(index, damaged);
        repairs.push_back(std::move(repair));
    }
    return repairs;
}

void repair(const std::filesystem::path& index, std::vector<SegmentRepair>& repairs, const FacetNames& names, const SegmentWriterFactory& make_writer,
            std::int32_t today) {
    Manifest manifest = load_manifest(index);
    sweep(index, manifest);
    bool lost = false, named = true;
    std::vector<std::string> ids;
    for (SegmentRepair& each : repairs) {
        replace(manifest, each.damaged.name, rewrite(index, each, manifest, names, make_writer, today));
        each.kept = set_aside(index, each.damaged.name).string();
        if (!each.is_lost()) continue;
        lost = true;
        named = named && each.remains.ids;
        ids.insert(ids.end(), each.lost.begin(), each.lost.end());
    }
    ++manifest.generation;
    ++manifest.batch;
    publish_generation(index, manifest);
    sweep(index, manifest);
    if (lost) read_lost_again(index, named ? &ids : nullptr);
}

}  // namespace onrecord
