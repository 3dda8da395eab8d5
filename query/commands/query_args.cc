#include "query/commands/query_args.h"

#include <algorithm>

#include "common/cli/cli_errors.h"
#include "common/schema.h"
#include "common/text.h"
#include "query/source.h"

namespace onrecord {
namespace {

using Options = std::vector<OptionForm>;   // of the program and of all its commands: which command is meant is not known yet

const OptionForm* find_long(const Options& options, const std::string& name) {
    const auto named = [&](const OptionForm& option) { return std::count(option.long_names.begin(), option.long_names.end(), name) != 0; };
    const auto found = std::find_if(options.begin(), options.end(), named);
    return found == options.end() ? nullptr : &*found;
}

const OptionForm* find_short(const Options& options, char letter) {
    const auto named = [&](const OptionForm& option) { return std::count(option.short_names.begin(), option.short_names.end(), std::string(1, letter)) != 0; };
    const auto found = std::find_if(options.begin(), options.end(), named);
    return found == options.end() ? nullptr : &*found;
}

/// "-speaker:x", "-quote:{a b}", '-"a b"', "-(a b)", "-a b" (one argument).
bool is_negated_term(const std::string& arg) {
    QuerySource source{std::string_view(arg).substr(1)};
    if (source.at_quote() || source.peek() == '(') return true;
    const std::size_t colon = arg.find(':');
    if (colon != std::string::npos && (schema::find(arg.substr(1, colon - 1)) || ascii_lower(arg.substr(1, colon - 1)) == "quote")) return true;
    return arg.find_first_of(" \t\n") != std::string::npos;
}

[[noreturn]] void refuse(const std::string& arg, const Options& options) {
    std::vector<std::string> names;
    for (const OptionForm& option : options) {
        for (const std::string& name : option.long_names) names.push_back("--" + name);
    }
    const std::string shown = escape_control(arg.substr(0, arg.find('=')));
    const std::string near = arg.starts_with("--") ? suggestion(arg.substr(0, arg.find('=')), names) : std::string();
    if (arg.starts_with("--")) throw UsageError("unknown option '" + shown + "'" + near);
    throw UsageError("unknown option '" + shown + "'; to leave out a word write NOT " + escape_control(arg.substr(1)) +
                     ", or quote the whole query, or put -- before it");
}

/// True if `arg` is a cluster of short options ("-qv") or one with its value ("-n5").
bool is_short_cluster(const std::string& arg, const Options& options) {
    for (std::size_t i = 1; i < arg.size(); ++i) {
        const OptionForm* option = find_short(options, arg[i]);
        if (!option) return false;
        if (option->takes_value) return i + 1 == arg.size() || (arg[i + 1] >= '0' && arg[i + 1] <= '9');
    }
    return true;
}

/// True if the value of the option(s) in `arg` is the next argument.
bool value_follows(const std::string& arg, const Options& options) {
    if (arg.starts_with("--")) {
        const OptionForm* option = find_long(options, arg.substr(2));
        return option && option->takes_value;
    }
    const OptionForm* last = find_short(options, arg.back());
    return last && last->takes_value;
}

bool is_option(const std::string& arg, const Options& options) {
    if (arg.starts_with("--")) return find_long(options, arg.substr(2, arg.find('=') - 2)) != nullptr;
    return is_short_cluster(arg, options);
}

}  // namespace

QueryArgs split_query_args(const CommandLine& app, const std::vector<std::string>& args) {
    const Options options = app.all_options();
    const std::vector<std::string> commands = app.command_names();
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
