#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/segment/forward_store.h"

namespace onrecord {

/// What a stream of the forward store says besides words (ForwardStoreWriter).
enum Mark : std::uint8_t { mark_sentence = 1, mark_paragraph, mark_text, mark_quoted, mark_unquoted, mark_alternative, mark_wide_alternative };

/// Encodes the marks of one document, in the order of its tokens.
class MarkWriter {
public:
    explicit MarkWriter(std::string& out) : out_(out) {}

    void next_token() { ++token_; }
    void add(Mark kind) {
        append_varint(out_, std::uint64_t{token_ - last_} << 3 | kind);
        last_ = token_;
    }
    void add_break(Break before) {
        if (before != Break::none) add(before == Break::sentence ? mark_sentence : mark_paragraph);
    }
    void set_quoted(bool quoted) {
        if (quoted != quoted_) add(quoted ? mark_quoted : mark_unquoted);
        quoted_ = quoted;
    }
    void add_alternative(std::uint32_t reach) {
        add(reach == 1 ? mark_alternative : mark_wide_alternative);
        if (reach != 1) append_varint(out_, reach);
    }

private:
    std::string& out_;
    std::uint32_t token_ = 0, last_ = 0;
    bool quoted_ = false;
};

/// Reads the marks of one document again.
class MarkReader {
public:
    explicit MarkReader(std::string_view marks) : at_(marks.data()), end_(at_ + marks.size()) { advance(); }

    /// What the marks say of the next token; `words_before` tokens came before it.
    void apply(std::uint32_t index, ForwardToken& token, bool words_before) {
        while (index == next_) {
            switch (kind_) {
                case mark_sentence: token.before = Break::sentence; break;
                case mark_paragraph: token.before = Break::paragraph; break;
                case mark_text:
                    title_ = false;
                    token.before = Break::paragraph;
                    if (words_before) token.position += title_gap;
                    break;
                case mark_quoted: quoted_ = true; break;
                case mark_unquoted: quoted_ = false; break;
                case mark_wide_alternative: token.reach = static_cast<std::uint32_t>(std::min(read_varint(at_, end_), longest_reach)); [[fallthrough]];
                case mark_alternative: token.alternative = true; break;
                default: break;
            }
            advance();
        }
        token.title = title_;
        token.quoted = quoted_;
    }

private:
    /// Words of the title and of the text never stand within reach of a phrase or of NEAR/99.
    static constexpr std::uint32_t title_gap = 100;
    /// No word has more parts; a damaged mark may say so.
    static constexpr std::uint64_t longest_reach = 64;

    void advance() {
        if (at_ >= end_) {
            next_ = ForwardStore::no_word;
            return;
        }
        const std::uint64_t mark = read_varint(at_, end_);
        kind_ = static_cast<std::uint8_t>(mark & 7);
        next_ = last_ += static_cast<std::uint32_t>(mark >> 3);
    }

    const char* at_;
    const char* end_;
    std::uint32_t next_ = 0, last_ = 0;
    std::uint8_t kind_ = 0;
    bool title_ = true, quoted_ = false;
};

}  // namespace onrecord
