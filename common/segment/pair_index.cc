#include "common/segment/pair_index.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <future>
#include <iterator>
#include <string>

#include "common/errors.h"
#include "common/segment/docid_list.h"

namespace onrecord {
namespace {

constexpr std::string_view file_kind = "PAIR";

/// A pair that occurs so often has a list of its own: its key and start are then a small part of it.
constexpr std::uint8_t own_list_from = 64;

constexpr std::uint64_t key_of(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32 | second; }

/// Fibonacci hashing: the upper bits of the product depend on all of the key.
constexpr std::uint64_t hash_of(std::uint64_t key) { return key * 0x9e3779b97f4a7c15u; }
constexpr std::uint64_t shared_list(std::uint64_t key, std::uint64_t lists) { return (hash_of(key) >> 32) & (lists - 1); }

/// Documents first to last - 1.
struct DocidRange {
    std::uint32_t first, last;
};

/// The keys of all words that stand side by side, document by document.
class PairStream {
public:
    PairStream(const ForwardStore& store, DocidRange documents) : store_(store), documents_(documents) {}

    /// Calls visit(keys, docid) for each document. What a key leads to is seldom in a cache: there are enough of them to ask for all first.
    template <class Visit>
    void for_each_document(const Visit& visit) {
        std::uint32_t kept_from = documents_.first;   // read, and still in memory
        for (std::uint32_t docid = documents_.first; docid < documents_.last; ++docid) {
            read(docid);
            visit(std::span<const std::uint64_t>(keys_), docid);
            if (docid - kept_from < released_at_once) continue;
            store_.release(kept_from, docid);
            kept_from = docid;
        }
        store_.release(kept_from, documents_.last);
    }

private:
    static constexpr std::uint32_t released_at_once = 4096;

    void read(std::uint32_t docid) {
        store_.read(docid, tokens_);
        keys_.clear();
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const std::uint32_t next = tokens_[i].position + tokens_[i].reach;
            for (std::size_t j = i + 1; j < tokens_.size() && tokens_[j].position <= next; ++j) {
                if (tokens_[j].position == next) keys_.push_back(key_of(tokens_[i].word, tokens_[j].word));
            }
        }
    }

    const ForwardStore& store_;
    DocidRange documents_;
    std::vector<ForwardToken> tokens_;
    std::vector<std::uint64_t> keys_;
};

/// About how often each pair occurs, never too low: the lower of two counters that it shares with other pairs (a count-min sketch), which lie
/// in one line of the cache. Counting stops at own_list_from.
class PairCounts {
public:
    /// `pairs`: occurrences that will be counted, about. A byte each, up to 64 MB.
    explicit PairCounts(std::uint64_t pairs) : shift_(64 - std::clamp(static_cast<int>(std::bit_width(pairs / line)), 6, 20)), counts_(line << (64 - shift_)) {}

    void prefetch(std::uint64_t key) const { __builtin_prefetch(&counts_[begin(hash_of(key))], 1); }
    void add(std::uint64_t key) {
        for (const std::size_t place : places(key)) {
            if (counts_[place] < own_list_from) ++counts_[place];
        }
    }
    /// Adds what was counted of other documents.
    void add(const PairCounts& other) {
        for (std::size_t i = 0; i < counts_.size(); ++i)
            counts_[i] = static_cast<std::uint8_t>(std::min<unsigned>(own_list_from, unsigned{counts_[i]} + other.counts_[i]));
    }
    bool often(std::uint64_t key) const {
        const auto [one, other] = places(key);
        return counts_[one] >= own_list_from && counts_[other] >= own_list_from;
    }

private:
    static constexpr std::size_t line = 64, half = line / 2;
    std::size_t begin(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> shift_) * line; }
    std::array<std::size_t, 2> places(std::uint64_t key) const {
        const std::uint64_t hash = hash_of(key);
        return {begin(hash) + (hash >> 32) % half, begin(hash) + half + (hash >> 37) % half};
    }

    int shift_;
    std::vector<std::uint8_t> counts_;
};

/// Rising docids, each as a varint of its distance from the one before, which more can be added to.
struct DocidList {
    std::string bytes;
    std::uint32_t last = 0;

