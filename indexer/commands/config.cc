#include "indexer/commands/config.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "common/exit_codes.h"
#include "common/text.h"
#include "indexer/commands/effective.h"
#include "indexer/commands/read_config.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

constexpr int config_format_version = 1;

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// Which file counts, and why that.
struct ChosenFile {
    std::string file, origin;   ///< empty file: none
};

ChosenFile choose_file(const ConfigOptions& options) {
    if (!options.config.empty()) return {options.config, "--config"};
    if (std::string named = environment("ONRECORD_CONFIG"); !named.empty()) return {std::move(named), "ONRECORD_CONFIG"};
    const std::optional<std::filesystem::path> found = find_config();
    return {found ? found->string() : "", "default"};
}

Config read(const ChosenFile& chosen) { return chosen.file.empty() ? Config{} : read_config(chosen.file, false); }

std::vector<Setting> settings_of(const ConfigOptions& options, const Config& config) {
    return effective_settings(config, {options.db, environment("ONRECORD_DB"), options.corrections, environment("ONRECORD_CORRECTIONS")});
}

/// `name = value  # origin`: TOML, but for a setting without a value, which TOML has no word for.
void print_setting(const Setting& setting, std::size_t width, std::ostream& out) {
    std::string line = setting.value.is_null() ? "# " + setting.name + " is not set" : setting.name + " = " + setting.value.dump();
    line.resize(std::max(width, line.size()), ' ');
    out << line << "  # " << escape_control(setting.origin) << '\n';
}

void print_settings(const std::vector<Setting>& settings, std::ostream& out) {
    std::size_t width = 0;
    for (const Setting& setting : settings) width = std::max(width, setting.name.size() + 3 + setting.value.dump().size());
    for (const Setting& setting : settings) print_setting(setting, std::min<std::size_t>(width, 60), out);
}

ordered_json to_json(const std::vector<Setting>& settings) {
    ordered_json json = ordered_json::object();
    for (const Setting& setting : settings) json[setting.name] = {{"value", setting.value}, {"origin", setting.origin}};
    return json;
}

}  // namespace

int run_config_show(const ConfigOptions& options, std::ostream& out) {
    const ChosenFile chosen = choose_file(options);
    const Config config = read(chosen);
    if (options.json) {
        ordered_json sources = ordered_json::array();
        for (const Source& source : config.sources) sources.push_back(to_json(source_settings(config, source)));
        const ordered_json json = {{"format_version", config_format_version},
                                   {"config", {{"value", chosen.file.empty() ? ordered_json() : ordered_json(chosen.file)}, {"origin", chosen.origin}}},
                                   {"settings", to_json(settings_of(options, config))}, {"sources", sources}};
        out << json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) << '\n';
        return exit_code::success;
    }
    out << "# configuration: " << (chosen.file.empty() ? "none" : escape_control(chosen.file)) << " (" << chosen.origin << ")\n";
    print_settings(settings_of(options, config), out);
    for (const Source& source : config.sources) {
        out << "\n[[source]]\n";
        print_settings(source_settings(config, source), out);
    }
    return exit_code::success;
}

int run_config_check(const ConfigOptions& options, std::ostream& out) {
    const Config config = read_config(choose_file(options).file);
    out << "ok: " << escape_control(config.file.string()) << ", " << config.sources.size() << (config.sources.size() == 1 ? " source\n" : " sources\n");
    return exit_code::success;
}

void add_config_command(Command app) {
    auto options = std::make_shared<ConfigOptions>();
    Command config = app.add_command("config", "The configuration: what counts, and where it comes from");
    config.require_command();
    config.footer("Example: onrecord-index config show --config /etc/onrecord/config.toml");
    Command show = config.add_command("show", "Print every setting with its origin: option, environment, file and line, or default");
    show.footer("Example: onrecord-index config show\nThe order: command line, environment, onrecord.toml (the first that is found), built-in.");
    show.add_option("--config", options->config, "The configuration (otherwise ONRECORD_CONFIG, ./onrecord.toml, ~/.config/onrecord/config.toml, /etc/onrecord/config.toml)")
        .option_text("FILE");
    show.add_option("--db", options->db, "The index, as it would be given to update").option_text("DIR");
    show.add_option("--corrections", options->corrections, "The corrections, as they would be given to update").option_text("FILE");
    show.add_flag("--json", options->json, "Print as JSON");
    show.callback([options] { run_config_show(*options, std::cout); });
    Command check = config.add_command("check", "Read the configuration and say what is wrong with it");
    check.footer("Example: onrecord-index config check --config /etc/onrecord/config.toml\nExit: 0 right, 2 wrong: the message has file, line and cure.");
    check.add_option("--config", options->config, "The configuration (otherwise as for show)").option_text("FILE");
    check.callback([options] { run_config_check(*options, std::cout); });
}

}  // namespace onrecord
