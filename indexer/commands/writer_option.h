#pragma once

#include <iosfwd>
#include <string>

#include "common/cli/command.h"
#include "indexer/merge/merge_databases.h"
#include "indexer/publish.h"

namespace onrecord {

/// Adds --writer (auto, api, bulk), hidden: for tests, and for whoever distrusts ours.
void add_writer_option(Command command, std::string& writer);

/// What --writer chooses, for segments and for merges; why it is the library after all goes to `err` in a line.
SegmentWriterFactory segment_writers(const std::string& writer, std::ostream& err);
MayWriteBulk database_writers(const std::string& writer, std::ostream& err);

}  // namespace onrecord
