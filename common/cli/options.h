#pragma once

#include <string>

#include "common/cli/color.h"
#include "common/cli/command.h"

namespace onrecord {

/// Options that mean the same everywhere, in both programs. They may stand before or after the command.
struct CommonOptions {
    bool quiet = false;
    bool verbose = false;
    bool version = false;
    std::string color = "auto";

    Palette palette(int fd) const { return {wants_color(color_when(color), fd)}; }
};

/// Adds -q/--quiet, -v/--verbose, --version and --color to `program`. `options` must outlive it.
void add_common_options(Command program, CommonOptions& options);

/// Adds --db (or ONRECORD_DB) to `command`, required.
Option add_db_option(Command command, std::string& db);

}  // namespace onrecord
