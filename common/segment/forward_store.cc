#include "common/segment/forward_store.h"

#include <algorithm>
#include <cstring>

#include "common/errors.h"

namespace onrecord {
namespace {

constexpr std::string_view file_kind = "FWDS";
constexpr unsigned flag_alternative = 1, flag_quoted = 2, flag_break = 4;
constexpr std::uint8_t break_sentence = 1, break_paragraph = 2, break_body = 3;

/// Words of the title and of the text never stand within reach of a phrase or of NEAR/99.
constexpr std::uint32_t title_gap = 100;

std::uint8_t break_code(Break kind) {
    switch (kind) {
        case Break::none: return 0;
        case Break::sentence: return break_sentence;
        case Break::paragraph: return break_paragraph;
    }
    return 0;
}

[[noreturn]] void damaged(const std::filesystem::path& path) {
    throw IoError(path.string() + ": is damaged; run onrecord-index check");
}

}  // namespace

void ForwardStoreWriter::add_document(const std::vector<Token>& title, const std::vector<Token>& text,
                                      const std::vector<Span>& quoted) {
    add_tokens(title, true, {});
    add_tokens(text, false, quoted);
    starts_.push_back(entries_.size());
}

void ForwardStoreWriter::add_tokens(const std::vector<Token>& tokens, bool title, const std::vector<Span>& quoted) {
    auto span = quoted.begin();
    bool first = true;
    for (const Token& token : tokens) {
        while (span != quoted.end() && span->end <= token.span.start) ++span;
        const bool inside = span != quoted.end() && token.span.start >= span->start;
        const auto number = lexicon_.try_emplace(token.word, static_cast<std::uint32_t>(lexicon_.size())).first->second;
        std::uint8_t brk = break_code(token.before);
        if (first && !title) brk = break_body;
        first = false;
        const unsigned flags = (token.alternative ? flag_alternative : 0) | (inside ? flag_quoted : 0) | (brk ? flag_break : 0);
        entries_.push_back({number, token.span.start, token.span.size(), static_cast<std::uint8_t>(flags), brk});
    }
}

void ForwardStoreWriter::write(const std::filesystem::path& path) const {
    std::vector<std::pair<std::string_view, std::uint32_t>> words;
    words.reserve(lexicon_.size());
    for (const auto& [word, number] : lexicon_) words.emplace_back(word, number);
    std::sort(words.begin(), words.end());
    std::vector<std::uint32_t> final_number(words.size());
    std::string lexicon;
    for (std::size_t i = 0; i < words.size(); ++i) {
        final_number[words[i].second] = static_cast<std::uint32_t>(i);
        append_varint(lexicon, words[i].first.size());
        lexicon.append(words[i].first);
    }
    std::string streams;
    std::vector<std::uint64_t> offsets;
    offsets.reserve(starts_.size());
    for (std::size_t doc = 0; doc + 1 < starts_.size(); ++doc) {
        offsets.push_back(streams.size());
        std::uint32_t last = 0;
        for (std::uint64_t i = starts_[doc]; i < starts_[doc + 1]; ++i) {
            const Entry& entry = entries_[i];
            append_varint(streams, static_cast<std::uint64_t>(final_number[entry.word]) << 3 | entry.flags);
            if (entry.brk) streams += static_cast<char>(entry.brk);
            if (entry.brk == break_body) last = 0;
            append_varint(streams, entry.start - last);
            append_varint(streams, entry.length);
            last = entry.start;
        }
    }
    offsets.push_back(streams.size());
    std::string payload;
    append_u32(payload, static_cast<std::uint32_t>(starts_.size() - 1));
    append_u32(payload, static_cast<std::uint32_t>(words.size()));
    append_u64(payload, streams.size());
    for (const std::uint64_t offset : offsets) append_u64(payload, offset);
    payload += lexicon;
    payload += streams;
    write_file(path, file_kind, payload);
}

ForwardStore ForwardStore::open(const std::filesystem::path& path) {
    ForwardStore store(MappedFile::open(path, file_kind));
    const std::string_view payload = store.file_.payload();
    if (payload.size() < 16) damaged(path);
    std::uint32_t documents, words;
    std::uint64_t stream_bytes;
    std::memcpy(&documents, payload.data(), 4);
    std::memcpy(&words, payload.data() + 4, 4);
    std::memcpy(&stream_bytes, payload.data() + 8, 8);
    const std::uint64_t starts_bytes = 8 * (static_cast<std::uint64_t>(documents) + 1);
    if (payload.size() < 16 + starts_bytes || stream_bytes > payload.size() - 16 - starts_bytes) damaged(path);
    store.document_count_ = documents;
    store.starts_ = {reinterpret_cast<const std::uint64_t*>(payload.data() + 16), static_cast<std::size_t>(documents) + 1};
    store.streams_ = payload.substr(payload.size() - stream_bytes);
    const char* at = payload.data() + 16 + starts_bytes;
    const char* end = payload.data() + payload.size() - stream_bytes;
    if (words > static_cast<std::uint64_t>(end - at)) damaged(path);
    store.words_.reserve(words);
    for (std::uint32_t i = 0; i < words; ++i) {
        const std::uint64_t length = read_varint(at, end);
        if (length > static_cast<std::uint64_t>(end - at)) damaged(path);
        store.words_.emplace_back(at, length);
        at += length;
    }
    if (at != end) damaged(path);
    return store;
}

std::uint32_t ForwardStore::find(std::string_view word) const {
    const auto at = std::lower_bound(words_.begin(), words_.end(), word);
    return at != words_.end() && *at == word ? static_cast<std::uint32_t>(at - words_.begin()) : no_word;
}

std::pair<std::uint32_t, std::uint32_t> ForwardStore::prefix_range(std::string_view prefix) const {
    const auto first = std::lower_bound(words_.begin(), words_.end(), prefix);
    const auto last = std::partition_point(first, words_.end(), [&](std::string_view word) { return word.starts_with(prefix); });
    return {static_cast<std::uint32_t>(first - words_.begin()), static_cast<std::uint32_t>(last - words_.begin())};
}

void ForwardStore::read(std::uint32_t docid, std::vector<ForwardToken>& out) const {
    out.clear();
    const std::uint64_t from = std::min<std::uint64_t>(starts_[docid - 1], streams_.size());
    const std::uint64_t until = std::clamp<std::uint64_t>(starts_[docid], from, streams_.size());
    const char* at = streams_.data() + from;
    const char* end = streams_.data() + until;
    bool title = true;
    std::uint32_t position = 0, start = 0;
    while (at < end) {
        const std::uint64_t head = read_varint(at, end);
        ForwardToken token;
        token.word = static_cast<std::uint32_t>(head >> 3);
        if (token.word >= words_.size()) return;
        token.alternative = head & flag_alternative;
        token.quoted = head & flag_quoted;
        if (head & flag_break) {
            const std::uint8_t brk = at < end ? static_cast<std::uint8_t>(*at++) : 0;
            token.before = brk == break_sentence ? Break::sentence : Break::paragraph;
            if (brk == break_body) {
                if (!out.empty()) position += title_gap;
                title = false;
                start = 0;
            }
        }
        start += static_cast<std::uint32_t>(read_varint(at, end));
        token.span = {start, start + static_cast<std::uint32_t>(read_varint(at, end))};
        token.title = title;
        token.position = position;
        if (!token.alternative) ++position;
        out.push_back(token);
    }
}

}  // namespace onrecord
