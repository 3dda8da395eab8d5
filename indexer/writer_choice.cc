#include "indexer/writer_choice.h"

#include "common/errors.h"
#include "common/segment/segment.h"

namespace onrecord {
namespace {

/// Asks the gate when the first writer is made.
class GatedWriters {
public:
    GatedWriters(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate)
        : kind_(kind), warn_(std::move(warn)), gate_(std::move(gate)) {}

    std::unique_ptr<SegmentWriter> operator()(const std::filesystem::path& index, const std::string& name) {
        if (!make_) choose(segment_files::segment(index, name) / "gate");
        return make_(index, name);
    }

private:
    void choose(const std::filesystem::path& scratch) {
        const std::string fault = gate_(scratch);
        make_ = fault.empty() ? make_bulk_segment_writer : make_api_segment_writer;
        if (fault.empty()) return;
        if (kind_ == WriterKind::bulk) throw IoError("the bulk writer cannot be used here: " + fault);
        warn_("segments are written by Xapian itself, which takes longer: " + fault);
    }

    WriterKind kind_;
    std::function<void(const std::string&)> warn_;
    WriterGate gate_;
    SegmentWriterFactory make_;
};

}  // namespace

SegmentWriterFactory choose_segment_writer(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate) {
    if (kind == WriterKind::api) return make_api_segment_writer;
    return GatedWriters(kind, std::move(warn), std::move(gate));
}

}  // namespace onrecord
