#include "common/cli/options.h"

namespace onrecord {

void add_common_options(Command program, CommonOptions& options) {
    program.add_flag("-q,--quiet", options.quiet, "Print only results and errors");
    program.add_flag("-v,--verbose", options.verbose, "Say more on standard error; with --version, the libraries and the accuracy, too");
    program.add_flag("--version", options.version, "Print the version and exit");
    program.add_option("--color", options.color, "Colour on a terminal (auto), always, or never")
        .one_of({"auto", "always", "never"})
        .option_text("WHEN");
}

Option add_db_option(Command command, std::string& db) {
    return command.add_option("--db", db, "The index: a folder such as news.onrecord")
        .envname("ONRECORD_DB")
        .option_text("DIR (or ONRECORD_DB)")
        .required();
}

}  // namespace onrecord
