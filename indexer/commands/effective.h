#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/update/config.h"

namespace onrecord {

/// A setting as it counts, and where it comes from: "--db", "ONRECORD_DB", "/etc/onrecord/config.toml:3" or "default".
struct Setting {
    std::string name;
    nlohmann::ordered_json value;   ///< null: none, no limit
    std::string origin;
};

/// What the command line and the environment say; empty: nothing. Given to effective_settings, so that a test needs no environment.
struct OverridingSettings {
    std::string db_option, db_environment, corrections_option, corrections_environment;
};

/// The settings of `update`, each from the first that has it: command line, environment, file, built-in.
std::vector<Setting> effective_settings(const Config& config, const OverridingSettings& overriding);

/// Those of one source.
std::vector<Setting> source_settings(const Config& config, const Source& source);

}  // namespace onrecord
