#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include "common/cli/color.h"

namespace onrecord {

/// Options that mean the same everywhere, in both programs. They may stand before or after the command.
struct CommonOptions {
    bool quiet = false;
    bool verbose = false;
    bool version = false;
    std::string color = "auto";

    Palette palette(int fd) const { return {wants_color(color_when(color), fd)}; }
};

/// Adds -q/--quiet, -v/--verbose, --version and --color to `app` and lets commands that are added later
/// pass them up to it. `options` must outlive `app`.
void add_common_options(CLI::App& app, CommonOptions& options);

/// Adds --db (or ONRECORD_DB) to `command`, required.
CLI::Option* add_db_option(CLI::App& command, std::string& db);

}  // namespace onrecord
