#include "indexer/glass/posting_list.h"

namespace onrecord::glass {

using namespace std::string_view_literals;

void PostingListWriter::begin_term(std::string_view term, const PostingCounts& counts) {
    key_.clear();
    append_escaped(key_, term);
    further_.assign(key_).push_back('\0');
    begin(counts);
}

void PostingListWriter::add_lengths(std::span<const std::uint32_t> lengths, DocumentOrderView order) {
    if (lengths.empty()) return;
    key_ = further_ = "\x00\xe0"sv;
    begin({});
    for (std::uint32_t place = 0; place < lengths.size(); ++place) add(place + 1, lengths[document_at(order, place)]);
    end();
}

void PostingListWriter::begin(const PostingCounts& counts) {
    counts_ = counts;
    first_chunk_ = true;
    size_ = 0;
}

void PostingListWriter::start_chunk(std::uint32_t document) {
    write_chunk(false);
    key_ = further_;
    append_sortable(key_, document);
    first_chunk_ = false;
    first_ = document;
    size_ = 0;
}

/// Header and entries; the header says where the chunk ends, so it can only be made now.
void PostingListWriter::write_chunk(bool last) {
    tag_.clear();
    if (first_chunk_) {
        append_vint(tag_, counts_.documents);
        append_vint(tag_, counts_.wdf_sum);
        append_vint(tag_, first_ - 1);
    }
    tag_ += last ? '1' : '0';
    append_vint(tag_, last_ - first_);
    tag_.append(entries_.data(), size_);
    table_.add(key_, tag_);
}

}  // namespace onrecord::glass
