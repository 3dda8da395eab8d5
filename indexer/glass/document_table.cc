#include "indexer/glass/document_table.h"

#include <utility>

#include "indexer/glass/coding.h"

namespace onrecord::glass {
namespace {

/// Documents; the waiting tags are read here and there, so that nearly a page is mapped for each.
constexpr std::uint32_t released_every = 8192;

}  // namespace

DocumentTable::DocumentTable(std::filesystem::path path, std::uint32_t block_size, bool reordered) : path_(std::move(path)), block_size_(block_size) {
    if (reordered) waiting_ = std::make_unique<ScratchFile>(std::filesystem::path(path_) += ".tmp");
}

void DocumentTable::add(std::optional<std::string_view> tag) {
    ++documents_;
    const std::string_view shorter = tag ? compressor_.compress(*tag) : std::string_view();
    const bool compressed = !shorter.empty();
    const std::string_view bytes = compressed ? shorter : tag.value_or(std::string_view());
    if (!waiting_) {
        if (tag) write(documents_, bytes, compressed);
        return;
    }
    tags_.push_back({waiting_bytes_, compressed, tag.has_value()});
    waiting_bytes_ += bytes.size();
    waiting_->append(bytes);
}

TableRoot DocumentTable::finish(DocumentOrderView order, bool always, bool sync) {
    if (waiting_) write_waiting(order);
    if (!table_ && !always) return {};
    return table().finish(sync);
}

void DocumentTable::write_waiting(DocumentOrderView order) {
    const std::string_view bytes = waiting_->open();
    tags_.push_back({waiting_bytes_, false, false});
    for (std::uint32_t place = 0; place < documents_; ++place) {
        const std::uint32_t document = document_at(order, place);
        const WaitingTag tag = tags_[document];
        if (place % released_every == 0) waiting_->release();
        if (tag.present) write(place + 1, bytes.substr(tag.start, tags_[document + 1].start - tag.start), tag.compressed);
    }
    tags_ = {};
    waiting_.reset();
}

void DocumentTable::write(std::uint32_t docid, std::string_view tag, bool compressed) {
    key_.clear();
    append_sortable(key_, docid);
    table().add(key_, tag, compressed);
}

TableWriter& DocumentTable::table() { return table_ ? *table_ : table_.emplace(path_, block_size_); }

}  // namespace onrecord::glass
