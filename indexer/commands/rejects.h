#pragma once

#include <iosfwd>
#include <string>

#include <CLI/CLI.hpp>

namespace onrecord {

struct RejectsOptions {
    std::string db;
    bool json = false;
};

/// Prints the rejects that the index remembers, "path:line: reason: message", by path and line; with `json`
/// an object a line.
void run_rejects(const RejectsOptions& options, std::ostream& out);

void add_rejects_command(CLI::App& app);

}  // namespace onrecord
