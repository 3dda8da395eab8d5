#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace onrecord {

/// A stretch of a query without blanks, brackets or quotation marks, escapes removed. For each byte of
/// `text` it is known where it came from and whether it was escaped, so that signs keep or lose their meaning.
struct Bare {
    std::string text;
    std::vector<std::uint32_t> from;   ///< byte of the query for each byte of `text`
    std::vector<bool> escaped;
    Span at{};

    static constexpr std::size_t none = std::string::npos;
    bool is(std::size_t i, char c) const { return i < text.size() && text[i] == c && !escaped[i]; }
    std::size_t find(char c, std::size_t start = 0) const;   ///< the first that is not escaped, or none
    Bare from_index(std::size_t i) const;                    ///< the rest from byte i of `text` on
};

/// Reads a query byte by byte. Text is UTF-8 (checked before).
class QuerySource {
public:
    explicit QuerySource(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }
    std::uint32_t pos() const { return static_cast<std::uint32_t>(at_); }
    void move_to(std::uint32_t at) { at_ = at; }
    std::string_view text() const { return text_; }
    Span since(std::uint32_t start) const { return {start, pos()}; }

    char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    bool take(char c);
    bool begins_with(std::string_view lower_case) const;   ///< ASCII letters of either case
    void skip_blanks();
    bool at_blank(std::size_t ahead = 0) const;            ///< white space or the end
    bool at_bracket(std::size_t ahead = 0) const;          ///< ( ) or }
    bool at_quote(std::size_t ahead = 0) const;            ///< a double quotation mark, straight or curly
    void take_quote();                                     ///< the one that stands there

    /// Up to a blank, a bracket, a quotation mark or the end; may be empty.
    Bare take_bare();
    /// Behind an opening mark: up to the closing one, which is taken. False if there is none.
    bool take_quoted(Bare& inside);
    /// Behind the opening slash: up to the closing one; "\/" is a slash, all else is left to RE2. False if there is none.
    bool take_regexp(std::string& pattern);

private:
    void take_character(Bare& into);

    std::string_view text_;
    std::size_t at_ = 0;
};

/// The character (its bytes in `text` at `i`) that a backslash before it takes as text, as a length; 0 if
/// a backslash there is only a backslash.
std::size_t escapable(std::string_view text, std::size_t i);

/// The length of the white space character (Unicode's, and the byte order mark) at the front of `text`, or 0.
std::size_t blank_length(std::string_view text);

}  // namespace onrecord
