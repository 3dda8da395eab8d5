#include "query/commands/query_args.h"

#include <algorithm>

#include "common/cli/cli_errors.h"
#include "common/schema.h"
#include "common/text.h"
#include "query/source.h"

namespace onrecord {
namespace {

/// Every option of the program and of its commands: which command is meant is not known yet.
std::vector<const CLI::Option*> all_options(const CLI::App& app) {
    std::vector<const CLI::Option*> options = app.get_options();
    for (const CLI::App* sub : app.get_subcommands(nullptr)) {
        const std::vector<const CLI::Option*> more = sub->get_options();
        options.insert(options.end(), more.begin(), more.end());
    }
    return options;
}

const CLI::Option* find_long(const std::vector<const CLI::Option*>& options, const std::string& name) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const CLI::Option* option) { return option->check_lname(name); });
    return found == options.end() ? nullptr : *found;
}

const CLI::Option* find_short(const std::vector<const CLI::Option*>& options, char letter) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const CLI::Option* option) { return option->check_sname(std::string(1, letter)); });
    return found == options.end() ? nullptr : *found;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// "-speaker:x", "-quote:{a b}", '-"a b"', "-(a b)", "-a b" (one argument).
bool is_negated_term(const std::string& arg) {
    QuerySource source{std::string_view(arg).substr(1)};
    if (source.at_quote() || source.peek() == '(') return true;
    const std::size_t colon = arg.find(':');
    if (colon != std::string::npos && (schema::find(arg.substr(1, colon - 1)) || ascii_lower(arg.substr(1, colon - 1)) == "quote")) return true;
    return arg.find_first_of(" \t\n") != std::string::npos;
}

[[noreturn]] void refuse(const std::string& arg, const std::vector<const CLI::Option*>& options) {
    std::vector<std::string> names;
    for (const CLI::Option* option : options) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    const std::string shown = escape_control(arg.substr(0, arg.find('=')));
    const std::string near = arg.starts_with("--") ? suggestion(arg.substr(0, arg.find('=')), names) : std::string();
    if (arg.starts_with("--")) throw UsageError("unknown option '" + shown + "'" + near);
    throw UsageError("unknown option '" + shown + "'; to leave out a word write NOT " + escape_control(arg.substr(1)) +
                     ", or quote the whole query, or put -- before it");
}

/// True if `arg` is a cluster of short options ("-qv") or one with its value ("-n5").
bool is_short_cluster(const std::string& arg, const std::vector<const CLI::Option*>& options) {
    for (std::size_t i = 1; i < arg.size(); ++i) {
        const CLI::Option* option = find_short(options, arg[i]);
        if (!option) return false;
        if (takes_value(*option)) return i + 1 == arg.size() || (arg[i + 1] >= '0' && arg[i + 1] <= '9');
    }
    return true;
}

/// True if the value of the option(s) in `arg` is the next argument.
bool value_follows(const std::string& arg, const std::vector<const CLI::Option*>& options) {
    if (arg.starts_with("--")) {
        const CLI::Option* option = find_long(options, arg.substr(2));
        return option && takes_value(*option);
    }
    const CLI::Option* last = find_short(options, arg.back());
    return last && takes_value(*last);
}

bool is_option(const std::string& arg, const std::vector<const CLI::Option*>& options) {
    if (arg.starts_with("--")) return find_long(options, arg.substr(2, arg.find('=') - 2)) != nullptr;
    return is_short_cluster(arg, options);
}

}  // namespace

QueryArgs split_query_args(const CLI::App& app, const std::vector<std::string>& args) {
    const std::vector<const CLI::Option*> options = all_options(app);
    std::vector<std::string> commands;
    for (const CLI::App* sub : app.get_subcommands(nullptr)) commands.push_back(sub->get_name());
    QueryArgs out;
    bool first_word = true, only_terms = false;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (!only_terms && arg == "--") {
            only_terms = true;
        } else if (!only_terms && arg.size() > 1 && arg.front() == '-' && is_option(arg, options)) {
            out.options.push_back(arg);
            if (value_follows(arg, options) && i + 1 < args.size()) out.options.push_back(args[++i]);
        } else if (!only_terms && arg.size() > 1 && arg.front() == '-' && !is_negated_term(arg)) {
            refuse(arg, options);
        } else if (first_word && !only_terms && std::find(commands.begin(), commands.end(), arg) != commands.end()) {
            out.command = arg;
            out.command_named = true;
            first_word = false;
        } else {
            out.terms.push_back(arg);
            first_word = false;
        }
    }
    return out;
}

}  // namespace onrecord
