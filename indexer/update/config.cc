#include "indexer/update/config.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include <toml++/toml.h>

#include "common/nearest.h"
#include "indexer/language/article_language.h"
#include "indexer/reader/format.h"

namespace onrecord {
namespace {

std::string known_formats() {
    std::string known;
    for (const std::string& name : format_names()) known += (known.empty() ? "" : ", ") + name;
    return known;
}

/// Ends the reading of a file; stays inside this one.
struct Fault {
    toml::source_position at;
    std::string message;
};

const std::vector<std::string> settings{"db", "metrics", "keep_missing", "max_rejects", "source"};
const std::vector<std::string> source_settings{"name", "paths", "include", "exclude", "format", "encoding", "date", "outlet", "language", "languages"};

class ConfigReader {
public:
    explicit ConfigReader(const std::filesystem::path& file) : folder_(std::filesystem::absolute(file).parent_path()) { config_.file = file; }

    Config read(const toml::table& table) {
        require_known(table, settings);
        config_.lines = lines_of(table);
        config_.db = path_at(table, "db");
        config_.metrics = path_at(table, "metrics");
        if (const auto n = number_at(table, "keep_missing", std::numeric_limits<unsigned>::max())) config_.keep_missing = static_cast<unsigned>(*n);
        config_.max_rejects = number_at(table, "max_rejects", std::numeric_limits<std::int64_t>::max());
        if (const toml::node* sources = table.get("source")) read_sources(*sources);
        return std::move(config_);
    }

private:
    static void require_known(const toml::table& table, const std::vector<std::string>& known) {
        for (const auto& [key, value] : table) {
            const std::string name(key.str());
            if (std::find(known.begin(), known.end(), name) == known.end())
                throw Fault{key.source().begin, "unknown setting '" + name + "'" + suggestion(name, known)};
        }
    }

    static std::map<std::string, unsigned> lines_of(const toml::table& table) {
        std::map<std::string, unsigned> lines;
        for (const auto& [key, value] : table) {
            if (key.str() != "source") lines.emplace(key.str(), key.source().begin.line);
        }
        return lines;
    }

    static std::string text_of(const toml::node& node, std::string_view name) {
        const auto* text = node.as_string();
        if (!text || text->get().empty()) throw Fault{node.source().begin, std::string(name) + " must be a text in quotes, such as \"news\""};
        return text->get();
    }

    static std::string text_at(const toml::table& table, std::string_view name) {
        const toml::node* node = table.get(name);
        return node ? text_of(*node, name) : std::string();
    }

    std::string path_at(const toml::table& table, std::string_view name) const {
        const std::string path = text_at(table, name);
        return path.empty() ? path : absolute(path);
    }

    std::string absolute(const std::string& path) const {
        if (path.starts_with("~/") && std::getenv("HOME")) return (std::filesystem::path(std::getenv("HOME")) / path.substr(2)).lexically_normal().string();
        return (folder_ / path).lexically_normal().string();
    }

    static std::optional<std::uint64_t> number_at(const toml::table& table, std::string_view name, std::uint64_t most) {
        const toml::node* node = table.get(name);
        if (!node) return std::nullopt;
        const auto* number = node->as_integer();
        if (!number || number->get() < 0 || static_cast<std::uint64_t>(number->get()) > most)
            throw Fault{node->source().begin, std::string(name) + " must be a whole number from 0 on"};
        return static_cast<std::uint64_t>(number->get());
    }

    static std::vector<std::string> list_at(const toml::table& table, std::string_view name) {
        std::vector<std::string> list;
        const toml::node* node = table.get(name);
        if (!node) return list;
        if (!node->is_array()) return {text_of(*node, name)};
        for (const toml::node& each : *node->as_array()) list.push_back(text_of(each, name));
        return list;
    }

