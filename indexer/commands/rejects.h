#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"
#include "common/cli/options.h"

namespace onrecord {

struct RejectsOptions {
    std::string db, config;
    bool json = false, retry = false;
};

/// Prints the rejects that the index remembers, "path:line: reason: message", by path and line; with `json`
/// an object a line.
void run_rejects(const RejectsOptions& options, std::ostream& out);

/// Reads the rejected files again, as `update --retry` does. Returns the exit code.
int retry_rejects(const RejectsOptions& options, const CommonOptions& common, std::ostream& out, std::ostream& err);

void add_rejects_command(Command app, const CommonOptions& common);

}  // namespace onrecord
