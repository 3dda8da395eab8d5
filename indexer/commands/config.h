#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"

namespace onrecord {

struct ConfigOptions {
    std::string config, db, corrections;
    bool json = false;
};

/// config show: every setting that counts with where it comes from, as TOML with comments or as a line of JSON. Without a file: what is built in.
int run_config_show(const ConfigOptions& options, std::ostream& out);

/// config check: reads the file, and says how many sources it names. What is wrong is a UsageError with its line.
int run_config_check(const ConfigOptions& options, std::ostream& out);

void add_config_command(Command app);

}  // namespace onrecord
