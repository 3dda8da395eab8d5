#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/document_order.h"
#include "indexer/glass/compressor.h"
#include "indexer/glass/scratch_file.h"
#include "indexer/glass/table_writer.h"

namespace onrecord::glass {

/// Writes a table whose keys are document ids: a tag a document, or none. Where the order of the documents is known only at the end, the
/// tags wait, compressed, in a scratch file beside it. Throws IoError.
class DocumentTable {
public:
    /// `path` is made with the first tag if nothing waits, else by finish. `reordered`: finish will be given an order.
    DocumentTable(std::filesystem::path path, std::uint32_t block_size, bool reordered);

    /// The tag of the next document; without a value it has none.
    void add(std::optional<std::string_view> tag);

    /// Writes what is open, waits for the disk if `sync`. Once, at the end. Without a tag and unless `always`, there is no file.
    TableRoot finish(DocumentOrderView order, bool always, bool sync);

private:
    struct WaitingTag {
        std::uint64_t start;
        bool compressed, present;
    };
    void write(std::uint32_t docid, std::string_view tag, bool compressed);
    void write_waiting(DocumentOrderView order);
    TableWriter& table();

    std::filesystem::path path_;
    std::uint32_t block_size_;
    std::uint32_t documents_ = 0;
    Compressor compressor_;
    std::optional<TableWriter> table_;
    std::unique_ptr<ScratchFile> waiting_;
    std::uint64_t waiting_bytes_ = 0;
    std::vector<WaitingTag> tags_;     // of documents, where they wait
    std::string key_;
};

}  // namespace onrecord::glass
