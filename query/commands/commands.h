#pragma once

#include "common/cli/command.h"
#include "query/commands/session.h"

namespace onrecord {

// Each adds one command to `app`. `program` must outlive it: it holds the terms and the streams. Exit codes: UX U8.
void add_search_command(Command app, QueryProgram& program);
void add_quotes_command(Command app, QueryProgram& program);
void add_facets_command(Command app, QueryProgram& program);
void add_count_command(Command app, QueryProgram& program);
void add_trend_command(Command app, QueryProgram& program);
void add_show_command(Command app, QueryProgram& program);
void add_story_command(Command app, QueryProgram& program);
void add_why_command(Command app, QueryProgram& program);
void add_fields_command(Command app, QueryProgram& program);
void add_values_command(Command app, QueryProgram& program);
void add_batch_command(Command app, QueryProgram& program);
void add_eval_command(Command app, QueryProgram& program);
void add_bench_command(Command app, QueryProgram& program);

/// The whole program: `args` without its name. Returns the exit code; throws what run_guarded maps.
int run_onrecord_query(const std::vector<std::string>& args, std::ostream& out, std::ostream& err);

}  // namespace onrecord
