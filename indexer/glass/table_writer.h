#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/block.h"
#include "indexer/glass/output_file.h"

namespace onrecord::glass {

/// Where a table's B-tree begins, as the version file tells it.
struct TableRoot {
    std::uint32_t block = 0;
    std::uint32_t level = 0;
    std::uint32_t entries = 0;   ///< keys; 0: the table has no block at all
    std::uint32_t blocks = 0;    ///< in the file
};

/// Writes a table from its first key to its last: one open block a level, closed when the next item does not fit and
/// appended to the file, so the file is written strictly forwards and the root comes last. Every failure throws
/// IoError.
class TableWriter {
public:
    /// Makes `path`, which must not exist. `block_size` is a power of two, 2048 to 65536.
    TableWriter(std::filesystem::path path, std::uint32_t block_size);

    /// The next item; keys rise strictly, of at most 255 bytes. A long tag is cut into pieces. `compressed`: the tag
    /// is a deflate stream.
    void add(std::string_view key, std::string_view tag, bool compressed = false);

    /// Writes what is open, waits for the disk if `sync`. Once, at the end.
    TableRoot finish(bool sync);

private:
    struct OpenBlock {
        Block block;
        Separator begins;   ///< as its parent will know it; empty for the first of a level
    };

    void begin_table();
    void add_piece(const LeafItem& item);
    std::size_t piece_size(std::string_view key, unsigned piece, std::size_t left) const;
    void add_child(std::size_t level, Separator begins, std::uint32_t child);
    std::uint32_t append_block(std::size_t level);
    void start_block(std::size_t level, Separator begins);

    std::uint32_t block_size_;
    std::size_t longest_item_;
    OutputFile file_;
    std::vector<OpenBlock> levels_;   // by level, leaves first; empty before the first item
    std::string last_key_;
    std::uint32_t blocks_ = 0, entries_ = 0;
};

}  // namespace onrecord::glass
