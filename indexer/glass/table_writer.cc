#include "indexer/glass/table_writer.h"

#include <algorithm>
#include <utility>

#include "common/errors.h"

namespace onrecord::glass {
namespace {

constexpr unsigned most_pieces = 0xffff;

/// At least four items fit in a block; an item's size has 13 bits.
std::size_t longest_item(std::uint32_t block_size) {
    return std::min<std::size_t>((block_size - 11 - 4 * directory_entry_size) / 4, 8191 + 3);
}

/// A tag is cut to fill a block only where the first part is worth a second copy of the key.
std::size_t worth_cutting(std::string_view key) { return key.size() + 32; }

}  // namespace

TableWriter::TableWriter(std::filesystem::path path, std::uint32_t block_size)
    : block_size_(block_size), longest_item_(longest_item(block_size)), file_(std::move(path)) {}

void TableWriter::add(std::string_view key, std::string_view tag, bool compressed) {
    if (levels_.empty()) begin_table();
    ++entries_;
    unsigned piece = 1;
    do {
        if (piece > most_pieces) throw IoError(file_.path().string() + ": an item is too long for a database");
        const std::size_t size = piece_size(key, piece, tag.size());
        add_piece({key, tag.substr(0, size), piece++, size == tag.size(), compressed});
        tag.remove_prefix(size);
    } while (!tag.empty());
}

TableRoot TableWriter::finish(bool sync) {
    std::uint32_t root = 0;
    for (std::size_t level = 0; level < levels_.size(); ++level) {  // a level may be added while we go up
        root = append_block(level);
        if (level + 1 < levels_.size()) add_child(level + 1, std::move(levels_[level].begins), root);
    }
    file_.finish(sync);
    const auto top = static_cast<std::uint32_t>(levels_.empty() ? 0 : levels_.size() - 1);
    return {root, top, entries_, blocks_};
}

void TableWriter::begin_table() {
    levels_.push_back({Block(block_size_, 0), {}});
    add_leaf_item(levels_[0].block, {});
}

void TableWriter::add_piece(const LeafItem& item) {
    if (!levels_[0].block.fits(leaf_header_size(item.key, item.piece) + item.bytes.size())) {
        start_block(0, separate(last_key_, item.key, item.piece));
    }
    add_leaf_item(levels_[0].block, item);
    if (item.piece == 1) last_key_.assign(item.key);
}

/// How much of the `left` bytes goes into the next piece: as much as an item holds; less, if that fills the block.
std::size_t TableWriter::piece_size(std::string_view key, unsigned piece, std::size_t left) const {
    const std::size_t header = leaf_header_size(key, piece);
    const std::size_t wanted = std::min(left, longest_item_ - header);
    const std::size_t room = levels_[0].block.room(), taken = header + directory_entry_size;
    if (room < taken + worth_cutting(key)) return wanted;
    return std::min(wanted, room - taken);
}

/// Enters a closed block into the level above it.
void TableWriter::add_child(std::size_t level, Separator begins, std::uint32_t child) {
    if (level == levels_.size()) levels_.push_back({Block(block_size_, static_cast<std::uint8_t>(level)), {}});
    if (!levels_[level].block.fits(branch_item_size(begins))) {
        start_block(level, std::exchange(begins, {}));  // the way to a block's first item is the block's own
    }
    add_branch_item(levels_[level].block, begins, child);
}

/// Writes the open block of `level`, leaving its items to be overwritten. Gives its number.
std::uint32_t TableWriter::append_block(std::size_t level) {
    file_.append(levels_[level].block.finish());
    return blocks_++;
}

/// Closes the open block of `level` and opens the next, which begins at `begins`.
void TableWriter::start_block(std::size_t level, Separator begins) {
    const std::uint32_t number = append_block(level);
    levels_[level].block.clear();
    add_child(level + 1, std::exchange(levels_[level].begins, std::move(begins)), number);
}

}  // namespace onrecord::glass
