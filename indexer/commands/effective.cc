#include "indexer/commands/effective.h"

#include <filesystem>

#include "common/dates.h"

namespace onrecord {
namespace {

using nlohmann::ordered_json;

constexpr unsigned default_keep_missing = 1;

ordered_json text_or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

/// "FILE:LINE" if the file says it.
std::string origin_in(const Config& config, const std::map<std::string, unsigned>& lines, const std::string& name) {
    const auto line = lines.find(name);
    return line == lines.end() ? "default" : config.file.string() + ":" + std::to_string(line->second);
}

Setting database(const Config& config, const OverridingSettings& overriding) {
    if (!overriding.db_option.empty()) return {"db", overriding.db_option, "--db"};
    if (!overriding.db_environment.empty()) return {"db", overriding.db_environment, "ONRECORD_DB"};
    return {"db", text_or_null(config.db), origin_in(config, config.lines, "db")};
}

Setting corrections(const Setting& db, const OverridingSettings& overriding) {
    if (!overriding.corrections_option.empty()) return {"corrections", overriding.corrections_option, "--corrections"};
    if (!overriding.corrections_environment.empty()) return {"corrections", overriding.corrections_environment, "ONRECORD_CORRECTIONS"};
    if (db.value.is_null()) return {"corrections", nullptr, "default"};
    return {"corrections", (std::filesystem::path(db.value.get<std::string>()) / "corrections.tsv").string(), "default"};
}

}  // namespace

std::vector<Setting> effective_settings(const Config& config, const OverridingSettings& overriding) {
    const auto origin = [&](const char* name) { return origin_in(config, config.lines, name); };
    const Setting db = database(config, overriding);
    return {db,
            corrections(db, overriding),
            {"metrics", text_or_null(config.metrics), origin("metrics")},
            {"keep_missing", config.keep_missing.value_or(default_keep_missing), origin("keep_missing")},
            {"max_rejects", config.max_rejects ? ordered_json(*config.max_rejects) : ordered_json(), origin("max_rejects")}};
}

std::vector<Setting> source_settings(const Config& config, const Source& source) {
    const auto origin = [&](const char* name) { return origin_in(config, source.lines, name); };
    const ReaderOptions& reading = source.reading;
    return {{"name", source.name, origin("name")},
            {"paths", source.paths, origin("paths")},
            {"include", source.include, origin("include")},
            {"exclude", source.exclude, origin("exclude")},
            {"format", reading.format, origin("format")},
            {"outlet", text_or_null(reading.assume_source), origin("outlet")},
            {"language", text_or_null(reading.assume_language), origin("language")},
            {"languages", reading.languages, origin("languages")},
            {"encoding", text_or_null(reading.assume_encoding), origin("encoding")},
            {"date", reading.assume_date ? ordered_json(to_string(*reading.assume_date)) : ordered_json(), origin("date")}};
}

}  // namespace onrecord
