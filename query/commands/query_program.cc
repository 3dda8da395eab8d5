#include <algorithm>

#include "common/cli/cli_errors.h"
#include "common/cli/command_line.h"
#include "common/exit_codes.h"
#include "common/text.h"
#include "query/commands/commands.h"
#include "query/commands/query_args.h"

namespace onrecord {
namespace {

constexpr const char* description =
    "Answers who said what, when, in which office, about what.\n\n"
    "Examples:\n"
    "  onrecord-query --db news.onrecord speaker:Fallon topic:defence\n"
    "  onrecord-query 'speaker:\"David Davis\" said:\"way of life\"' --facet topic\n"
    "  onrecord-query quotes role:\"Defence Secretary\" date:2017-09..\n"
    "  onrecord-query count topic:trade --by speaker\n"
    "  onrecord-query trend topic:trade --per month\n";

constexpr const char* footer =
    "Without a command the terms are searched for. ONRECORD_DB names the index where --db is not given.\n"
    "A word that begins with a minus: write NOT word, or -field:value, or put -- before it.\n"
    "Exit codes: 0 results, 1 none, 2 usage or query error, 74 index unreadable, 76 index of another version.";

/// The words that each command takes, or the program without one: CLI11 does not see them, so its own usage line would not name them.
std::string terms_of(const std::string& command) {
    if (command == "facets") return "FIELD[:N][,FIELD...] [TERMS...]";
    if (command == "count" || command == "trend") return "[TERMS...]";
    if (command == "show" || command == "story") return "ID...";
    if (command == "why") return "ID [TERMS...]";
    if (command == "batch" || command == "bench") return "FILE";
    if (command == "eval") return "TOPICS QRELS";
    if (command == "values") return "FIELD [PREFIX]";
    return command == "fields" ? "" : "TERMS...";
}

std::string usage_line(const std::string& command) {
    return "Usage: onrecord-query " + (command.empty() ? "[COMMAND]" : command) + " [OPTIONS] " + terms_of(command) + "\n";
}

/// UX U7: the first word looks like a slip of a command's name.
void hint_at_command(const CommandLine& app, const QueryArgs& args, QueryProgram& program) {
    if (args.command_named || args.terms.size() < 2 || program.common.quiet) return;
    const std::string& word = args.terms.front();
    for (const std::string& name : app.command_names()) {
        if (word.size() < 4 || edit_distance(ascii_lower(word), name, 1) > 1) continue;
        program.err << "onrecord-query: \"" << escape_control(word) << "\" was searched as a word; the command is " << name << '\n';
    }
}

bool asks_about_program(const std::vector<std::string>& options) {
    return std::any_of(options.begin(), options.end(),
                       [](const std::string& option) { return option == "--help" || option == "-h" || option == "--version"; });
}

int run(CommandLine& app, const std::vector<std::string>& args, QueryProgram& program) {
    QueryArgs split = split_query_args(app, args);
    program.terms = std::move(split.terms);
    std::vector<std::string> options = std::move(split.options);
    if (!split.command_named && asks_about_program(options)) return run_command_line(app, program.common, options, program.out, program.err, false);
    if (!split.command_named && program.terms.empty() && options.empty()) {
        throw UsageError("what is to be searched for? e.g. onrecord-query speaker:Fallon topic:defence");
    }
    split.terms = program.terms;
    hint_at_command(app, split, program);
    options.insert(options.begin(), split.command_named ? split.command : "search");
    return run_command_line(app, program.common, options, program.out, program.err);
}

}  // namespace

int run_onrecord_query(const std::vector<std::string>& args, std::ostream& out, std::ostream& err) {
    CommandLine app{description, "onrecord-query"};
    app.footer(footer);
    app.usage(usage_line);
    QueryProgram program{out, err};
    add_common_options(app, program.common);
    add_search_command(app, program);
    add_quotes_command(app, program);
    add_facets_command(app, program);
    add_count_command(app, program);
    add_trend_command(app, program);
    add_show_command(app, program);
    add_why_command(app, program);
    add_story_command(app, program);
    add_fields_command(app, program);
    add_values_command(app, program);
    add_batch_command(app, program);
    add_eval_command(app, program);
    add_bench_command(app, program);
    try {
        return run(app, args, program);
    } catch (const UsageError& refused) {
        err << "onrecord-query: " << refused.what() << "\nsee: onrecord-query --help\n";
        return exit_code::usage;
    }
}

}  // namespace onrecord
