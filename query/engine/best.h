#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/search.h"

namespace onrecord {

/// A document as it is put in order.
struct Entry {
    double score;
    std::int32_t day;
    DocRef document;
};

/// The best k of any number of entries, by `before`; a heap whose top is the worst that is kept.
template <class Before>
class Best {
public:
    Best(std::size_t k, Before before) : k_(k), before_(before) {}

    void offer(const Entry& entry) {
        if (entries_.size() < k_) {
            entries_.push_back(entry);
            std::push_heap(entries_.begin(), entries_.end(), before_);
        } else if (k_ > 0 && before_(entry, entries_.front())) {
            std::pop_heap(entries_.begin(), entries_.end(), before_);
            entries_.back() = entry;
            std::push_heap(entries_.begin(), entries_.end(), before_);
        }
    }
    bool full() const { return entries_.size() == k_; }
    /// Of those that are kept, at least one.
    const Entry& worst() const { return entries_.front(); }
    /// The score of the worst that is kept; below all scores while there is room.
    double least_score() const { return entries_.empty() || entries_.size() < k_ ? -1 : entries_.front().score; }
    std::vector<Entry> take() {
        std::sort_heap(entries_.begin(), entries_.end(), before_);
        return std::move(entries_);
    }

private:
    std::size_t k_;
    Before before_;
    std::vector<Entry> entries_;
};

}  // namespace onrecord
