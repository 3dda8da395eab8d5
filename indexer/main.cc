#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "common/cli/command_line.h"
#include "common/cli/program.h"
#include "indexer/commands/add.h"
#include "indexer/commands/check.h"
#include "indexer/commands/compact.h"
#include "indexer/commands/config.h"
#include "indexer/commands/correct.h"
#include "indexer/commands/explain.h"
#include "indexer/commands/gazetteers.h"
#include "indexer/commands/rebuild.h"
#include "indexer/commands/rejects.h"
#include "indexer/commands/remove.h"
#include "indexer/commands/stats.h"
#include "indexer/commands/update.h"

namespace {

int run(const std::vector<std::string>& args) {
    onrecord::CommandLine app{"Indexes news archives: who said what, when, in which office, about what", "onrecord-index"};
    app.footer("Example: onrecord-index add corpus/sample --db news.onrecord\n"
               "         onrecord-query --db news.onrecord speaker:Fallon topic:defence\n"
               "ONRECORD_DB names the index where --db is not given.");
    onrecord::CommonOptions common;
    onrecord::add_common_options(app, common);
    onrecord::add_add_command(app, common);
    onrecord::add_update_command(app, common);
    onrecord::add_rebuild_command(app, common);
    onrecord::add_remove_command(app, common);
    onrecord::add_explain_command(app, common);
    onrecord::add_correct_command(app);
    onrecord::add_stats_command(app);
    onrecord::add_check_command(app);
    onrecord::add_compact_command(app, common);
    onrecord::add_rejects_command(app, common);
    onrecord::add_config_command(app);
    onrecord::add_gazetteers_command(app);
    return onrecord::run_command_line(app, common, args, std::cout, std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
    onrecord::end_quietly_on_closed_pipe();
    const std::vector<std::string> args(argv + std::min(argc, 1), argv + argc);
    return onrecord::run_guarded("onrecord-index", std::cout, std::cerr, [&] { return run(args); });
}
