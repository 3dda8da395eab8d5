#include "common/cli/cli_errors.h"

#include <algorithm>

#include "common/text.h"

namespace onrecord {
namespace {

/// The most edits that still make `word` a slip of the finger.
std::size_t edit_limit(std::string_view word) {
    return std::clamp<std::size_t>(word.size() / 2, 1, 3);
}

/// The subcommand that was chosen, or the app itself.
const CLI::App& chosen(const CLI::App& app) {
    const std::vector<const CLI::App*> parsed = app.get_subcommands(nullptr);
    const auto used = std::find_if(parsed.begin(), parsed.end(), [](const CLI::App* sub) { return sub->parsed(); });
    return used == parsed.end() ? app : **used;
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
    if (&command == &app) return "unknown command '" + shown + "'" + suggestion(extra, command_names(app));
    return "unexpected argument '" + shown + "'";
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string wanted = ascii_lower(word);
    const std::size_t limit = edit_limit(wanted);
    const std::string* best = nullptr;
    std::size_t best_distance = limit + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(wanted, ascii_lower(candidate), limit);
        if (distance < best_distance) {
            best = &candidate;
            best_distance = distance;
        }
    }
    if (best) return *best;
    if (wanted.size() < 2) return std::nullopt;
    for (const std::string& candidate : candidates) {
        if (!ascii_lower(candidate).starts_with(wanted)) continue;
        if (best) return std::nullopt;  // two begin so: which one is meant cannot be told
        best = &candidate;
    }
    return best ? std::optional(*best) : std::nullopt;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    const std::optional<std::string> meant = nearest(word, candidates);
    return meant ? "; did you mean '" + *meant + "'?" : std::string();
}

CLI::Validator one_of(std::vector<std::string> values) {
    std::string names;
    for (const std::string& value : values) names += (names.empty() ? "" : "|") + value;
    return CLI::Validator(
        [values = std::move(values), names](std::string& given) {
            if (std::find(values.begin(), values.end(), given) != values.end()) return std::string();
            return "'" + escape_control(given) + "' is none of " + names + suggestion(given, values);
        },
        names);
}

std::string describe(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> extras = app.remaining(true);
    if (!extras.empty()) return describe_extra(app, extras.front());
    return escape_control(error.what());
}

}  // namespace onrecord
