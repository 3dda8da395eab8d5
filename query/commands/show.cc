#include <memory>
#include <sstream>

#include <unistd.h>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/one_article.h"
#include "query/commands/terminal.h"
#include "query/render/article_text.h"
#include "query/render/json.h"

namespace onrecord {
namespace {

struct ShowOptions {
    QueryOptions query;
    std::string part = "text";
};

void show(const Article& article, const ShowOptions& options, const RenderOptions& render, std::ostream& out) {
    if (options.query.format == "json") out << to_text(article_json(article));
    else if (options.part == "quotes") render_article_quotes(article, render, out);
    else if (options.part == "fields") render_article_fields(article, render, out);
    else if (options.part == "text") render_article_text(article, render, out);
    else if (::isatty(STDOUT_FILENO)) out << escape_control(article.text, true);   // raw bytes, but never to a terminal
    else out << article.text;
}

int run_show(QueryProgram& program, const ShowOptions& options) {
    if (program.terms.empty()) throw UsageError("which article? onrecord-query show ID");
    Session session(program, options.query);
    const RenderOptions render = session.render_options();
    std::ostringstream text;
    int code = exit_code::success;
    for (const std::string& id : program.terms) {
        const std::optional<Article> article = find_article(session, id);
        if (article) {
            if (text.tellp() > 0 && options.query.format == "text" && options.part != "raw") text << '\n';
            show(*article, options, render, text);
        } else {
            session.say("no article has the id '" + id + "'");
            code = exit_code::nothing;
        }
    }
    deliver(text.str(), options.query.format == "text" && options.part != "raw" && !options.query.no_pager, program.out);
    return code;
}

}  // namespace

void add_show_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<ShowOptions>();
    Command command = app.add_command("show", "Print an article, by its id");
    add_db_option(command, options->query.db);
    command.add_option("--part", options->part, "text (what is left of the page), quotes, fields, or raw (every byte that came in)")
        .one_of({"text", "quotes", "fields", "raw"})
        .option_text("PART");
    add_pager_option(command, options->query.no_pager);
    add_format_option(command, options->query.format, {"text", "json"});
    command.footer("Example: onrecord-query show 8ffd935fa253112c --part quotes");
    command.callback([options, &program] { exit_with(run_show(program, *options)); });
}

}  // namespace onrecord
