#pragma once

#include <iosfwd>
#include <string>

#include <CLI/CLI.hpp>

namespace onrecord {

struct CheckOptions {
    std::string db;
    bool json = false;
};

/// Prints what is wrong with the index, a line each, or that it is whole. Returns 0 or 1.
int run_check(const CheckOptions& options, std::ostream& out, std::ostream& err);

void add_check_command(CLI::App& app);

}  // namespace onrecord
