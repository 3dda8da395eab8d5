#pragma once

#include "query/commands/session.h"

namespace onrecord {

/// The options of search and quotes.
void add_options_of_results(Command command, QueryOptions& options);

/// What search and quotes do: read the query, ask for a page, print it. Returns the exit code.
int run_results(QueryProgram& program, const QueryOptions& options, Unit unit);

}  // namespace onrecord
