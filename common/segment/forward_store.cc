#include "common/segment/forward_store.h"

#include <algorithm>
#include <cstring>

#include "common/errors.h"
#include "common/segment/forward_marks.h"
#include "common/segment/lexicon.h"

namespace onrecord {
namespace {

constexpr std::size_t header_size = 24;

}  // namespace

ForwardStore ForwardStore::open(const std::filesystem::path& path) {
    ForwardStore store(MappedFile::open(path, forward_store_kind));
    const std::string_view payload = store.file_.payload();
    if (payload.size() < header_size) throw_damaged(path);
    std::uint32_t documents, words, accented;
    std::uint64_t stream_bytes;
    std::memcpy(&documents, payload.data(), 4);
    std::memcpy(&words, payload.data() + 4, 4);
    std::memcpy(&accented, payload.data() + 8, 4);
    std::memcpy(&stream_bytes, payload.data() + 16, 8);
    const std::uint64_t starts_bytes = 8 * (std::uint64_t{documents} + 1);
    std::size_t at = header_size + starts_bytes + 4 * (2 * std::uint64_t{words} + accented);
    if (payload.size() < at) throw_damaged(path);
    store.starts_ = {reinterpret_cast<const std::uint64_t*>(payload.data() + header_size), static_cast<std::size_t>(documents) + 1};
    const auto* numbers = reinterpret_cast<const std::uint32_t*>(payload.data() + header_size + starts_bytes);
    store.numbers_ = {numbers, words};
    store.places_ = {numbers + words, words};
    store.accented_ = {numbers + 2 * std::size_t{words}, accented};
    const std::optional<StringTable> table = StringTable::read(payload, at);
    if (!table || table->size() != words) throw_damaged(path);
    const std::optional<StringTable> folded = StringTable::read(payload, at);
    if (!folded || folded->size() != accented || stream_bytes != payload.size() - at) throw_damaged(path);
    store.words_ = *table;
    store.folded_ = *folded;
    store.streams_ = payload.substr(at);
    return store;
}

std::string_view ForwardStore::word(std::uint32_t number) const {
    const std::uint32_t place = number < places_.size() ? places_[number] : no_word;
    return place < words_.size() ? words_[place] : std::string_view{};
}

std::uint32_t ForwardStore::find(std::string_view word) const {
    const std::uint32_t place = words_.lower_bound(word);
    return place < words_.size() && words_[place] == word ? number_at(place) : no_word;
}

std::pair<std::uint32_t, std::uint32_t> ForwardStore::prefix_range(std::string_view prefix) const { return words_.prefix_range(prefix); }

std::vector<std::uint32_t> ForwardStore::accented(std::string_view folded) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t at = folded_.lower_bound(folded); at < folded_.size() && folded_[at] == folded; ++at) out.push_back(accented_[at]);
    return out;
}

std::vector<std::uint32_t> ForwardStore::accented_prefix(std::string_view folded) const {
    const auto [first, last] = folded_.prefix_range(folded);
    const auto numbers = accented_.subspan(first, last - first);
    return {numbers.begin(), numbers.end()};
}

ForwardStore::Stream ForwardStore::split(std::uint32_t docid) const {
    const std::uint64_t from = std::min<std::uint64_t>(starts_[docid - 1], streams_.size());
    const char* at = streams_.data() + from;
    const char* end = streams_.data() + std::clamp<std::uint64_t>(starts_[docid], from, streams_.size());
    const std::uint64_t tokens = read_varint(at, end);
    const std::uint64_t bytes = std::min<std::uint64_t>(read_varint(at, end), static_cast<std::uint64_t>(end - at));
    // A word takes a byte at least.
    return {std::min(tokens, bytes), {at, bytes}, {at + bytes, static_cast<std::size_t>(end - at) - bytes}};
}

void ForwardStore::release(std::uint32_t first, std::uint32_t last) const {
    const std::uint64_t from = std::min<std::uint64_t>(starts_[first - 1], streams_.size());
    file_.release(streams_.substr(from, std::clamp<std::uint64_t>(starts_[last - 1], from, streams_.size()) - from));
}

void ForwardStore::read(std::uint32_t docid, std::vector<ForwardToken>& out) const {
    out.clear();
    const Stream stream = split(docid);
    out.reserve(stream.tokens);
    MarkReader marks(stream.marks);
    const char* at = stream.words.data();
    const char* end = at + stream.words.size();
    std::uint32_t position = 0;
    for (std::uint32_t index = 0; index < stream.tokens && at < end; ++index) {
        ForwardToken token;
        token.word = read_word(at, end);
        if (token.word >= word_count()) return;
        token.position = position;
        marks.apply(index, token, index > 0);
        position = token.position + (token.alternative ? 0 : 1);
        out.push_back(token);
    }
}

}  // namespace onrecord
