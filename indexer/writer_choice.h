#pragma once

#include <functional>
#include <string>

#include "indexer/publish.h"

namespace onrecord {

/// automatic: our own writer if it passes its gate, else the library. bulk: our own or none.
enum class WriterKind { automatic, api, bulk };

/// Says why our own writer cannot be used, or nothing; may use the folder and removes it. See bulk_writer_fault.
using WriterGate = std::function<std::string(const std::filesystem::path& scratch)>;

/// What makes the segment writers of a run. The gate is asked once, before the first segment; where it has an objection,
/// `automatic` tells it to `warn` in one line and goes on with the library, `bulk` throws IoError.
SegmentWriterFactory choose_segment_writer(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate);

/// The same choice for whoever writes databases without segments (indexer/merge/): true for our own writer.
std::function<bool(const std::filesystem::path& scratch)> choose_database_writer(WriterKind kind, std::function<void(const std::string&)> warn,
                                                                                 WriterGate gate);

}  // namespace onrecord