    void prefetch() const { __builtin_prefetch(bytes.data() + bytes.size(), 1); }
    void add(std::uint32_t docid) {
        if (docid == last) return;
        append_varint(bytes, docid - last);
        last = docid;
    }
    /// Adds a list of later documents.
    void append(const DocidList& later) {
        if (later.last == 0) return;
        const char* at = later.bytes.data();
        const char* end = at + later.bytes.size();
        append_varint(bytes, read_varint(at, end) - last);
        bytes.append(at, end);
        last = later.last;
    }
    /// As they are written. `docids` is used in between.
    void finish(std::vector<std::uint32_t>& docids) {
        docids.clear();
        const char* at = bytes.data();
        const char* end = at + bytes.size();
        for (std::uint32_t docid = 0; at < end;) docids.push_back(docid += static_cast<std::uint32_t>(read_varint(at, end)));
        bytes = encode_docids(docids);
    }
};

/// The lists of the pairs that have their own, by key. Open addressing, at most half full.
class OwnLists {
public:
    OwnLists() : slots_(1024) {}

    void prefetch(std::uint64_t key) const { __builtin_prefetch(&slots_[first_slot(key)], 1); }
    /// The list's place in lists(); a new one is empty.
    std::size_t place(std::uint64_t key) {
        Slot* slot = find(key);
        if (slot->place == none) {
            if (2 * lists_.size() >= slots_.size()) slot = grow(key);
            *slot = {key, static_cast<std::uint32_t>(lists_.size())};
            lists_.push_back({key, {}});
        }
        return slot->place;
    }
    DocidList& list(std::size_t place) { return lists_[place].second; }
    std::vector<std::pair<std::uint64_t, DocidList>> take() { return std::move(lists_); }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t place = none;
    };

    std::size_t first_slot(std::uint64_t key) const { return static_cast<std::size_t>(hash_of(key) >> 20) & (slots_.size() - 1); }
    Slot* find(std::uint64_t key) {
        std::size_t at = first_slot(key);
        while (slots_[at].place != none && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
        return &slots_[at];
    }
    /// The free slot of `key` in a larger table.
    Slot* grow(std::uint64_t key) {
        slots_.assign(2 * slots_.size(), {});
        for (std::uint32_t i = 0; i < lists_.size(); ++i) *find(lists_[i].first) = {lists_[i].first, i};
        return find(key);
    }

    std::vector<Slot> slots_;
    std::vector<std::pair<std::uint64_t, DocidList>> lists_;
};

/// All lists of an index as it is made, or those of some documents.
struct PairLists {
    std::vector<std::pair<std::uint64_t, DocidList>> own;   // by key
    std::vector<DocidList> shared;

    /// Adds the lists of later documents, which have as many shared ones.
    void append(PairLists later) {
        for (std::size_t i = 0; i < shared.size(); ++i) shared[i].append(later.shared[i]);
        std::vector<std::pair<std::uint64_t, DocidList>> all;
        all.reserve(own.size() + later.own.size());
        auto mine = own.begin();
        for (auto& [key, list] : later.own) {
            while (mine != own.end() && mine->first < key) all.push_back(std::move(*mine++));
            if (mine == own.end() || mine->first != key) {
                all.emplace_back(key, std::move(list));
                continue;
            }
            all.push_back(std::move(*mine++));
            all.back().second.append(list);
        }
        std::move(mine, own.end(), std::back_inserter(all));
        own = std::move(all);
    }
};

PairCounts count_pairs(const ForwardStore& store, DocidRange documents) {
    PairCounts counts(store.stream_bytes());   // a word takes one byte or more
    PairStream(store, documents).for_each_document([&](std::span<const std::uint64_t> keys, std::uint32_t) {
        for (const std::uint64_t key : keys) counts.prefetch(key);
        for (const std::uint64_t key : keys) counts.add(key);
    });
    return counts;
}

