#include "common/cli/command_line.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>

#include "common/cli/cli_errors.h"
#include "common/cli/version.h"
#include "common/exit_codes.h"
#include "common/text.h"

namespace onrecord {
namespace {

/// CLI11's help with a usage line of the program's own.
class UsageFormatter : public CLI::Formatter {
public:
    explicit UsageFormatter(std::function<std::string(const std::string&)> line) : line_(std::move(line)) {}
    std::string make_usage(const CLI::App* app, std::string) const override { return line_(app->get_parent() ? app->get_name() : std::string()); }

private:
    std::function<std::string(const std::string&)> line_;
};

void append_options(const CLI::App& app, std::vector<OptionForm>& forms) {
    for (const CLI::Option* option : app.get_options()) {
        forms.push_back({option->get_lnames(), option->get_snames(), option->get_items_expected_max() > 0});
    }
}

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

/// What to tell somebody whose command line CLI11 refused: one line, what was wrong and what would have
/// been right. `app` must be the app that threw. An unknown command or option is named before a missing
/// one, since the second usually follows from the first.
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

/// "onrecord-index correct date": the app and the commands that were chosen.
std::string chosen_command(const CLI::App& app) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    return chosen.empty() ? app.get_name() : app.get_name() + " " + chosen_command(*chosen.front());
}

int usage_error(const CLI::App& app, std::string_view message, std::ostream& err) {
    err << app.get_name() << ": " << message << '\n' << "see: " << chosen_command(app) << " --help\n";
    return exit_code::usage;
}

}  // namespace

CommandLine::CommandLine(const std::string& description, const std::string& name) : CommandLine(std::make_unique<CLI::App>(description, name)) {}

CommandLine::CommandLine(std::unique_ptr<CLI::App> owned) : Command(*owned), owned_(std::move(owned)) {
    owned_->require_subcommand(0, 1);
    owned_->fallthrough();
}

CommandLine::~CommandLine() = default;

void CommandLine::usage(std::function<std::string(const std::string&)> line) { owned_->formatter(std::make_shared<UsageFormatter>(std::move(line))); }

std::vector<OptionForm> CommandLine::all_options() const {
    std::vector<OptionForm> forms;
    const CLI::App& program = *owned_;
    append_options(program, forms);
    for (const CLI::App* sub : program.get_subcommands(nullptr)) append_options(*sub, forms);
    return forms;
}

int run_command_line(CommandLine& line, const CommonOptions& options, std::vector<std::string> args, std::ostream& out,
                     std::ostream& err, bool command_required) {
    CLI::App& app = line.app();
    std::reverse(args.begin(), args.end());  // CLI11 takes them last first
    try {
        app.parse(std::move(args));
    } catch (const CLI::Success& asked) {
        return app.exit(asked, out, err);
    } catch (const CLI::RuntimeError& ended) {
        return ended.get_exit_code();
    } catch (const CLI::ParseError& refused) {
        return usage_error(app, describe(app, refused), err);
    } catch (const UsageError& refused) {
        return usage_error(app, refused.what(), err);
    }
    if (options.version) {
        out << version_text(app.get_name(), options.verbose);
        return exit_code::success;
    }
    if (command_required && app.get_subcommands().empty()) return usage_error(app, "which command?", err);
    return exit_code::success;
}

}  // namespace onrecord
