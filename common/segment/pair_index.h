#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "common/segment/file_format.h"
#include "common/segment/forward_store.h"

namespace onrecord {

/// Which documents hold two words side by side: what a phrase is answered from. A pair that many documents hold has a list of its own;
/// all others share lists by the hash of the pair, and what those give must be looked at in the forward store.
///
/// Payload ("PAIR"): u32 documents n, u32 own lists k, u32 shared lists s (a power of two), u32 0; u64 key[k] rising, a key being
/// first word << 32 | second word by their numbers in the forward store; u64 start[k + s + 1] into the bytes that follow: the own
/// lists in the order of their keys, then the shared ones, each as encode_docids.
class PairIndex {
public:
    static PairIndex open(const std::filesystem::path& path);

    std::uint32_t document_count() const { return document_count_; }

    struct Documents {
        std::vector<std::uint32_t> docids;   ///< rising
        bool exact = false;                  ///< they hold the pair; else they may, and no others do
    };
    Documents documents(std::uint32_t first, std::uint32_t second) const;

    bool intact() const { return file_.intact(); }

private:
    explicit PairIndex(MappedFile file) : file_(std::move(file)) {}

    MappedFile file_;
    std::uint32_t document_count_ = 0;
    std::span<const std::uint64_t> keys_, starts_;
    std::string_view lists_;
};

/// Writes the pairs of all documents of `store` to `path` and syncs it. Throws IoError.
void write_pair_index(const std::filesystem::path& path, const ForwardStore& store);

}  // namespace onrecord
