#include "indexer/commands/check.h"

#include <cstdlib>
#include <iostream>
#include <memory>

#include "common/cli/cli_errors.h"
#include "common/cli/options.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/fix.h"
#include "indexer/commands/read_config.h"
#include "indexer/commands/writer_option.h"
#include "indexer/update/compare_sources.h"

namespace onrecord {
namespace {

constexpr int check_format_version = 1;

void print_json(const CheckReport& report, std::ostream& out) {
    const nlohmann::ordered_json json = {
        {"format_version", check_format_version}, {"ok", report.problems.empty()},
        {"revision", report.generation}, {"segments", report.segments}, {"articles", report.articles},
        {"quotations", report.quotes}, {"problems", problems_as_json(report.problems)}, {"notes", problems_as_json(report.notes)}};
    out << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

std::string counted(std::uint64_t n, const std::string& thing) {
    return std::to_string(n) + " " + thing + (n == 1 ? "" : "s");
}

void print_lines(const std::vector<Problem>& problems, std::string_view kind, std::ostream& out) {
    for (const Problem& problem : problems) {
        out << kind << ": " << escape_control(problem.where) << ": " << escape_control(problem.message) << '\n';
    }
}

/// The manifest has said no; whether there is a copy decides what to do.
[[noreturn]] void tell_of_copy(const std::filesystem::path& index, const IoError& error) {
    const std::optional<Manifest> copy = load_manifest_copy(index);
    if (!copy) throw error;
    throw IoError(std::string(error.what()) + " (--fix puts back its copy, of generation " + std::to_string(copy->generation) + ")");
}

CheckReport check(const CheckOptions& options) {
    CheckReport report;
    try {
        report = check_index(options.db);
    } catch (const IoError& error) {
        tell_of_copy(options.db, error);
    }
    if (!options.sources && options.config.empty()) return report;
    const char* named = std::getenv("ONRECORD_CONFIG");
    const Config config = read_config(options.config.empty() && named ? named : options.config);
    for (Problem& note : compare_sources(options.db, config.sources)) report.notes.push_back(std::move(note));
    return report;
}

void require_meant(const CheckOptions& options) {
    if (!options.fix && (options.yes || options.dry_run)) throw UsageError("--yes and --dry-run say how to --fix; check alone changes nothing");
}

}  // namespace

nlohmann::ordered_json problems_as_json(const std::vector<Problem>& problems) {
    auto list = nlohmann::ordered_json::array();
    for (const Problem& problem : problems) list.push_back({{"where", problem.where}, {"message", problem.message}});
    return list;
}

void print_check(const CheckReport& report, bool json, std::ostream& out, std::ostream& err) {
    if (json) return print_json(report, out);
    print_lines(report.notes, "note", err);
    print_lines(report.problems, "wrong", out);
    out << (report.problems.empty() ? "ok: " : "damaged: ") << counted(report.articles, "article") << " and "
        << counted(report.quotes, "quotation") << " in " << counted(report.segments, "segment") << ", generation "
        << report.generation << '\n';
}

int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    require_meant(options);
    if (options.fix) return run_fix(options, out, err);
    const CheckReport report = check(options);
    print_check(report, options.json, out, err);
    return report.problems.empty() ? exit_code::success : exit_code::nothing;
}

void add_check_command(Command app) {
    auto options = std::make_shared<CheckOptions>();
    Command command = app.add_command("check", "Look for damage: checksums, counts, columns against terms; --fix mends it");
    command.footer("Example: onrecord-index check --db news.onrecord\n"
                   "         onrecord-index check --fix --db news.onrecord\n"
                   "--fix writes a damaged segment anew from its stored articles. Where these are damaged, it sets the segment aside (INDEX/damaged,\n"
                   "never deleted), names its articles, and the next update or add reads them again from their sources.\n"
                   "Exit: 0 whole, or mended with nothing lost; 1 damaged (what is wrong is listed), or articles are to be read again; 74 no readable index.");
    add_db_option(command, options->db);
    command.add_flag("--sources", options->sources, "Compare with the sources of onrecord.toml, too, by the content of every file");
    command.add_option("--config", options->config, "The same with those of this file").option_text("FILE");
    command.add_flag("--json", options->json, "Print as JSON");
    command.add_flag("--fix", options->fix, "Mend what can be mended");
    command.add_flag("-y,--yes", options->yes, "Do not ask");
    command.add_flag("--dry-run", options->dry_run, "Say what --fix would do, write nothing");
    command.add_option("--wait", options->wait, "--fix: seconds to wait for another indexer to finish").option_text("SECONDS");
    command.add_option("--gazetteers", options->gazetteers, "--fix: the tables that the index was made with, if not the built-in ones").option_text("DIR");
    add_writer_option(command, options->writer);
    command.callback([options] {
        if (const int code = run_check(*options, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
