#include "common/cli/command.h"

#include <algorithm>
#include <utility>

#include <CLI/CLI.hpp>

#include "common/nearest.h"
#include "common/text.h"

namespace onrecord {
namespace {

CLI::Validator validator_of(std::vector<std::string> values) {
    std::string names;
    for (const std::string& value : values) names += (names.empty() ? "" : "|") + value;
    return CLI::Validator(
        [values = std::move(values), names](std::string& given) {
            if (std::find(values.begin(), values.end(), given) != values.end()) return std::string();
            return "'" + escape_control(given) + "' is none of " + names + suggestion(given, values);
        },
        names);
}

}  // namespace

Option Option::option_text(const std::string& text) { return Option(*option_->option_text(text)); }

Option Option::required(bool must_be_given) { return Option(*option_->required(must_be_given)); }

Option Option::envname(const std::string& name) { return Option(*option_->envname(name)); }

Option Option::capture_default_str() { return Option(*option_->capture_default_str()); }

Option Option::one_of(std::vector<std::string> values) { return Option(*option_->check(validator_of(std::move(values)))); }

Option Option::in_range(int least, int most) { return Option(*option_->check(CLI::Range(least, most))); }

Option Option::in_range(double least, double most) { return Option(*option_->check(CLI::Range(least, most))); }

Option Option::transform(const std::function<std::string(std::string&)>& rewrite) { return Option(*option_->transform(CLI::Validator(rewrite, ""))); }

Option Option::delimiter(char between) { return Option(*option_->delimiter(between)); }

Option Option::allow_extra_args(bool several) { return Option(*option_->allow_extra_args(several)); }

Option Option::expected(int values) { return Option(*option_->expected(values)); }

Option Option::take_all() { return Option(*option_->take_all()); }

Option Option::excludes(Option other) { return Option(*option_->excludes(other.option_)); }

Option Option::needs(Option other) { return Option(*option_->needs(other.option_)); }

Option Option::hidden() { return Option(*option_->group("")); }

Command Command::add_command(const std::string& name, const std::string& help) { return Command(*app_->add_subcommand(name, help)); }

Option Command::add_option(const std::string& names, std::string& value, const std::string& help) { return Option(*app_->add_option(names, value, help)); }

Option Command::add_option(const std::string& names, std::vector<std::string>& value, const std::string& help) {
    return Option(*app_->add_option(names, value, help));
}

Option Command::add_option(const std::string& names, unsigned& value, const std::string& help) { return Option(*app_->add_option(names, value, help)); }

Option Command::add_option(const std::string& names, std::uint64_t& value, const std::string& help) { return Option(*app_->add_option(names, value, help)); }

Option Command::add_option(const std::string& names, std::optional<unsigned>& value, const std::string& help) {
    return Option(*app_->add_option(names, value, help));
}

Option Command::add_option(const std::string& names, float& value, const std::string& help) { return Option(*app_->add_option(names, value, help)); }

Option Command::add_flag(const std::string& names, bool& given, const std::string& help) { return Option(*app_->add_flag(names, given, help)); }

void Command::footer(const std::string& text) { app_->footer(text); }

void Command::callback(std::function<void()> run) { app_->callback(std::move(run)); }

void Command::require_command() { app_->require_subcommand(1); }

std::vector<std::string> Command::command_names() const {
    std::vector<std::string> names;
    for (const CLI::App* sub : std::as_const(*app_).get_subcommands(nullptr)) names.push_back(sub->get_name());
    return names;
}

void exit_with(int code) { throw CLI::RuntimeError(code); }

}  // namespace onrecord
