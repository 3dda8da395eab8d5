#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <roaring/roaring.hh>
#include <xapian.h>

#include "common/segment/length_normal.h"

namespace onrecord {

/// A term's documents, rising, and how often it stands in each (empty for a term that only filters: never). Xapian gives them a posting
/// at a time through virtual calls, which costs more than what is done with them: so evaluation and ranking read lists decoded once.
struct PostingList {
    static constexpr std::uint32_t most_counted = 0xffff;   ///< a word that stands there more often counts as so often
    static constexpr std::size_t block_size = 64;

    std::vector<std::uint32_t> docids;
    std::vector<std::uint16_t> counts;
    std::vector<float> blocks;           ///< of each block_size documents the greatest count * LengthNormal for `average_length`, rounded up:
                                         ///< bounds their weights; none in a short list
    double average_length = 0;
    Roaring set;                         ///< the docids again
    std::uint64_t occurrences = 0;       ///< sum of the counts

    std::size_t bytes() const { return 4 * docids.size() + 2 * counts.size() + 4 * blocks.size() + set.getSizeInBytes(); }
};

PostingList read_postings(const Xapian::Database& database, const std::string& term);
/// Fills in the blocks of a list that is long enough for them. `lengths`: of document 1, 2, 3 ...
void bound_blocks(PostingList& list, std::span<const std::uint32_t> lengths, LengthNormal& normal);

/// Lists that were decoded lately, by database and term, at most `bytes` of them together; the ones that were not used for longest go
/// first. For use by several threads at once.
class PostingCache {
public:
    explicit PostingCache(std::size_t bytes) : most_bytes_(bytes) {}

    /// `owner` tells one database's terms from another's. Null if the list is not there.
    std::shared_ptr<const PostingList> find(const void* owner, const std::string& term);
    void insert(const void* owner, const std::string& term, std::shared_ptr<const PostingList> list);

private:
    struct Key {
        const void* owner;
        std::string term;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const { return std::hash<std::string>()(key.term) ^ std::hash<const void*>()(key.owner); }
    };
    struct Entry {
        Key key;
        std::shared_ptr<const PostingList> list;
    };

    std::mutex mutex_;
    std::size_t most_bytes_, bytes_ = 0;
    std::list<Entry> entries_;           // the last used one first
    std::unordered_map<Key, std::list<Entry>::iterator, KeyHash> places_;
};

}  // namespace onrecord
