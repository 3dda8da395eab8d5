#include <memory>
#include <sstream>

#include "common/cli/cli_errors.h"
#include "common/exit_codes.h"
#include "query/commands/commands.h"
#include "query/commands/one_article.h"
#include "query/commands/terminal.h"
#include "query/render/story.h"

namespace onrecord {
namespace {

int run_story(QueryProgram& program, const QueryOptions& options) {
    if (program.terms.empty()) throw UsageError("which article? onrecord-query story ID");
    Session session(program, options);
    const RenderOptions render = session.render_options();
    std::ostringstream text;
    int code = exit_code::success;
    for (const std::string& id : program.terms) {
        const std::optional<Hit> hit = find_hit(session, id);
        if (!hit) {
            session.say("no article has the id '" + id + "'");
            code = exit_code::nothing;
            continue;
        }
        const std::vector<StoryCopy> story = read_story(session.index(), hit->document);
        if (text.tellp() > 0 && options.format == "text") text << '\n';
        if (options.format == "json") text << to_text(story_json(story));
        else render_story(story, render, text);
    }
    deliver(text.str(), options.format == "text" && !options.no_pager, program.out);
    return code;
}

}  // namespace

void add_story_command(Command app, QueryProgram& program) {
    auto options = std::make_shared<QueryOptions>();
    Command command = app.add_command("story", "Print the copies of an article, by its id: first, later, and what each later one cut and added");
    add_db_option(command, options->db);
    add_pager_option(command, options->no_pager);
    add_format_option(command, options->format, {"text", "json"});
    command.footer("Example: onrecord-query story 8ffd935fa253112c");
    command.callback([options, &program] { exit_with(run_story(program, *options)); });
}

}  // namespace onrecord
