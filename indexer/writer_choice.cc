#include "indexer/writer_choice.h"

#include <optional>

#include "common/errors.h"
#include "common/segment/segment.h"

namespace onrecord {
namespace {

/// Asks the gate when it is first asked.
class GatedChoice {
public:
    GatedChoice(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate)
        : kind_(kind), warn_(std::move(warn)), gate_(std::move(gate)) {}

    bool operator()(const std::filesystem::path& scratch) {
        if (!bulk_) bulk_ = choose(scratch);
        return *bulk_;
    }

private:
    bool choose(const std::filesystem::path& scratch) {
        if (kind_ == WriterKind::api) return false;
        const std::string fault = gate_(scratch);
        if (fault.empty()) return true;
        if (kind_ == WriterKind::bulk) throw IoError("the bulk writer cannot be used here: " + fault);
        warn_("segments are written by Xapian itself, which takes longer: " + fault);
        return false;
    }

    WriterKind kind_;
    std::function<void(const std::string&)> warn_;
    WriterGate gate_;
    std::optional<bool> bulk_;
};

}  // namespace

SegmentWriterFactory choose_segment_writer(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate) {
    if (kind == WriterKind::api) return make_api_segment_writer;
    return [choice = GatedChoice(kind, std::move(warn), std::move(gate))](const std::filesystem::path& index, const std::string& name) mutable {
        const bool bulk = choice(segment_files::segment(index, name) / "gate");
        return bulk ? make_bulk_segment_writer(index, name) : make_api_segment_writer(index, name);
    };
}

std::function<bool(const std::filesystem::path&)> choose_database_writer(WriterKind kind, std::function<void(const std::string&)> warn, WriterGate gate) {
    return GatedChoice(kind, std::move(warn), std::move(gate));
}

}  // namespace onrecord
