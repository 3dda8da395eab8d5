#include <memory>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/clauses.h"
#include "query/commands/commands.h"
#include "query/commands/one_article.h"
#include "query/commands/terminal.h"
#include "query/render/article_text.h"
#include "query/render/json.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

bool matches(Session& session, const std::string& id, Expr expr, const ReadQuery& query) {
    const ReadQuery both{query.text, Expr{All{{id_filter(id), std::move(expr)}}}, {}};
    return session.ask(session.request(both, Unit::articles), both).articles > 0;
}

/// Which clauses of the query hold of the article.
void print_clauses(Session& session, const std::string& id, const ReadQuery& query, const RenderOptions& render, std::ostream& out) {
    const Clauses clauses(query.expr);
    out << '\n' << render.palette.name(pad_right("query", 12)) << (matches(session, id, query.expr, query) ? "matches" : "does not match") << '\n';
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const bool holds = matches(session, id, clauses.alone(i), query);
        out << "            " << (holds ? "[x] " : "[ ] ") << escape_control(echo(clauses.clause(i), session.catalog())) << '\n';
    }
}

int run_why(QueryProgram& program, const QueryOptions& options) {
    if (program.terms.empty()) throw UsageError("which article? onrecord-query why ID [TERMS...]");
    Session session(program, options);
    const std::string id = program.terms.front();
    const std::optional<Article> article = find_article(session, id);
    if (!article) {
        session.say("no article has the id '" + id + "'");
        return exit_code::nothing;
    }
    const RenderOptions render = session.render_options();
    std::ostringstream text;
    if (options.format == "json") text << to_text(article_json(*article));
    else render_why(*article, render, text);
    if (program.terms.size() > 1 && options.format != "json") {
        const ReadQuery query = session.read({program.terms.begin() + 1, program.terms.end()}, false);
        session.print_notes(query.notes);
        print_clauses(session, id, query, render, text);
    }
    deliver(text.str(), options.format == "text" && !options.no_pager, program.out);
    return exit_code::success;
}

}  // namespace

void add_why_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    Command command = app.add_command("why", "Print the evidence for every value of an article: bytes, sentence, rule, confidence");
    add_db_option(command, options->db);
    add_pager_option(command, options->no_pager);
    add_format_option(command, options->format, {"text", "json"});
    command.footer("Example: onrecord-query why 8ffd935fa253112c\n         onrecord-query why 8ffd935fa253112c speaker:Fallon topic:defence");
    command.callback([options, &program] { exit_with(run_why(program, *options)); });
}

}  // namespace onrecord
