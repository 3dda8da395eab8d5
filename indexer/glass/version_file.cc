#include "indexer/glass/version_file.h"

#include <algorithm>
#include <random>

#include "common/errors.h"
#include "common/segment/file_format.h"
#include "indexer/glass/block.h"
#include "indexer/glass/coding.h"
#include "indexer/glass/output_file.h"

namespace onrecord::glass {
namespace {

constexpr std::uint32_t sequential = 2, no_blocks = 1;

/// The list of unused blocks: revision, first block never used, and no list.
std::string free_list(std::uint32_t blocks) {
    std::string out;
    append_vint(out, first_revision);
    append_vint(out, blocks);
    return out.append(4, '\0');
}

void append_root(std::string& out, const TableRoot& root, std::uint32_t block_size, std::uint32_t compress_from) {
    const std::string free = root.entries ? free_list(root.blocks) : std::string();
    append_vint(out, root.block);
    append_vint(out, root.level << 2 | sequential | (root.entries ? 0 : no_blocks));
    append_vint(out, root.entries);
    append_vint(out, block_size >> 11);
    append_vint(out, compress_from);
    append_vint(out, free.size());
    out.append(free);
}

void append_counts(std::string& out, const DatabaseCounts& counts) {
    append_vint(out, counts.documents);
    append_vint(out, 0);  // the last id less the number of documents: ids have no gaps
    append_vint(out, counts.shortest);
    append_vint(out, counts.greatest_wdf);
    append_vint(out, counts.longest - counts.greatest_wdf);
    append_vint(out, 0);  // changesets
    append_vint(out, counts.length_sum);
    append_vint(out, 0);  // spelling
}

}  // namespace

void DatabaseCounts::add_length(std::uint32_t length) {
    ++documents;
    length_sum += length;
    longest = std::max(longest, length);
    if (length > 0) shortest = shortest ? std::min(shortest, length) : length;
}

std::string random_uuid() {
    std::random_device device;
    std::string uuid;
    while (uuid.size() < 16) uuid += static_cast<char>(device());
    uuid[6] = static_cast<char>((uuid[6] & 0x0f) | 0x40);
    uuid[8] = static_cast<char>((uuid[8] & 0x3f) | 0x80);
    return uuid;
}

std::string version_file(std::string_view uuid, std::uint32_t block_size, const DatabaseRoots& roots,
                         const DatabaseCounts& counts) {
    std::string out(format_magic);
    out.append(uuid);
    append_vint(out, first_revision);
    append_root(out, roots.postlist, block_size, 0);
    append_root(out, roots.docdata, block_size, compress_above);
    append_root(out, roots.termlist, block_size, compress_above);
    append_root(out, {}, block_size, 0);               // positions
    append_root(out, {}, block_size, compress_above);  // spelling
    append_root(out, {}, block_size, compress_above);  // synonyms
    append_counts(out, counts);
    return out;
}

void write_version_file(const std::filesystem::path& folder, std::string_view bytes, bool sync) {
    const std::filesystem::path temporary = folder / "v.tmp";
    OutputFile file(temporary);
    file.append(bytes);
    file.finish(sync);
    std::error_code error;
    std::filesystem::rename(temporary, folder / "iamglass", error);
    if (error) throw IoError(temporary.string() + ": cannot be renamed: " + error.message());
    if (sync) sync_directory(folder);
}

}  // namespace onrecord::glass
