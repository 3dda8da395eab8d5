#include <memory>

#include "query/commands/commands.h"
#include "query/commands/results.h"

namespace onrecord {

void add_search_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    Command command = app.add_command("search", "Print the articles that match; what happens if no command is named");
    add_options_of_results(command, *options);
    command.footer("Example: onrecord-query search speaker:Fallon topic:defence --facet speaker");
    command.callback([options, &program] { exit_with(run_results(program, *options, Unit::articles)); });
}

}  // namespace onrecord
