#include "indexer/commands/remove.h"

#include <algorithm>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/query_ids.h"
#include "indexer/live_articles.h"
#include "indexer/lock.h"
#include "indexer/publish.h"
#include "indexer/report_lines.h"

namespace onrecord {
namespace {

constexpr int remove_format_version = 1;

struct RemoveReport {
    std::uint64_t removed = 0;
    std::vector<std::string> unknown;   ///< ids that the index does not have
    std::uint32_t batch = 0;            ///< 0: nothing was written
};

std::string counted(std::size_t n) { return std::to_string(n) + (n == 1 ? " article" : " articles"); }

std::vector<std::string> ids_of(const RemoveOptions& options) {
    std::vector<std::string> ids = options.query.empty() ? options.ids : query_ids(options.db, options.query);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Where the articles stand; `unknown`: those that are nowhere.
std::vector<LivePlace> find_places(const RemoveOptions& options, const std::vector<std::string>& ids, std::vector<std::string>& unknown) {
    LiveArticles live = LiveArticles::open_existing(options.db);
    std::vector<LivePlace> places;
    unknown.clear();
    for (const std::string& id : ids) {
        if (const std::optional<LivePlace> place = live.find(id)) places.push_back(*place);
        else unknown.push_back(id);
    }
    return places;
}

bool may_remove(const RemoveOptions& options, std::size_t count, std::ostream& err) {
    if (options.yes) return true;
    if (::isatty(STDIN_FILENO) != 1 || ::isatty(STDERR_FILENO) != 1)
        throw UsageError("would remove " + counted(count) + "; say --yes where nobody can be asked, or --dry-run to see");
    err << "Remove " << counted(count) << " from " << escape_control(options.db) << "? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
}

/// Asks before it takes the lock, and looks again with it: nobody waits for an answer.
RemoveReport remove(const RemoveOptions& options, std::ostream& err) {
    RemoveReport report;
    load_manifest(options.db);  // says so if there is no index, before a lock is made in its place
    const std::vector<std::string> ids = ids_of(options);
    const std::size_t found = find_places(options, ids, report.unknown).size();
    if (options.dry_run) report.removed = found;
    if (options.dry_run || found == 0 || !may_remove(options, found, err)) return report;
    const WriterLock lock(options.db, options.wait);
    const std::vector<LivePlace> places = find_places(options, ids, report.unknown);
    IndexUpdate update(options.db, SegmentLimits{}, make_api_segment_writer);
    for (const LivePlace& place : places) update.remove(place);
    report.batch = update.batch();
    if (!update.finish()) report.batch = 0;
    report.removed = places.size();
    return report;
}

void print_json(const RemoveReport& report, std::ostream& out) {
    using nlohmann::ordered_json;
    const ordered_json json = {{"format_version", remove_format_version}, {"removed", report.removed}, {"unknown", report.unknown},
                               {"batch", report.batch ? ordered_json(report.batch) : ordered_json()}};
    out << json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

int run_remove(const RemoveOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    if (options.query.empty() == options.ids.empty()) throw UsageError("name the articles: a query, or --id ID, not both");
    const RemoveReport report = remove(options, err);
    for (const std::string& id : report.unknown) err << "onrecord-index: no article has the id '" << escape_control(id) << "'\n";
    if (options.json) print_json(report, out);
    else if (!common.quiet)
        out << report_line("removed", report.removed) << report_line("batch", report.batch ? std::to_string(report.batch) : "-");
    return report.unknown.empty() ? exit_code::success : exit_code::nothing;
}

void add_remove_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<RemoveOptions>();
    Command command = app.add_command("remove", "Take articles out of an index");
    command.footer("Example: onrecord-index remove 'source:harbour-post date:2017' --db news.onrecord --dry-run\n"
                   "         onrecord-index remove --id 8ffd935fa253112c --db news.onrecord --yes\n"
                   "An article whose file is still in a source comes back when that file changes or is read again.\n"
                   "Exit: 0 done, 1 an id is not there, 2 query refused, 75 index busy.");
    command.add_option("QUERY", options->query, "What to take out, in the language of onrecord-query");
    add_db_option(command, options->db);
    command.add_option("--id", options->ids, "An article's id; repeatable").option_text("ID").allow_extra_args(false);
    command.add_option("--wait", options->wait, "Seconds to wait for another indexer to finish").option_text("SECONDS");
    command.add_flag("-y,--yes", options->yes, "Do not ask");
    command.add_flag("--dry-run", options->dry_run, "Say how many would go, write nothing");
    command.add_flag("--json", options->json, "Print the report as JSON");
    command.callback([options, &common] {
        if (const int code = run_remove(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
