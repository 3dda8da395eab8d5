#include "indexer/commands/rejects.h"

#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "common/segment/manifest.h"
#include "common/text.h"
#include "indexer/commands/update.h"
#include "indexer/state.h"

namespace onrecord {
namespace {

void print_text(const RejectRecord& reject, std::ostream& out) {
    out << escape_control(reject.path);
    if (reject.line) out << ':' << reject.line;
    out << ": " << reject.reason << ": " << escape_control(reject.message) << '\n';
}

void print_json(const RejectRecord& reject, std::ostream& out) {
    using nlohmann::ordered_json;
    const ordered_json json = {{"path", reject.path},
                               {"line", reject.line ? ordered_json(reject.line) : ordered_json()},
                               {"reason", reject.reason}, {"message", reject.message}, {"seen", reject.seen}};
    out << json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace

void run_rejects(const RejectsOptions& options, std::ostream& out) {
    load_manifest(options.db);  // says so if there is no index
    for (const RejectRecord& reject : read_rejects(options.db, 0)) {
        if (options.json) print_json(reject, out);
        else print_text(reject, out);
    }
}

int retry_rejects(const RejectsOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err) {
    UpdateOptions update;
    update.db = options.db;
    update.config = options.config;
    update.json = options.json;
    update.retry = true;
    return run_update(std::move(update), common, out, err);
}

void add_rejects_command(Command app, const CommonOptions& common) {
    auto options = std::make_shared<RejectsOptions>();
    Command command = app.add_command("rejects", "List inputs that could not be indexed, with reasons");
    command.footer("Example: onrecord-index rejects --db news.onrecord\n"
                   "An input's rejects are listed until the input is read again: when it changes, or with --retry, which is 'update --retry'.");
    add_db_option(command, options->db);
    command.add_flag("--json", options->json, "Print a JSON object a line");
    command.add_flag("--retry", options->retry, "Read the rejected files of the configured sources again, and whatever else has changed there");
    command.add_option("--config", options->config, "For --retry: the configuration").envname("ONRECORD_CONFIG").option_text("FILE (or ONRECORD_CONFIG)");
    command.callback([options, &common] {
        if (!options->retry) return run_rejects(*options, std::cout);
        if (const int code = retry_rejects(*options, common, std::cout, std::cerr)) exit_with(code);
    });
}

}  // namespace onrecord
