#include "common/cli/cli_errors.h"

#include <algorithm>
#include <vector>

#include <CLI/CLI.hpp>

#include "common/text.h"

namespace onrecord {
namespace {

/// The subcommand that was chosen, at whatever depth, or the app itself.
const CLI::App& chosen(const CLI::App& app) {
    const std::vector<const CLI::App*> parsed = app.get_subcommands(nullptr);
    const auto used = std::find_if(parsed.begin(), parsed.end(), [](const CLI::App* sub) { return sub->parsed(); });
    return used == parsed.end() ? app : chosen(**used);
}

void append_option_names(const CLI::App& app, std::vector<std::string>& names) {
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        for (const std::string& name : option->get_snames()) names.push_back("-" + name);
    }
}

std::vector<std::string> option_names(const CLI::App& app, const CLI::App& command) {
    std::vector<std::string> names;
    append_option_names(command, names);
    if (&command != &app) append_option_names(app, names);
    return names;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands(nullptr)) {
        if (!sub->get_name().empty() && !sub->get_group().empty()) names.push_back(sub->get_name());
    }
    return names;
}

std::string describe_extra(const CLI::App& app, const std::string& extra) {
    const CLI::App& command = chosen(app);
    const std::string shown = escape_control(extra);
    if (extra.size() > 1 && extra.front() == '-') {
        const std::string name = extra.substr(0, extra.find('='));
        return "unknown option '" + escape_control(name) + "'" + suggestion(name, option_names(app, command));
    }
    if (&command == &app || !command_names(command).empty()) return "unknown command '" + shown + "'" + suggestion(extra, command_names(command));
    return "unexpected argument '" + shown + "'";
}

}  // namespace

std::string describe(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> extras = app.remaining(true);
    if (!extras.empty()) return describe_extra(app, extras.front());
    const std::vector<std::string> below = command_names(chosen(app));
    const bool missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    if (missing && &chosen(app) != &app && !below.empty()) {
        std::string names;
        for (const std::string& name : below) names += (names.empty() ? "" : "|") + name;
        return "which command? " + names;
    }
    return escape_control(error.what());
}

}  // namespace onrecord
