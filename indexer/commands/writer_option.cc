#include "indexer/commands/writer_option.h"

#include <functional>
#include <ostream>

#include "indexer/writer_choice.h"
#include "indexer/writer_gate.h"

namespace onrecord {
namespace {

WriterKind kind_of(const std::string& writer) {
    return writer == "api" ? WriterKind::api : writer == "bulk" ? WriterKind::bulk : WriterKind::automatic;
}

std::function<void(const std::string&)> warn_on(std::ostream& err) {
    return [&err](const std::string& message) { err << "onrecord-index: " << message << '\n'; };
}

}  // namespace

void add_writer_option(Command command, std::string& writer) {
    command.add_option("--writer", writer, "What writes the databases: 'bulk' is fast, 'api' is Xapian itself, 'auto' is bulk where a trial succeeds")
        .one_of({"auto", "api", "bulk"}).hidden();
}

SegmentWriterFactory segment_writers(const std::string& writer, std::ostream& err) {
    return choose_segment_writer(kind_of(writer), warn_on(err), bulk_writer_fault);
}

MayWriteBulk database_writers(const std::string& writer, std::ostream& err) {
    return choose_database_writer(kind_of(writer), warn_on(err), bulk_writer_fault);
}

}  // namespace onrecord
