#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/segment/document_order.h"
#include "common/segment/file_format.h"
#include "common/segment/string_table.h"
#include "common/span.h"
#include "common/tokenizer.h"
#include "common/word_numbers.h"

namespace onrecord {

/// The words of each document in order, with sentence and paragraph breaks: where phrases,
/// proximity, exact words and word regions (title, lead, said, unsaid) are verified. Where a word stands in the
/// text is not kept: a snippet cuts the text into words again, and word i of the stream is word i of title and text.

/// One entry of a document's stream as it is read back.
struct ForwardToken {
    std::uint32_t word = 0;      ///< number of the exact word in this segment's lexicon
    std::uint32_t position = 0;  ///< as Token::position
    std::uint32_t reach = 1;     ///< positions it covers: 1, or those of all parts for the joined form of a hyphenated word
    Break before = Break::none;
    bool alternative = false;
    bool title = false;          ///< stands in the title, which comes first as a paragraph of its own
    bool quoted = false;         ///< inside a quotation or reported statement
};

/// Payload ("FWDS"): u32 documents n, u32 words w, u32 words a with letters outside ASCII, u32 0, u64 bytes of the streams,
/// u64 start[n + 1] of the streams; u32 number[w] of the words in byte order, u32 place[w] of the words by number, u32 accented[a] numbers;
/// string tables of the words in byte order, and of the a words without their accents, in byte order too; then the streams.
/// Words are numbered by how often they occur, so that a usual word takes one or two bytes of a stream.
/// A stream: varint tokens t, varint bytes of the word numbers; t word numbers, each a varint; then marks until its end, each
/// varint(tokens since the last mark << 3 | kind): 1 sentence and 2 paragraph break before the token, 3 begin of the text (what came before
/// is the title), 4 quoted from here on, 5 no longer, 6 alternative of one position, 7 alternative, varint positions follows.
class ForwardStoreWriter {
public:
    /// The next document: its title's tokens, then its text's; `quoted` = spans of the text inside
    /// quotations (sorted, disjoint).
    void add_document(const std::vector<Token>& title, const std::vector<Token>& text,
                      const std::vector<Span>& quoted);
    void write(const std::filesystem::path& path, DocumentOrderView order = {}) const;
    /// Bytes that are kept, about.
    std::size_t memory() const;

private:
    struct Document {
        std::size_t words_end, marks_end;   // in words_ and marks_
        std::uint32_t tokens;
    };
    template <class Visit>
    void for_each_stream(const std::vector<std::uint32_t>& final_number, DocumentOrderView order, const Visit& visit) const;
    WordNumbers lexicon_;                   // first-seen numbers
    std::vector<std::uint32_t> numbers_;    // of the document in work
    std::vector<std::uint64_t> counts_;     // by first-seen number
    std::string words_;                     // first-seen numbers, varints: usual words are seen early
    std::string marks_;                     // encoded
    std::vector<Document> documents_;
};

class ForwardStore {
public:
    static constexpr std::uint32_t no_word = 0xffffffff;

    static ForwardStore open(const std::filesystem::path& path);

    std::uint32_t document_count() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    std::uint64_t stream_bytes() const { return streams_.size(); }
    std::uint32_t word_count() const { return static_cast<std::uint32_t>(places_.size()); }
    /// The exact word (case-folded, accents kept) with that number, the commonest first; empty for a number that there is not.
    std::string_view word(std::uint32_t number) const;
    /// Its number, or no_word.
    std::uint32_t find(std::string_view word) const;

    /// Words in byte order are at places 0 .. word_count() - 1.
    std::string_view word_at(std::uint32_t place) const { return words_[place]; }
    std::uint32_t number_at(std::uint32_t place) const { return numbers_[place]; }
    /// The places [first, last) of all words that begin with `prefix`.
    std::pair<std::uint32_t, std::uint32_t> prefix_range(std::string_view prefix) const;

    /// The numbers of all words outside ASCII that are `folded` without their accents (fold_accents), or begin so.
    std::vector<std::uint32_t> accented(std::string_view folded) const;
    std::vector<std::uint32_t> accented_prefix(std::string_view folded) const;

    /// The whole stream of document `docid` (1 .. document_count), into `out` (cleared first).
    /// A damaged stream ends early; nothing outside the file is read.
    void read(std::uint32_t docid, std::vector<ForwardToken>& out) const;
    /// Calls visit(index, word) for the words of the stream in order, alternatives included: what most documents are decided by.
    template <class Visit>
    void for_each_word(std::uint32_t docid, const Visit& visit) const {
        const Stream stream = split(docid);
        const char* at = stream.words.data();
        const char* end = at + stream.words.size();
        for (std::uint32_t index = 0; index < stream.tokens && at < end; ++index) visit(index, read_word(at, end));
    }
    bool intact() const { return file_.intact(); }
    /// Gives back the memory of the streams of documents `first` to `last` - 1, which were read and will not be soon.
    void release(std::uint32_t first, std::uint32_t last) const;

    /// The parts of one document's stream, as they lie in the file.
    struct Stream {
        std::uint64_t tokens;
        std::string_view words, marks;
    };
    Stream split(std::uint32_t docid) const;
    /// The word number at `at`, which moves behind it. A varint of up to three bytes is read without a branch on its length, which nothing
    /// could foretell; longer ones and the last bytes byte by byte.
    static std::uint32_t read_word(const char*& at, const char* end) {
        if (end - at >= 4) {
            std::uint32_t bytes;
            std::memcpy(&bytes, at, 4);
            const std::uint32_t ends = ~bytes & 0x00808080u;   // the top bit of the last byte of the number is clear
            if (ends != 0) {
                const int bits = std::countr_zero(ends) + 1;   // 8, 16 or 24
                at += bits / 8;
                bytes &= 0xffffffffu >> (32 - bits);
                return (bytes & 0x7f) | (bytes >> 1 & 0x3f80) | (bytes >> 2 & 0x1fc000);
            }
        }
        return static_cast<std::uint32_t>(read_varint(at, end));
    }

private:
    explicit ForwardStore(MappedFile file) : file_(std::move(file)) {}

    MappedFile file_;
    std::span<const std::uint64_t> starts_;
    std::span<const std::uint32_t> numbers_, places_, accented_;
    StringTable words_, folded_;
    std::string_view streams_;
};

}  // namespace onrecord
