#include "common/cli/options.h"

#include "common/cli/cli_errors.h"

namespace onrecord {

void add_common_options(CLI::App& app, CommonOptions& options) {
    app.fallthrough();
    app.add_flag("-q,--quiet", options.quiet, "Print only results and errors");
    app.add_flag("-v,--verbose", options.verbose, "Say more on standard error; with --version, the libraries and the accuracy, too");
    app.add_flag("--version", options.version, "Print the version and exit");
    app.add_option("--color", options.color, "Colour on a terminal (auto), always, or never")
        ->check(one_of({"auto", "always", "never"}))
        ->option_text("WHEN");
}

CLI::Option* add_db_option(CLI::App& command, std::string& db) {
    return command.add_option("--db", db, "The index: a folder such as news.onrecord")
        ->envname("ONRECORD_DB")
        ->option_text("DIR (or ONRECORD_DB)")
        ->required();
}

}  // namespace onrecord
