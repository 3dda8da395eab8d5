#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace onrecord::glass {

/// The revision of everything in a database that was never updated.
inline constexpr std::uint32_t first_revision = 1;

/// What an item costs in the directory at a block's beginning.
inline constexpr std::size_t directory_entry_size = 2;

/// A block of a B-tree while it is filled in key order: a header of 11 bytes, a directory that grows upwards, items
/// that grow downwards from the end. Level 0 is a leaf.
class Block {
public:
    Block(std::uint32_t size, std::uint8_t level);

    bool empty() const { return directory_end_ == header_size; }
    /// Bytes between the directory and the items.
    std::size_t room() const { return items_ - directory_end_; }
    bool fits(std::size_t item) const { return item + directory_entry_size <= room(); }

    /// Makes room for the next item, which must fit, and gives the place of its first byte.
    char* add(std::size_t item);

    /// The whole block with its header. The view lives until the next change.
    std::string_view finish();

    /// Takes all items out again.
    void clear();

private:
    static constexpr std::size_t header_size = 11;

    std::string bytes_;
    std::uint8_t level_;
    std::size_t directory_end_ = header_size;
    std::size_t items_;
};

/// An item of a leaf: a key and its tag, or one piece of a tag that is cut. The null item, which begins every
/// table, is the one without key and bytes.
struct LeafItem {
    std::string_view key;
    std::string_view bytes;
    unsigned piece = 1;        ///< 1, 2, 3 ... of the key's tag
    bool last = true;          ///< no piece follows
    bool compressed = false;   ///< of the tag, so equal in all its pieces
};

/// Bytes of an item beside its piece of the tag.
std::size_t leaf_header_size(std::string_view key, unsigned piece);

/// Adds an item, which must fit.
void add_leaf_item(Block& leaf, const LeafItem& item);

/// Where a block begins: all keys in it are not below (key, piece), all before it are.
struct Separator {
    std::string key{};
    unsigned piece = 0;
};

/// The shortest separator between two neighbours: what `key` begins with and `before` does not; the whole key if
/// one begins with the other.
Separator separate(std::string_view before, std::string_view key, unsigned piece);

/// Bytes of the item that leads to a child under that separator.
std::size_t branch_item_size(const Separator& separator);

/// Adds an item, which must fit.
void add_branch_item(Block& branch, const Separator& separator, std::uint32_t child);

}  // namespace onrecord::glass
