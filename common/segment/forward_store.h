#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/segment/file_format.h"
#include "common/span.h"
#include "common/tokenizer.h"

namespace onrecord {

/// The words of each document in order, with sentence and paragraph breaks: where phrases,
/// proximity, exact words and word regions (title, lead, said, unsaid) are verified, and from
/// where snippets know the places of matches.

/// One entry of a document's stream as it is read back.
struct ForwardToken {
    std::uint32_t word = 0;      ///< number of the exact word in this segment's lexicon
    std::uint32_t position = 0;  ///< as Token::position
    Span span{};                 ///< bytes in the text that was tokenized (the title's own for title words)
    Break before = Break::none;
    bool alternative = false;
    bool title = false;          ///< stands in the title, which comes first as a paragraph of its own
    bool quoted = false;         ///< inside a quotation or reported statement
};

/// Payload ("FWDS"): u32 documents n, u32 words w, u32 stream bytes high/low (u64), u64 start[n + 1] of
/// the streams, then the lexicon: w words in byte order, each varint length + bytes; then the streams. A stream entry is
/// varint(word << 3 | flags): flag 1 alternative, 2 quoted, 4 break follows as one byte (1 sentence, 2 paragraph,
/// 3 end of title, then body), followed by varint(start - previous start) and varint(span length).
class ForwardStoreWriter {
public:
    /// The next document: its title's tokens, then its text's; `quoted` = spans of the text inside
    /// quotations (sorted, disjoint).
    void add_document(const std::vector<Token>& title, const std::vector<Token>& text,
                      const std::vector<Span>& quoted);
    void write(const std::filesystem::path& path) const;

private:
    struct Entry { std::uint32_t word; std::uint32_t start, length; std::uint8_t flags, brk; };
    std::unordered_map<std::string, std::uint32_t> lexicon_;
    std::vector<Entry> entries_;
    std::vector<std::uint64_t> starts_{0};
    void add_tokens(const std::vector<Token>& tokens, bool title, const std::vector<Span>& quoted);
};

class ForwardStore {
public:
    static constexpr std::uint32_t no_word = 0xffffffff;

    static ForwardStore open(const std::filesystem::path& path);

    std::uint32_t document_count() const { return document_count_; }
    std::uint32_t word_count() const { return static_cast<std::uint32_t>(words_.size()); }
    /// The exact word (case-folded, accents kept) with that number. Numbers are in byte order of words.
    std::string_view word(std::uint32_t number) const { return words_[number]; }
    /// Its number, or no_word.
    std::uint32_t find(std::string_view word) const;
    /// The numbers [first, last) of all words that begin with `prefix`.
    std::pair<std::uint32_t, std::uint32_t> prefix_range(std::string_view prefix) const;

    /// The whole stream of document `docid` (1 .. document_count), into `out` (cleared first).
    /// A damaged stream ends early; nothing outside the file is read.
    void read(std::uint32_t docid, std::vector<ForwardToken>& out) const;
    bool intact() const { return file_.intact(); }

private:
    explicit ForwardStore(MappedFile file) : file_(std::move(file)) {}
    MappedFile file_;
    std::uint32_t document_count_ = 0;
    std::vector<std::string_view> words_;
    std::span<const std::uint64_t> starts_;
    std::string_view streams_;
};

}  // namespace onrecord
