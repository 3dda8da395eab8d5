#include "indexer/commands/fix.h"

#include <algorithm>
#include <iostream>
#include <optional>

#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/dates.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/writer_option.h"
#include "indexer/knowledge.h"
#include "indexer/lock.h"
#include "indexer/repair/repair.h"

namespace onrecord {
namespace {

/// Ids of lost articles that are printed; more are only counted.
constexpr std::size_t most_named = 100;

std::string articles(std::uint64_t n) { return std::to_string(n) + (n == 1 ? " article" : " articles"); }

bool may_go_on(const CheckOptions& options, std::ostream& err) {
    if (options.yes) return true;
    if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDERR_FILENO) != 1)
        throw UsageError("would change " + options.db + "; say --yes where nobody can be asked, or --dry-run to see");
    err << "Do this to " << escape_control(options.db) << "? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

/// The copy, if manifest.json cannot be read.
std::optional<Manifest> copy_to_put_back(const std::filesystem::path& index) {
    try {
        load_manifest(index);
        return std::nullopt;
    } catch (const IoError&) {
        std::optional<Manifest> copy = load_manifest_copy(index);
        if (!copy) throw;
        return copy;
    }
}

/// The damaged one is kept as manifest.json.damaged.
void put_back(const std::filesystem::path& index, const Manifest& copy) {
    std::error_code ignored;
    std::filesystem::copy_file(index / "manifest.json", index / "manifest.json.damaged", std::filesystem::copy_options::overwrite_existing, ignored);
    publish_manifest(index, copy);
}

void name_lost(const SegmentRepair& repair, std::ostream& out) {
    for (std::size_t i = 0; i < std::min(repair.lost.size(), most_named); ++i) out << "  " << escape_control(repair.lost[i]) << '\n';
    if (repair.lost.size() > most_named) out << "  and " << repair.lost.size() - most_named << " more\n";
    if (repair.lost.empty() && repair.articles > 0) out << "  (their ids cannot be read any more)\n";
}

void print_plan(const std::vector<SegmentRepair>& repairs, std::ostream& out) {
    for (const SegmentRepair& repair : repairs) {
        out << "segment " << repair.damaged.name << ": ";
        if (repair.is_lost()) {
            out << "its stored articles are damaged; it is set aside, and " << articles(repair.articles) << " must be read again from their sources:\n";
            name_lost(repair, out);
            continue;
        }
        out << "its stored articles are whole; it is written anew from them (" << articles(repair.articles) << ")\n";
        if (!repair.remains.hashes) out << "  what the articles looked like when they were read is lost: the next update takes them as changed\n";
        if (!repair.remains.arrivals) out << "  when they came is lost: they count as added today\n";
    }
}

void print_done(const std::vector<SegmentRepair>& repairs, std::ostream& out) {
    for (const SegmentRepair& repair : repairs) {
        out << (repair.is_lost() ? "set aside: " : "written anew: ") << "segment " << repair.damaged.name;
        if (!repair.is_lost()) out << ", now";
        for (const std::string& name : repair.rewritten) out << ' ' << name;
        out << "; the damaged files are in " << escape_control(repair.kept) << '\n';
    }
}

void mend(const CheckOptions& options, std::vector<SegmentRepair>& repairs, std::ostream& err) {
    const WriterLock lock(options.db, options.wait);
    const CheckReport now = check_index(options.db);  // what was seen before it asked may have gone with a merge
    repairs = plan_repair(options.db, now);
    const Knowledge knowledge(options.gazetteers);
    const FacetNames names(knowledge.gazetteer);
    repair(options.db, repairs, names, segment_writers(options.writer, err), today_in_london().days);
}

}  // namespace

int run_fix(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    if (const std::optional<Manifest> copy = copy_to_put_back(options.db)) {
        out << "manifest.json cannot be read; its copy of generation " << copy->generation << " is put back (" << articles(copy->live_articles()) << ")\n";
        if (options.dry_run || !may_go_on(options, err)) return exit_code::nothing;
        const WriterLock lock(options.db, options.wait);
        put_back(options.db, *copy);
    }
    const CheckReport found = check_index(options.db);
    std::vector<SegmentRepair> repairs = plan_repair(options.db, found);
    if (repairs.empty()) {
        print_check(found, false, out, err);
        return found.problems.empty() ? exit_code::success : exit_code::nothing;
    }
    for (const Problem& problem : found.problems) out << "wrong: " << escape_control(problem.where) << ": " << escape_control(problem.message) << '\n';
    print_plan(repairs, out);
    if (options.dry_run || !may_go_on(options, err)) return exit_code::nothing;
    mend(options, repairs, err);
    print_done(repairs, out);
    const CheckReport after = check_index(options.db);
    print_check(after, false, out, err);
    const bool lost = std::ranges::any_of(repairs, &SegmentRepair::is_lost);
    if (lost) out << "run onrecord-index update, or add with the same inputs, to read again what is lost\n";
    return after.problems.empty() && !lost ? exit_code::success : exit_code::nothing;
}

}  // namespace onrecord
