#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace onrecord {

// What our commands use of CLI11, which does the parsing. It is all inline and dear to compile, so only the .cc files of this folder see it.

/// An option of a command: a handle, as light as a pointer, that lives as long as the CommandLine below which it was made. Every call
/// returns the same option, for the next call.
class Option {
public:
    explicit Option(CLI::Option& option) : option_(&option) {}

    /// What follows the names in --help, in place of the type of the value.
    Option option_text(const std::string& text);
    Option required(bool must_be_given = true);
    /// The environment variable that gives the value where the command line does not.
    Option envname(const std::string& name);
    /// Puts the value that the variable has now into --help.
    Option capture_default_str();
    /// Takes these values only; a wrong one is answered with the nearest (UX U7).
    Option one_of(std::vector<std::string> values);
    /// Takes numbers from `least` to `most` only, both included.
    Option in_range(int least, int most);
    Option in_range(double least, double most);
    /// `rewrite` puts what is meant in the place of what was typed, before it is converted, and returns what is wrong with that, or nothing.
    Option transform(const std::function<std::string(std::string&)>& rewrite);
    /// Of a list: one word holds several values, with this between them.
    Option delimiter(char between);
    /// Of a list: false lets it take one word each time that it is given; otherwise it takes all words up to the next option.
    Option allow_extra_args(bool several);
    /// Of a list: how many values there must be; with take_all() that many at least, and all are kept.
    Option expected(int values);
    Option take_all();
    Option excludes(Option other);
    Option needs(Option other);
    /// Leaves it out of --help.
    Option hidden();

private:
    CLI::Option* option_;
};

/// A command of a program, or the program itself: a handle, as light as a pointer, that lives as long as the CommandLine below which it
/// was made.
class Command {
public:
    explicit Command(CLI::App& app) : app_(&app) {}

    Command add_command(const std::string& name, const std::string& help);

    /// `names`: "-n,--limit", or a name without a minus for words that no option takes. `value` is written when the command line is parsed
    /// and must outlive that; what it is decides what can be taken: lists take several words, numbers digits only.
    Option add_option(const std::string& names, std::string& value, const std::string& help = {});
    Option add_option(const std::string& names, std::vector<std::string>& value, const std::string& help = {});
    Option add_option(const std::string& names, unsigned& value, const std::string& help = {});
    Option add_option(const std::string& names, std::uint64_t& value, const std::string& help = {});
    Option add_option(const std::string& names, std::optional<unsigned>& value, const std::string& help = {});
    Option add_option(const std::string& names, float& value, const std::string& help = {});
    /// An option without a value: sets `given`.
    Option add_flag(const std::string& names, bool& given, const std::string& help = {});

    /// What ends --help; commands that are added later have it, too, until they get their own.
    void footer(const std::string& text);
    /// What is done when this command was named and all options are read. See exit_with() for its exit code.
    void callback(std::function<void()> run);
    /// One of its own commands must be named.
    void require_command();

    /// The names of its own commands, in the order in which they were added.
    std::vector<std::string> command_names() const;
    /// What it is to CLI11; for this folder.
    CLI::App& app() const { return *app_; }

private:
    CLI::App* app_;
};

/// Ends the running command with that exit code. For a command's callback: run_command_line returns the
/// code; a callback that returns has succeeded.
[[noreturn]] void exit_with(int code);

}  // namespace onrecord
