#include "indexer/glass/block.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "indexer/glass/coding.h"

namespace onrecord::glass {
namespace {

constexpr std::uint32_t compressed_flag = 0x8000, last_flag = 0x4000, first_flag = 0x2000;
constexpr std::size_t uncounted = 3;  // an item's size is stored without these

char* put_bytes(char* out, std::string_view bytes) { return out + bytes.copy(out, bytes.size()); }

}  // namespace

Block::Block(std::uint32_t size, std::uint8_t level) : bytes_(size, '\0'), level_(level), items_(size) {}

char* Block::add(std::size_t item) {
    assert(fits(item));
    items_ -= item;
    put_u16(bytes_.data() + directory_end_, static_cast<std::uint32_t>(items_));
    directory_end_ += directory_entry_size;
    return bytes_.data() + items_;
}

std::string_view Block::finish() {
    const auto free = static_cast<std::uint32_t>(room());
    std::memset(bytes_.data() + directory_end_, 0, free);  // nothing of a block before goes to the disk
    char* out = put_u32(bytes_.data(), first_revision);
    *out++ = static_cast<char>(level_);
    out = put_u16(out, free);  // the largest gap
    out = put_u16(out, free);  // all gaps: there is but one
    put_u16(out, static_cast<std::uint32_t>(directory_end_));
    return bytes_;
}

void Block::clear() {
    directory_end_ = header_size;
    items_ = bytes_.size();
}

std::size_t leaf_header_size(std::string_view key, unsigned piece) { return 3 + key.size() + (piece > 1 ? 2 : 0); }

void add_leaf_item(Block& leaf, const LeafItem& item) {
    const std::size_t size = leaf_header_size(item.key, item.piece) + item.bytes.size();
    const std::uint32_t flags = (item.piece == 1 ? first_flag : 0) | (item.last ? last_flag : 0) |
                                (item.compressed ? compressed_flag : 0);
    char* out = put_u16(leaf.add(size), flags | static_cast<std::uint32_t>(size - uncounted));
    *out++ = static_cast<char>(item.key.size());
    out = put_bytes(out, item.key);
    if (item.piece > 1) out = put_u16(out, item.piece);
    put_bytes(out, item.bytes);
}

Separator separate(std::string_view before, std::string_view key, unsigned piece) {
    const auto shorter = static_cast<std::ptrdiff_t>(std::min(before.size(), key.size()));
    const auto differ = std::mismatch(key.begin(), key.begin() + shorter, before.begin()).first;
    if (differ == key.begin() + shorter) return {std::string(key), piece};
    return {std::string(key.begin(), differ + 1), piece};
}

std::size_t branch_item_size(const Separator& separator) { return 4 + 1 + separator.key.size() + 2; }

void add_branch_item(Block& branch, const Separator& separator, std::uint32_t child) {
    char* out = put_u32(branch.add(branch_item_size(separator)), child);
    *out++ = static_cast<char>(separator.key.size());
    put_u16(put_bytes(out, separator.key), separator.piece);
}

}  // namespace onrecord::glass