    void read_sources(const toml::node& node) {
        const auto* list = node.as_array();
        if (!list) throw Fault{node.source().begin, "a source begins with [[source]], in two brackets"};
        for (const toml::node& each : *list) {
            if (!each.is_table()) throw Fault{each.source().begin, "a source begins with [[source]], in two brackets"};
            read_source(*each.as_table());
        }
    }

    void read_source(const toml::table& table) {
        require_known(table, source_settings);
        Source source;
        source.lines = lines_of(table);
        source.name = text_at(table, "name");
        if (source.name.empty()) throw Fault{table.source().begin, "a source has no name; give it one: name = \"...\""};
        const auto same = [&](const Source& other) { return other.name == source.name; };
        if (std::any_of(config_.sources.begin(), config_.sources.end(), same))
            throw Fault{table.source().begin, "two sources are called '" + source.name + "'"};
        for (const std::string& path : list_at(table, "paths")) source.paths.push_back(absolute(path));
        if (source.paths.empty()) throw Fault{table.source().begin, "source '" + source.name + "' has no paths; name files or folders: paths = [\"...\"]"};
        source.include = list_at(table, "include");
        source.exclude = list_at(table, "exclude");
        read_reading(table, source.reading);
        config_.sources.push_back(std::move(source));
    }

    static void read_reading(const toml::table& table, ReaderOptions& reading) {
        if (const toml::node* format = table.get("format")) {
            reading.format = text_of(*format, "format");
            if (!choose_format(reading.format, {})) throw Fault{format->source().begin, "there is no format '" + reading.format + "'; there are " + known_formats()};
        }
        reading.assume_encoding = text_at(table, "encoding");
        reading.assume_source = text_at(table, "outlet");
        reading.assume_language = default_language;
        if (const toml::node* language = table.get("language")) reading.assume_language = language_of(*language, text_of(*language, "language"));
        for (const std::string& language : list_at(table, "languages")) reading.languages.push_back(language_of(*table.get("languages"), language));
        if (const toml::node* date = table.get("date")) reading.assume_date = date_of(*date);
    }

    static std::string language_of(const toml::node& node, const std::string& text) {
        const std::optional<std::string> code = language_choice(text);
        if (!code) throw Fault{node.source().begin, "'" + text + "' is no code of a language such as \"en\""};
        return *code;
    }

    static Date date_of(const toml::node& node) {
        std::optional<Date> day;
        if (const auto* date = node.as_date()) {
            char text[16];
            std::snprintf(text, sizeof text, "%04d-%02d-%02d", date->get().year, date->get().month, date->get().day);
            day = parse_iso_date(text);
        } else if (node.is_string()) {
            day = parse_iso_date(node.as_string()->get());
        }
        if (!day) throw Fault{node.source().begin, "date must be a day such as 2017-09-12"};
        return *day;
    }

    std::filesystem::path folder_;
    Config config_;
};

Error error_at(const std::filesystem::path& file, toml::source_position at, std::string message) {
    const std::string line = at.line ? ":" + std::to_string(at.line) : "";
    return {file.string() + line, std::move(message), "configuration"};
}

}  // namespace

Result<Config> parse_config(std::string_view text, const std::filesystem::path& file) {
    try {
        return ConfigReader(file).read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return error_at(file, error.source().begin, std::string(error.description()));
    } catch (const Fault& fault) {
        return error_at(file, fault.at, fault.message);
    }
}

std::optional<std::filesystem::path> find_config() {
    std::vector<std::filesystem::path> places{"onrecord.toml"};
    const char *xdg = std::getenv("XDG_CONFIG_HOME"), *home = std::getenv("HOME");
    if (xdg && *xdg) places.push_back(std::filesystem::path(xdg) / "onrecord/config.toml");
    else if (home && *home) places.push_back(std::filesystem::path(home) / ".config/onrecord/config.toml");
    places.emplace_back("/etc/onrecord/config.toml");
    std::error_code ignored;
    for (const std::filesystem::path& place : places) {
        if (std::filesystem::exists(place, ignored)) return place;
    }
    return std::nullopt;
}

}  // namespace onrecord