PairLists pair_lists(const ForwardStore& store, DocidRange documents, const PairCounts& counts) {
    const std::uint64_t shared_count = std::clamp<std::uint64_t>(std::bit_ceil(std::uint64_t{store.document_count()}) / 2, 64, 1 << 20);
    std::vector<DocidList> shared(shared_count);
    OwnLists own;
    std::vector<std::size_t> in_own, in_shared;   // of one document
    PairStream(store, documents).for_each_document([&](std::span<const std::uint64_t> keys, std::uint32_t docid) {
        in_own.clear();
        in_shared.clear();
        for (const std::uint64_t key : keys) {
            counts.prefetch(key);
            own.prefetch(key);
        }
        for (const std::uint64_t key : keys) {
            if (counts.often(key)) {
                in_own.push_back(own.place(key));
                __builtin_prefetch(&own.list(in_own.back()), 1);
            } else {
                in_shared.push_back(shared_list(key, shared_count));
                __builtin_prefetch(&shared[in_shared.back()], 1);
            }
        }
        for (const std::size_t place : in_own) own.list(place).prefetch();
        for (const std::size_t place : in_shared) shared[place].prefetch();
        for (const std::size_t place : in_own) own.list(place).add(docid);
        for (const std::size_t place : in_shared) shared[place].add(docid);
    });
    PairLists lists{own.take(), std::move(shared)};
    std::sort(lists.own.begin(), lists.own.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return lists;
}

/// Fewer documents are not worth a thread.
constexpr std::uint32_t least_for_two_threads = 2048;

/// Two threads take half of the documents each. Counts add up and lists follow each other, so it comes to the same as one.
PairLists pair_lists(const ForwardStore& store) {
    const std::uint32_t end = store.document_count() + 1;
    if (end <= least_for_two_threads) return pair_lists(store, {1, end}, count_pairs(store, {1, end}));
    const DocidRange early{1, end / 2}, late{end / 2, end};
    std::future<PairCounts> late_counts = std::async(std::launch::async, [&] { return count_pairs(store, late); });
    PairCounts counts = count_pairs(store, early);
    counts.add(late_counts.get());
    std::future<PairLists> late_lists = std::async(std::launch::async, [&] { return pair_lists(store, late, counts); });
    PairLists lists = pair_lists(store, early, counts);
    lists.append(late_lists.get());
    return lists;
}

}  // namespace

void write_pair_index(const std::filesystem::path& path, const ForwardStore& store) {
    PairLists lists = pair_lists(store);
    std::vector<std::uint32_t> docids;
    for (auto& [key, list] : lists.own) list.finish(docids);
    for (DocidList& list : lists.shared) list.finish(docids);
    std::string payload;
    append_u32(payload, store.document_count());
    append_u32(payload, static_cast<std::uint32_t>(lists.own.size()));
    append_u32(payload, static_cast<std::uint32_t>(lists.shared.size()));
    append_u32(payload, 0);
    for (const auto& [key, list] : lists.own) append_u64(payload, key);
    std::uint64_t start = 0;
    append_u64(payload, start);
    for (const auto& [key, list] : lists.own) append_u64(payload, start += list.bytes.size());
    for (const DocidList& list : lists.shared) append_u64(payload, start += list.bytes.size());
    FileWriter file(path, file_kind);
    file.append(payload);
    for (const auto& [key, list] : lists.own) file.append(list.bytes);
    for (const DocidList& list : lists.shared) file.append(list.bytes);
    file.finish();
}

PairIndex PairIndex::open(const std::filesystem::path& path) {
    PairIndex index(MappedFile::open(path, file_kind));
    const std::string_view payload = index.file_.payload();
    if (payload.size() < 16) throw_damaged(path);
    std::uint32_t own, shared;
    std::memcpy(&index.document_count_, payload.data(), 4);
    std::memcpy(&own, payload.data() + 4, 4);
    std::memcpy(&shared, payload.data() + 8, 4);
    const std::uint64_t tables = 8 * (2 * std::uint64_t{own} + shared + 1);
    if (!std::has_single_bit(shared) || tables > payload.size() - 16) throw_damaged(path);
    const auto* numbers = reinterpret_cast<const std::uint64_t*>(payload.data() + 16);
    index.keys_ = {numbers, own};
    index.starts_ = {numbers + own, std::size_t{own} + shared + 1};
    index.lists_ = payload.substr(16 + tables);
    if (index.starts_.back() != index.lists_.size()) throw_damaged(path);
    return index;
}

PairIndex::Documents PairIndex::documents(std::uint32_t first, std::uint32_t second) const {
    const std::uint64_t key = key_of(first, second);
    const auto at = std::lower_bound(keys_.begin(), keys_.end(), key);
    Documents out;
    out.exact = at != keys_.end() && *at == key;
    const std::size_t list = out.exact ? static_cast<std::size_t>(at - keys_.begin())
                                       : keys_.size() + shared_list(key, starts_.size() - 1 - keys_.size());
    const std::uint64_t from = std::min<std::uint64_t>(starts_[list], lists_.size());
    const std::uint64_t until = std::clamp<std::uint64_t>(starts_[list + 1], from, lists_.size());
    decode_docids(lists_.substr(from, until - from), document_count_, out.docids);
    return out;
}

}  // namespace onrecord
