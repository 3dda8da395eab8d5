#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include <roaring/roaring.hh>
#include <xapian.h>

namespace onrecord {

/// A term's documents, rising, and how often it stands in each (empty for a term that only filters: never). Xapian gives them a posting
/// at a time through virtual calls, which costs more than what is done with them: so evaluation and ranking read lists decoded once.
struct PostingList {
    std::vector<std::uint32_t> docids;
    std::vector<std::uint32_t> counts;
    Roaring set;                ///< the docids again
    std::uint64_t occurrences = 0;       ///< sum of the counts

    std::size_t bytes() const { return 4 * (docids.size() + counts.size()) + set.getSizeInBytes(); }
};

PostingList read_postings(const Xapian::Database& database, const std::string& term);

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
