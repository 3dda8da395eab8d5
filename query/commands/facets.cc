#include <memory>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/cli/program.h"
#include "common/exit_codes.h"
#include "query/commands/commands.h"
#include "query/commands/nothing.h"
#include "query/commands/terminal.h"
#include "query/render/json.h"
#include "query/render/tables.h"
#include "query/render/text.h"

namespace onrecord {
namespace {

int run_facets(QueryProgram& program, const QueryOptions& options) {
    if (program.terms.empty()) throw UsageError("which facets? onrecord-query facets speaker,topic TERMS...");
    std::vector<FacetRequest> facets;
    for (const std::string& name : split_list(program.terms.front())) facets.push_back(read_facet(name, 10));
    if (facets.empty()) throw UsageError("which facets? onrecord-query facets speaker,topic TERMS...");
    Session session(program, options);
    ReadQuery query = session.read({program.terms.begin() + 1, program.terms.end()}, true);
    SearchRequest request = session.request(query, Unit::articles);
    request.facets = std::move(facets);
    SearchReply reply = session.ask(request, query);
    const Answer answer = session.answer(std::move(query), Unit::articles, std::move(reply));
    session.print_notes(answer.notes);
    std::ostringstream text;
    if (options.format == "json") render_json(answer, session.render_options(), text);
    else if (options.format == "csv") render_facet_table(answer.reply.facets, TableForm::csv, text);
    else if (options.format == "tsv") render_facet_table(answer.reply.facets, TableForm::tsv, text);
    else render_text(answer, session.render_options(), text);
    deliver(text.str(), options.format == "text" && !options.no_pager, program.out);
    if (answer.reply.articles > 0) return exit_code::success;
    explain_nothing(session, answer);
    return exit_code::nothing;
}

}  // namespace

void add_facets_command(CLI::App& app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    CLI::App* command = app.add_subcommand("facets", "Count the matching articles by FIELD[:N][,FIELD...]; without terms, all articles");
    add_reading_options(*command, *options);
    command->add_option("--facet-scope", options->facet_scope, "own-excluded leaves a facet's own filter out of its counts; or all-filters")
        ->check(one_of({"own-excluded", "all-filters"}))
        ->option_text("SCOPE");
    add_pager_option(*command, options->no_pager);
    add_format_option(*command, options->format, {"text", "json", "csv", "tsv"});
    command->footer("Example: onrecord-query facets speaker:20,topic date:2017");
    command->callback([options, &program] { exit_with(run_facets(program, *options)); });
}

}  // namespace onrecord
