#include <memory>

#include "query/commands/commands.h"
#include "query/commands/results.h"

namespace onrecord {

void add_quotes_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    options->count_by = "quotes";
    Command command = app.add_command("quotes", "Print the quotations that match, not the articles; words are words said");
    add_options_of_results(command, *options);
    command.footer("Example: onrecord-query quotes speaker:Fallon security --sort newest");
    command.callback([options, &program] { exit_with(run_results(program, *options, Unit::quotes)); });
}

}  // namespace onrecord
