#include "query/source.h"

#include <array>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 5> quotation_marks{"\"", "\u201c", "\u201d", "\u201e", "\u201f"};
constexpr std::string_view escapable_signs = "\":()*~\\{}=-/&|";

/// The length of the double quotation mark at the front of `text`, or 0.
std::size_t quote_length(std::string_view text) {
    for (const std::string_view mark : quotation_marks) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

}  // namespace

std::size_t blank_length(std::string_view text) {
    if (text.empty()) return 0;
    if (std::string_view(" \t\n\r\f\v").find(text.front()) != std::string_view::npos) return 1;
    if (static_cast<unsigned char>(text.front()) < 0x80) return 0;
    std::size_t next = 0;
    const char32_t c = next_codepoint(text, next);
    const bool blank = c == 0xa0 || (c >= 0x2000 && c <= 0x200b) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
                       c == 0x205f || c == 0x3000 || c == 0xfeff;
    return blank ? next : 0;
}

std::size_t escapable(std::string_view text, std::size_t i) {
    if (i >= text.size()) return 0;
    if (escapable_signs.find(text[i]) != std::string_view::npos) return 1;
    return quote_length(text.substr(i));
}

std::size_t Bare::find(char c, std::size_t start) const {
    for (std::size_t i = start; i < text.size(); ++i) {
        if (is(i, c)) return i;
    }
    return none;
}

Bare Bare::from_index(std::size_t i) const {
    Bare rest;
    rest.text = text.substr(i);
    rest.from.assign(from.begin() + static_cast<std::ptrdiff_t>(i), from.end());
    rest.escaped.assign(escaped.begin() + static_cast<std::ptrdiff_t>(i), escaped.end());
    rest.at = {i < from.size() ? from[i] : at.end, at.end};
    return rest;
}

bool QuerySource::take(char c) {
    if (at_end() || text_[at_] != c) return false;
    ++at_;
    return true;
}

bool QuerySource::begins_with(std::string_view lower_case) const {
    return ascii_lower(text_.substr(at_, lower_case.size())) == lower_case;
}

void QuerySource::skip_blanks() {
    while (const std::size_t n = blank_length(text_.substr(at_))) at_ += n;
}

bool QuerySource::at_blank(std::size_t ahead) const {
    return at_ + ahead >= text_.size() || blank_length(text_.substr(at_ + ahead)) > 0;
}

bool QuerySource::at_bracket(std::size_t ahead) const {
    const char c = peek(ahead);
    return c == '(' || c == ')' || c == '}';
}

bool QuerySource::at_quote(std::size_t ahead) const {
    return at_ + ahead < text_.size() && quote_length(text_.substr(at_ + ahead)) > 0;
}

void QuerySource::take_quote() { at_ += quote_length(text_.substr(at_)); }

void QuerySource::take_character(Bare& into) {
    const bool escape = text_[at_] == '\\' && escapable(text_, at_ + 1) > 0;
    const std::size_t start = escape ? at_ + 1 : at_;
    std::size_t end = start;
    if (escape) end += escapable(text_, start);
    else next_codepoint(text_, end);
    for (std::size_t i = start; i < end; ++i) {
        into.text += text_[i];
        into.from.push_back(static_cast<std::uint32_t>(at_));
        into.escaped.push_back(escape);
    }
    at_ = end;
}

Bare QuerySource::take_bare() {
    Bare bare;
    const std::uint32_t start = pos();
    while (!at_blank() && !at_bracket() && !at_quote()) take_character(bare);
    bare.at = since(start);
    return bare;
}

bool QuerySource::take_quoted(Bare& inside) {
    const std::uint32_t start = pos();
    while (!at_end()) {
        if (at_quote()) {
            inside.at = since(start);
            take_quote();
            return true;
        }
        take_character(inside);
    }
    return false;
}

bool QuerySource::take_regexp(std::string& pattern) {
    while (!at_end()) {
        if (take('/')) return true;
        if (peek() == '\\' && at_ + 1 < text_.size()) {
            if (peek(1) != '/') pattern += '\\';
            ++at_;
        }
        pattern += text_[at_++];
    }
    return false;
}

}  // namespace onrecord
