#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "common/segment/document_order.h"
#include "indexer/glass/coding.h"
#include "indexer/glass/table_writer.h"

namespace onrecord::glass {

/// What stands at the head of a term's posting list.
struct PostingCounts {
    std::uint32_t documents = 0;
    std::uint32_t wdf_sum = 0;   ///< modulo 2^32, as the library counts it
};

/// Writes posting lists into the postlist table, each in chunks of about 2000 bytes: (document, wdf) pairs with ids
/// as gaps. Lists come in the order of their keys.
class PostingListWriter {
public:
    explicit PostingListWriter(TableWriter& table) : table_(table) {}

    /// Begins the list of a term.
    void begin_term(std::string_view term, const PostingCounts& counts);

    /// The list of document lengths, which stands before those of all terms: a length is a wdf there. None for no documents.
    void add_lengths(std::span<const std::uint32_t> lengths, DocumentOrderView order);

    /// The next posting; ids rise strictly.
    void add(std::uint32_t document, std::uint32_t wdf) {
        if (size_ == 0) first_ = document;
        else if (size_ >= full_chunk) start_chunk(document);
        else put(document - last_ - 1);
        put(wdf);
        last_ = document;
    }

    /// Ends the list, which must have a posting.
    void end() { write_chunk(true); }

private:
    static constexpr std::size_t full_chunk = 2000;

    void put(std::uint32_t value) { size_ = put_vint(entries_.data() + size_, value) - entries_.data(); }
    void begin(const PostingCounts& counts);
    void start_chunk(std::uint32_t document);
    void write_chunk(bool last);

    TableWriter& table_;
    PostingCounts counts_;
    std::string key_;             // of the first chunk
    std::string further_;         // keys of further chunks begin with it
    bool first_chunk_ = true;
    std::uint32_t first_ = 0, last_ = 0;
    std::array<char, full_chunk + 2 * longest_vint> entries_;
    std::size_t size_ = 0;        // of entries_
    std::string tag_;
};

}  // namespace onrecord::glass
