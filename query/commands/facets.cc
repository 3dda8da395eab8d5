#include <memory>

#include "common/cli/cli_errors.h"
#include "query/commands/commands.h"
#include "query/commands/finish.h"
#include "query/render/cross_table.h"
#include "query/render/json.h"
#include "query/render/tables.h"
#include "query/render/text.h"

namespace onrecord {
namespace {

struct FacetsOptions {
    QueryOptions query{};
    bool no_table = false;
};

/// FIELD[:N],FIELD[:N]...: at least one.
std::vector<FacetRequest> read_fields(const std::vector<std::string>& terms) {
    std::vector<FacetRequest> facets;
    for (const std::string& name : split_list(terms.empty() ? "" : terms.front())) facets.push_back(read_facet(name, 10));
    if (facets.empty()) throw UsageError("which facets? onrecord-query facets speaker,topic TERMS...");
    return facets;
}

/// The lists of all fields or, in columns, the cells of the two-way table where there is one.
void write(const Answer& answer, const std::string& format, const RenderOptions& render, std::ostream& out) {
    if (format == "json") return render_json(answer, render, out);
    if (format == "text") return render_text(answer, render, out);
    const TableForm form = format == "csv" ? TableForm::csv : TableForm::tsv;
    if (answer.reply.cross) render_cross_cells(*answer.reply.cross, form, out);
    else render_facet_table(answer.reply.facets, form, out);
}

int run_facets(QueryProgram& program, const FacetsOptions& options) {
    std::vector<FacetRequest> facets = read_fields(program.terms);
    Session session(program, options.query);
    ReadQuery query = session.read({program.terms.begin() + 1, program.terms.end()}, true);
    SearchRequest request = session.request(query, Unit::articles);
    if (facets.size() == 2 && !options.no_table) request.cross = {facets[0], facets[1]};
    request.facets = std::move(facets);
    SearchReply reply = session.ask(request, query);
    const Answer answer = session.answer(std::move(query), Unit::articles, std::move(reply));
    return finish(session, answer, answer.reply.articles > 0, [&](std::ostream& out) { write(answer, options.query.format, session.render_options(), out); });
}

}  // namespace

void add_facets_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<FacetsOptions>();
    Command command = app.add_command("facets", "Count the matching articles by FIELD[:N][,FIELD...]; of two fields a two-way table too; without terms, all articles");
    add_reading_options(command, options->query);
    add_scope_option(command, options->query);
    command.add_flag("--no-table", options->no_table, "Of two fields only the lists, not the two-way table");
    add_pager_option(command, options->query.no_pager);
    add_format_option(command, options->query.format, {"text", "json", "csv", "tsv"});
    command.footer("Example: onrecord-query facets speaker:20,topic date:2017");
    command.callback([options, &program] { exit_with(run_facets(program, *options)); });
}

}  // namespace onrecord
