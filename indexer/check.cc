#include "indexer/check.h"

#include <algorithm>
#include <set>

#include "common/errors.h"
#include "common/segment/lease.h"
#include "indexer/publish.h"
#include "indexer/sqlite.h"
#include "indexer/story/check_copies.h"

namespace onrecord {
namespace {

/// What is kept from before a rebuild is no leftover.
void note_previous(const std::filesystem::path& index, CheckReport& report, std::set<std::string>& known) {
    const std::string path = (index / "manifest.previous.json").string();
    try {
        const std::optional<Manifest> previous = load_previous_manifest(index);
        if (!previous) return;
        for (const SegmentEntry& segment : previous->segments) known.insert(segment.name);
        report.notes.push_back({path, "keeps what was there before the last rebuild; rebuild --prune removes it"});
    } catch (const IoError& error) {
        report.problems.push_back({path, error.what()});
    }
}

void note_leftovers(const std::filesystem::path& index, const Manifest& manifest, CheckReport& report) {
    std::set<std::string> live;
    for (const SegmentEntry& segment : manifest.segments) live.insert(segment.name);
    note_previous(index, report, live);
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(index / "segments", absent)) {
        if (live.contains(entry.path().filename().string())) continue;
        report.notes.push_back({entry.path().string(), "belongs to no generation (a run was killed or is going on, or a reader holds it)"});
    }
}

void note_damaged_state(const std::filesystem::path& path, CheckReport& report) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return;
    try {
        sqlite::Database database(path, false);
        sqlite::Statement query(database, "PRAGMA quick_check");
        while (query.step()) {
            if (query.text(0) != "ok") report.notes.push_back({path.string(), query.text(0)});
        }
    } catch (const sqlite::Error& error) {
        report.notes.push_back({path.string(), error.what()});
    }
}

void check_copies(const std::filesystem::path& index, const Manifest& manifest, CheckReport& report) {
    const std::optional<CopiesFault> fault = copies_fault(index, manifest);
    if (!fault) return;
    report.copies_damaged = true;
    report.problems.push_back({fault->path, fault->message});
}

}  // namespace

CheckReport check_index(const std::filesystem::path& index) {
    const HeldGeneration held = hold_generation(index);
    const Manifest& manifest = held.manifest;
    CheckReport report;
    report.generation = manifest.generation;
    report.segments = manifest.segments.size();
    report.articles = manifest.live_articles();
    std::vector<std::uint64_t> ids;
    for (const SegmentEntry& entry : manifest.segments) {
        if (std::stoul(entry.name) >= manifest.next_segment) {
            report.problems.push_back({"manifest.json", "segment " + entry.name + " is beyond the next free number"});
        }
        const std::size_t before = report.problems.size();
        check_segment(index, entry, report, ids);
        if (report.problems.size() > before) report.damaged.push_back(entry);
    }
    if (report.damaged.empty()) check_copies(index, manifest, report);
    std::sort(ids.begin(), ids.end());
    if (std::adjacent_find(ids.begin(), ids.end()) != ids.end()) {
        report.problems.push_back({"segments", "an article's id stands in two live documents"});
    }
    note_leftovers(index, manifest, report);
    for (const char* name : {"state.sqlite", "ledger.sqlite"}) note_damaged_state(index / name, report);
    return report;
}

}  // namespace onrecord
