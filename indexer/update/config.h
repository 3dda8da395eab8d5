#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/reader/reader.h"

namespace onrecord {

/// A place that articles come from, as onrecord.toml names it. All paths are absolute.
struct Source {
    std::string name;
    std::vector<std::string> paths;      ///< files, folders with everything below, patterns such as /srv/news/2017-*
    std::vector<std::string> include, exclude;   ///< patterns of file names (of whole paths, where they have a '/')
    ReaderOptions reading;
    std::map<std::string, unsigned> lines{};   ///< of the settings that the file names
};

/// What onrecord.toml says; docs/OPERATION.md has all of it.
struct Config {
    std::filesystem::path file;
    std::string db, metrics;             ///< absolute, or empty
    std::optional<unsigned> keep_missing{};
    std::optional<std::uint64_t> max_rejects{};
    std::vector<Source> sources;
    std::map<std::string, unsigned> lines{};   ///< of the settings that the file names, "source" left out
};

/// Reads the text of a configuration file called `file`; paths in it are relative to its folder. Anything it does not
/// know is an Error with line and what would have been right: a misspelt setting must not be passed over.
Result<Config> parse_config(std::string_view text, const std::filesystem::path& file);

/// Where a configuration is looked for when none is named: ./onrecord.toml, $XDG_CONFIG_HOME/onrecord/config.toml (or
/// ~/.config), /etc/onrecord/config.toml. The first that exists, or nothing.
std::optional<std::filesystem::path> find_config();

}  // namespace onrecord
