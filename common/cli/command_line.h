#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "common/cli/command.h"
#include "common/cli/options.h"

namespace onrecord {

/// How an option is written.
struct OptionForm {
    std::vector<std::string> long_names;    ///< without the two minuses
    std::vector<std::string> short_names;   ///< a letter each, without the minus
    bool takes_value = false;
};

/// A program's command line: at most one command is named, and the program's own options may stand behind it as well. Owns whatever is
/// added to it or to its commands. Not to be copied or moved.
class CommandLine : public Command {
public:
    CommandLine(const std::string& description, const std::string& name);
    ~CommandLine();

    /// Writes the line "Usage: ..." of every --help, newline included: gets the name of the command, empty for the program itself. To be
    /// called before commands are added.
    void usage(std::function<std::string(const std::string& command)> line);

    /// Of the program first, then of each of its commands.
    std::vector<OptionForm> all_options() const;

private:
    explicit CommandLine(std::unique_ptr<CLI::App> owned);

    std::unique_ptr<CLI::App> owned_;
};

/// Parses `args` (without the program's name, in order) as `line` says and runs the command that they name. Returns its
/// exit code; --help and --version print to `out` and give 0; a command line that cannot be taken prints
/// what is wrong, the nearest right word and where help is to `err` and gives exit_code::usage, never
/// CLI11's own codes. A missing command is an error if `command_required`.
int run_command_line(CommandLine& line, const CommonOptions& options, std::vector<std::string> args, std::ostream& out,
                     std::ostream& err, bool command_required = true);

}  // namespace onrecord
