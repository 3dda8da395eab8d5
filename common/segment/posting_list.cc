#include "common/segment/posting_list.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onrecord {

PostingList read_postings(const Xapian::Database& database, const std::string& term) {
    PostingList list;
    const Xapian::doccount n = database.get_termfreq(term);
    list.docids.reserve(n);
    list.occurrences = database.get_collection_freq(term);
    const bool ranks = list.occurrences > 0;
    if (ranks) list.counts.reserve(n);
    const Xapian::PostingIterator end = database.postlist_end(term);
    for (Xapian::PostingIterator at = database.postlist_begin(term); at != end; ++at) {
        list.docids.push_back(*at);
        if (ranks) list.counts.push_back(static_cast<std::uint16_t>(std::min(at.get_wdf(), PostingList::most_counted)));
    }
    list.set.addMany(list.docids.size(), list.docids.data());
    list.set.runOptimize();
    return list;
}

void bound_blocks(PostingList& list, std::span<const std::uint32_t> lengths, LengthNormal& normal) {
    constexpr std::size_t short_list = 1024;
    if (list.counts.size() < short_list || list.docids.back() > lengths.size()) return;
    list.average_length = normal.average();
    for (std::size_t i = 0; i < list.counts.size(); i += PostingList::block_size) {
        double greatest = 0;
        for (std::size_t k = i; k < std::min(i + PostingList::block_size, list.counts.size()); ++k)
            greatest = std::max(greatest, list.counts[k] * normal.of(lengths[list.docids[k] - 1]));
        list.blocks.push_back(std::nextafter(static_cast<float>(greatest), std::numeric_limits<float>::infinity()));
    }
}

std::shared_ptr<const PostingList> PostingCache::find(const void* owner, const std::string& term) {
    const std::lock_guard lock(mutex_);
    const auto at = places_.find(Key{owner, term});
    if (at == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, at->second);
    return at->second->list;
}

void PostingCache::insert(const void* owner, const std::string& term, std::shared_ptr<const PostingList> list) {
    const std::lock_guard lock(mutex_);
    if (list->bytes() > most_bytes_ / 2 || places_.contains(Key{owner, term})) return;
    bytes_ += list->bytes();
    entries_.push_front({{owner, term}, std::move(list)});
    places_.emplace(entries_.front().key, entries_.begin());
    while (bytes_ > most_bytes_) {
        bytes_ -= entries_.back().list->bytes();
        places_.erase(entries_.back().key);
        entries_.pop_back();
    }
}

}  // namespace onrecord
