#include "common/segment/pair_index.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_set>

#include "common/errors.h"

namespace onrecord {
namespace {

constexpr std::string_view file_kind = "PAIR";

/// A pair that this many documents hold has a list of its own: its key and start are then a small part of it.
constexpr std::size_t own_list_from = 64;

/// Pairs that are sorted at a time, eight bytes each.
constexpr std::uint64_t sorted_at_once = std::uint64_t{1} << 24;

constexpr std::uint64_t key_of(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32 | second; }

/// Fibonacci hashing: the upper bits of the product depend on all of the key.
std::uint64_t shared_list(std::uint64_t key, std::uint64_t lists) { return (key * 0x9e3779b97f4a7c15u >> 32) & (lists - 1); }

/// Calls visit(first word, second word, docid) for all words that stand side by side.
template <class Visit>
void for_each_pair(const ForwardStore& store, const Visit& visit) {
    std::vector<ForwardToken> tokens;
    for (std::uint32_t docid = 1; docid <= store.document_count(); ++docid) {
        store.read(docid, tokens);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::uint32_t next = tokens[i].position + tokens[i].reach;
            for (std::size_t j = i + 1; j < tokens.size() && tokens[j].position <= next; ++j) {
                if (tokens[j].position == next) visit(tokens[i].word, tokens[j].word, docid);
            }
        }
    }
}

/// Appends rising docids to lists.
void append_docid(std::string& list, std::uint32_t& last, std::uint32_t docid) {
    append_varint(list, docid - last);
    last = docid;
}

/// The lists of the pairs that many documents hold.
struct OwnLists {
    std::vector<std::uint64_t> keys, starts;
    std::string bytes;
};

/// The pairs of one first word, `second word << 32 | docid` each.
void add_own_lists(std::uint32_t first, std::span<std::uint64_t> pairs, OwnLists& lists) {
    std::sort(pairs.begin(), pairs.end());
    const auto end = std::unique(pairs.begin(), pairs.end());
    for (auto at = pairs.begin(); at != end;) {
        const std::uint64_t second = *at >> 32;
        const auto next = std::find_if(at, end, [second](std::uint64_t pair) { return pair >> 32 != second; });
        if (static_cast<std::size_t>(next - at) >= own_list_from) {
            lists.keys.push_back(key_of(first, static_cast<std::uint32_t>(second)));
            lists.starts.push_back(lists.bytes.size());
            std::uint32_t last = 0;
            for (; at != next; ++at) append_docid(lists.bytes, last, static_cast<std::uint32_t>(*at));
        }
        at = next;
    }
}

/// A range of first words at a time, so that memory is bounded.
OwnLists own_lists(const ForwardStore& store) {
    std::vector<std::uint64_t> count(store.word_count(), 0);
    for_each_pair(store, [&](std::uint32_t first, std::uint32_t, std::uint32_t) { ++count[first]; });
    OwnLists lists;
    std::vector<std::uint64_t> pairs, start;
    for (std::uint32_t from = 0; from < count.size();) {
        std::uint64_t total = 0;
        std::uint32_t until = from;
        start.clear();
        while (until < count.size() && (until == from || total + count[until] <= sorted_at_once)) {
            start.push_back(total);
            total += count[until++];
        }
        pairs.resize(total);
        std::vector<std::uint64_t> next = start;
        for_each_pair(store, [&](std::uint32_t first, std::uint32_t second, std::uint32_t docid) {
            if (first >= from && first < until) pairs[next[first - from]++] = key_of(second, docid);
        });
        for (std::uint32_t first = from; first < until; ++first)
            add_own_lists(first, std::span(pairs).subspan(start[first - from], count[first]), lists);
        from = until;
    }
    return lists;
}

/// The lists of all other pairs.
std::vector<std::string> shared_lists(const ForwardStore& store, const std::vector<std::uint64_t>& own_keys) {
    const std::unordered_set<std::uint64_t> own(own_keys.begin(), own_keys.end());
    const std::uint64_t count = std::clamp<std::uint64_t>(2 * std::bit_ceil(std::uint64_t{store.document_count()}), 64, 1 << 20);
    std::vector<std::string> lists(count);
    std::vector<std::uint32_t> last(count, 0);
    for_each_pair(store, [&](std::uint32_t first, std::uint32_t second, std::uint32_t docid) {
        const std::uint64_t key = key_of(first, second);
        const std::uint64_t list = shared_list(key, count);
        if (last[list] != docid && !own.contains(key)) append_docid(lists[list], last[list], docid);
    });
    return lists;
}

}  // namespace

void write_pair_index(const std::filesystem::path& path, const ForwardStore& store) {
    OwnLists own = own_lists(store);
    const std::vector<std::string> shared = shared_lists(store, own.keys);
    std::string payload;
    append_u32(payload, store.document_count());
    append_u32(payload, static_cast<std::uint32_t>(own.keys.size()));
    append_u32(payload, static_cast<std::uint32_t>(shared.size()));
    append_u32(payload, 0);
    for (const std::uint64_t key : own.keys) append_u64(payload, key);
    for (const std::uint64_t start : own.starts) append_u64(payload, start);
    std::uint64_t start = own.bytes.size();
    append_u64(payload, start);
    for (const std::string& list : shared) append_u64(payload, start += list.size());
    FileWriter file(path, file_kind);
    file.append(payload);
    file.append(own.bytes);
    for (const std::string& list : shared) file.append(list);
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
    const char* byte = lists_.data() + from;
    const char* end = lists_.data() + std::clamp<std::uint64_t>(starts_[list + 1], from, lists_.size());
    for (std::uint32_t docid = 0; byte < end;) {
        const std::uint64_t gap = read_varint(byte, end);
        if (gap == 0 || gap > document_count_ - docid) break;
        out.docids.push_back(docid += static_cast<std::uint32_t>(gap));
    }
    return out;
}

}  // namespace onrecord
