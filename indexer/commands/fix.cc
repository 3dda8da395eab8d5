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
#include "indexer/story/generation.h"

namespace onrecord {
namespace {

constexpr int fix_format_version = 1;

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
    publish_generation(index, copy);
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

/// What --fix found and did. Where it was not to do anything, `after` is what it found.
struct Fix {
    std::optional<std::uint64_t> put_back{};   ///< generation of the manifest's copy
    std::vector<SegmentRepair> repairs{};
    CheckReport after{};
    bool done = true;

    bool is_lost() const { return std::ranges::any_of(repairs, &SegmentRepair::is_lost); }
    bool is_well() const { return done && after.problems.empty() && !is_lost(); }
};

bool fix_manifest(const CheckOptions& options, Fix& fix, std::ostream& out, std::ostream& err) {
    const std::optional<Manifest> copy = copy_to_put_back(options.db);
    if (!copy) return true;
    fix.put_back = copy->generation;
    out << "manifest.json cannot be read; its copy of generation " << copy->generation << " is put back (" << articles(copy->live_articles()) << ")\n";
    if (options.dry_run || !may_go_on(options, err)) return false;
    const WriterLock lock(options.db, options.wait);
    put_back(options.db, *copy);
    return true;
}

Fix fix_index(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    Fix fix;
    fix.done = fix_manifest(options, fix, out, err);
    if (!fix.done) return fix;
    fix.after = check_index(options.db);
    fix.repairs = plan_repair(options.db, fix.after);
    if (fix.repairs.empty() && !fix.after.copies_damaged) return fix;
    for (const Problem& problem : fix.after.problems) out << "wrong: " << escape_control(problem.where) << ": " << escape_control(problem.message) << '\n';
    print_plan(fix.repairs, out);
    if (fix.after.copies_damaged) out << "which articles and quotations are copies of each other is not known any more; it is found anew\n";
    fix.done = !options.dry_run && may_go_on(options, err);
    if (!fix.done) return fix;
    mend(options, fix.repairs, err);
    print_done(fix.repairs, out);
    fix.after = check_index(options.db);
    return fix;
}

void print_json(const Fix& fix, std::ostream& out) {
    using nlohmann::ordered_json;
    ordered_json segments = ordered_json::array();
    for (const SegmentRepair& repair : fix.repairs) {
        segments.push_back({{"segment", repair.damaged.name}, {"articles", repair.articles}, {"lost", repair.is_lost()},
                            {"lost_ids", repair.lost}, {"written_anew", repair.rewritten}, {"kept", repair.kept}});
    }
    const ordered_json json = {{"format_version", fix_format_version}, {"ok", fix.is_well()}, {"done", fix.done},
                               {"manifest_put_back", fix.put_back ? ordered_json(*fix.put_back) : ordered_json()}, {"repairs", segments},
                               {"revision", fix.after.generation}, {"articles", fix.after.articles}, {"problems", problems_as_json(fix.after.problems)}};
    out << json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

int run_fix(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    std::ostream nowhere(nullptr);
    const Fix fix = fix_index(options, options.json ? nowhere : out, err);
    if (options.json) {
        print_json(fix, out);
    } else if (fix.done) {
        print_check(fix.after, false, out, err);
        if (fix.is_lost()) out << "run onrecord-index update, or add with the same inputs, to read again what is lost\n";
    }
    return fix.is_well() ? exit_code::success : exit_code::nothing;
}

}  // namespace onrecord
