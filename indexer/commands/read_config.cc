#include "indexer/commands/read_config.h"

#include <fstream>
#include <iterator>

#include "common/cli/cli_errors.h"
#include "common/text.h"

namespace onrecord {
namespace {

std::filesystem::path config_file(const std::string& named) {
    if (!named.empty()) return named;
    if (const std::optional<std::filesystem::path> found = find_config()) return *found;
    throw UsageError("no configuration: there is no ./onrecord.toml, none in ~/.config/onrecord and /etc/onrecord; write one (docs/OPERATION.md "
                     "has an example) or name it with --config FILE");
}

}  // namespace

Config read_config(const std::string& named, bool sources) {
    const std::filesystem::path file = config_file(named);
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file)) throw UsageError(escape_control(file.string()) + ": cannot be read (--config names a file)");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    Result<Config> config = parse_config(text, file);
    if (!config) throw UsageError(escape_control(config.error().where) + ": " + escape_control(config.error().message));
    if (sources && config.value().sources.empty()) throw UsageError(escape_control(file.string()) + ": names no source; add one: [[source]], name = \"...\", paths = [\"...\"]");
    return std::move(config).value();
}

}  // namespace onrecord
