#include "common/cli/program.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ostream>

#include <CLI/CLI.hpp>
#include <xapian.h>

#include "common/cli/cli_errors.h"
#include "common/cli/version.h"
#include "common/errors.h"
#include "common/exit_codes.h"
#include "common/text.h"

namespace onrecord {
namespace {

/// "onrecord-index correct date": the app and the commands that were chosen.
std::string chosen_command(const CLI::App& app) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    return chosen.empty() ? app.get_name() : app.get_name() + " " + chosen_command(*chosen.front());
}

int usage_error(const CLI::App& app, std::string_view message, std::ostream& err) {
    err << app.get_name() << ": " << message << '\n' << "see: " << chosen_command(app) << " --help\n";
    return exit_code::usage;
}

/// What can be done about an error of the system, by the words that it has for it; empty where the message itself must do.
std::string cure_of(std::string_view message) {
    const std::string sqlite_full = "disk is full";
    for (const std::string& full : {std::string(std::strerror(ENOSPC)), std::string(std::strerror(EDQUOT)), std::string(std::strerror(EFBIG)), sqlite_full}) {
        if (message.find(full) != std::string_view::npos) return "; free some space and run it again: what was published before is whole";
    }
    return {};
}

int report(std::string_view program, std::string_view message, int code, std::ostream& err) {
    err << program << ": " << escape_control(message) << cure_of(message) << '\n';
    return code;
}

}  // namespace

void exit_with(int code) { throw CLI::RuntimeError(code); }

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

int run_guarded(std::string_view program, std::ostream& out, std::ostream& err, const std::function<int()>& body) {
    try {
        const int code = body();
        out.flush();
        if (!out) return report(program, "cannot write the output", exit_code::io, err);
        return code;
    } catch (const BusyError& error) {
        return report(program, error.what(), exit_code::busy, err);
    } catch (const VersionError& error) {
        return report(program, error.what(), exit_code::version, err);
    } catch (const Xapian::Error& error) {
        return report(program, error.get_description() + "; run onrecord-index check", exit_code::io, err);
    } catch (const std::exception& error) {
        return report(program, error.what(), exit_code::io, err);
    }
}

void end_quietly_on_closed_pipe() { std::signal(SIGPIPE, SIG_DFL); }

}  // namespace onrecord
