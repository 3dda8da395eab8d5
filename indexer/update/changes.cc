#include "indexer/update/changes.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <unordered_set>

#include "common/hash.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t read_at_once = 1 << 18;
constexpr std::int64_t doubtful_nanoseconds = 2'000'000'000;

std::int64_t now_in_nanoseconds() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

bool lies_below(const std::string& path, const std::string& folder) {
    return path.size() > folder.size() && path.starts_with(folder) && (folder.ends_with('/') || path[folder.size()] == '/');
}

/// Compares one source after the other.
class Comparison {
public:
    Comparison(Ledger& ledger, const ChangeOptions& options) : ledger_(ledger), options_(options) {}

    void add(const Source& source) {
        Ledger::Files known = ledger_.files(source.name);
        Scan scan = scan_source(source);
        if (!options_.allow_empty) find_emptied(source, scan, known);
        for (const Error& error : scan.errors) changes_.errors.push_back({"source '" + source.name + "': " + error.where, error.message, error.code});
        for (FoundFile& file : scan.files) {
            if (!seen_.insert(file.path).second) continue;
            const auto at = known.find(file.path);
            compare(source, std::move(file), at == known.end() ? nullptr : &at->second);
        }
        if (!scan.errors.empty()) return;
        changes_.whole.push_back(source.name);
        for (const auto& [path, file] : known) {
            if (!seen_.contains(path)) changes_.missing.push_back(path);
        }
    }

    Changes take() {
        std::sort(changes_.missing.begin(), changes_.missing.end());
        return std::move(changes_);
    }

private:
    /// A disk that is not mounted shows an empty folder.
    static void find_emptied(const Source& source, Scan& scan, const Ledger::Files& known) {
        for (const std::string& folder : source.paths) {
            const auto below = [&](const auto& file) { return lies_below(file.path, folder); };
            const auto known_error = [&](const Error& error) { return error.where == escape_control(folder); };
            if (std::any_of(scan.files.begin(), scan.files.end(), below) || std::any_of(scan.errors.begin(), scan.errors.end(), known_error)) continue;
            const auto had = std::count_if(known.begin(), known.end(), [&](const auto& file) { return lies_below(file.first, folder); });
            if (had > 0) {
                scan.errors.push_back({escape_control(folder), "has none of the " + std::to_string(had) +
                                       " files that were read from it; if they are gone for good, run once with --allow-empty", reject::unreadable});
            }
        }
    }

    void compare(const Source& source, FoundFile file, const Ledger::Known* known) {
        const bool reread = options_.reread || options_.retried.contains(file.path);
        const bool same_time = known && known->bytes == file.bytes && known->modified == file.modified;
        if (same_time && !reread && !options_.content) {
            ++changes_.unchanged;
            return;
        }
        if (now_ - file.modified < doubtful_nanoseconds) file.modified = -1;
        if (known && !reread && known->bytes == file.bytes && hash_file(file.path) == known->hash) {
            ++changes_.unchanged;
            if (known->modified != file.modified) changes_.touched.push_back(std::move(file));
        } else {
            changes_.changed.push_back({std::move(file), &source});
        }
    }

    Ledger& ledger_;
    const ChangeOptions& options_;
    const std::int64_t now_ = now_in_nanoseconds();
    Changes changes_;
    std::unordered_set<std::string> seen_;
};

}  // namespace

Changes find_changes(const std::vector<Source>& sources, Ledger& ledger, const ChangeOptions& options) {
    Comparison comparison(ledger, options);
    for (const Source& source : sources) comparison.add(source);
    return comparison.take();
}

std::uint64_t hash_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    RunningHash hash;
    std::string bytes(read_at_once, '\0');
    while (in) {
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        hash.add({bytes.data(), static_cast<std::size_t>(in.gcount())});
    }
    return in.eof() ? hash.value() : 0;
}

}  // namespace onrecord
