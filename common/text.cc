#include "common/text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <utf8proc.h>

namespace onrecord {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Runs utf8proc over `text` with bytes that are not UTF-8 replaced by U+FFFD first.
std::string map_utf8(std::string_view text, int options) {
    std::string clean;
    if (!is_utf8(text)) {
        for (std::size_t at = 0; at < text.size();) append_utf8(clean, next_codepoint(text, at));
        text = clean;
    }
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                     &mapped, static_cast<utf8proc_option_t>(options));
    if (length < 0) return std::string(text);
    std::string out(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
    std::free(mapped);
    return out;
}

void straighten_apostrophes(std::string& text) {
    for (const std::string_view curly : {"\u2019", "\u2018", "\u02bc"}) {
        for (std::size_t at = text.find(curly); at != std::string::npos; at = text.find(curly, at + 1))
            text.replace(at, curly.size(), "'");
    }
}

bool is_separator(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO: case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
            return false;
        default:
            return true;
    }
}

/// fold_value of a text that is ASCII: what is no letter, digit or apostrophe separates.
std::string fold_ascii_value(std::string_view text) {
    text = trim(text);
    if (text.ends_with("'s") || text.ends_with("'S")) text.remove_suffix(2);
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        if (c == '\'') continue;
        const char small = lower(c);
        if (!((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9'))) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += small;
    }
    return out;
}

bool is_bidi_control(char32_t c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

}  // namespace

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8(std::string_view text) {
    if (is_ascii(text)) return true;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        if (*at < 0x80) {
            ++at;
            --left;
            continue;
        }
        utf8proc_int32_t c;
        const utf8proc_ssize_t n = utf8proc_iterate(at, left, &c);
        if (n <= 0) return false;
        at += n;
        left -= n;
    }
    return true;
}

char32_t next_codepoint(std::string_view text, std::size_t& pos) {
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < 0x80) {
        ++pos;
        return byte;
    }
    utf8proc_int32_t c;
    const utf8proc_ssize_t n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + pos),
                                                static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size() - pos, 4)), &c);
    if (n <= 0) {
        ++pos;
        return 0xfffd;
    }
    pos += static_cast<std::size_t>(n);
    return static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

std::string fold_case(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    std::string out = map_utf8(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    straighten_apostrophes(out);
    return out;
}

std::string fold_accents(std::string_view text) {
    if (is_ascii(text)) return ascii_lower(text);
    std::string out = map_utf8(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                         UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    straighten_apostrophes(out);
    // Letters that Unicode does not decompose but the press writes without their stroke.
    static constexpr std::pair<std::string_view, std::string_view> strokes[] = {
        {"\u0142", "l"}, {"\u00f8", "o"}, {"\u0111", "d"}, {"\u00e6", "ae"}, {"\u0153", "oe"}, {"\u0131", "i"}};
    for (const auto& [letter, plain] : strokes) {
        for (std::size_t at = out.find(letter); at != std::string::npos; at = out.find(letter, at + 1))
            out.replace(at, letter.size(), plain);
    }
    return out;
}

std::string fold_value(std::string_view text) {
    if (is_ascii(text)) return fold_ascii_value(text);
    const std::string folded = fold_accents(trim(text));
    std::string_view rest = folded;
    if (rest.ends_with("'s")) rest.remove_suffix(2);
    std::string out;
    out.reserve(rest.size());
    bool gap = false;
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t start = at;
        const char32_t c = next_codepoint(rest, at);
        if (c == '\'') continue;
        if (is_separator(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out.append(rest.substr(start, at - start));
    }
    return out;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_codepoint(text, at);
        if (c >= 0x20 && c < 0x7f) {
            ++width;
        } else {
            const int w = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
            if (w > 0) width += static_cast<std::size_t>(w);
        }
    }
    return width;
}

std::string escape_control(std::string_view text, bool keep_newlines) {
    std::string out;
    out.reserve(text.size());
    char buffer[16];
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = next_codepoint(text, at);
        const bool invalid = c == 0xfffd && at == start + 1;
        if (keep_newlines && (c == '\n' || c == '\t')) {
            out += static_cast<char>(c);
        } else if (invalid || c < 0x20 || (c >= 0x7f && c < 0xa0)) {
            const unsigned value = invalid ? static_cast<unsigned char>(text[start]) : static_cast<unsigned>(c);
            std::snprintf(buffer, sizeof buffer, "\\x%02x", value);
            out += buffer;
        } else if (is_bidi_control(c)) {
            std::snprintf(buffer, sizeof buffer, "\\u%04x", static_cast<unsigned>(c));
            out += buffer;
        } else {
            out.append(text.substr(start, at - start));
        }
    }
    return out;
}

std::string_view trim(std::string_view text) {
    static constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\f", "\v", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u2028", "\u2029", "\u202f", "\u2009"};
    const auto plain = [](char c) { return c > ' ' && c < 0x7f; };
    const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && space(text.front())) text.remove_prefix(1);
    while (!text.empty() && space(text.back())) text.remove_suffix(1);
    if (text.empty() || (plain(text.front()) && plain(text.back()))) return text;   // most texts
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::string ascii_lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    // Optimal string alignment over bytes, three rows; both sides are short (names, fields).
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    std::vector<std::size_t> before(a.size() + 1), last(a.size() + 1), row(a.size() + 1);
    for (std::size_t i = 0; i <= a.size(); ++i) last[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        row[0] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            row[i] = std::min({last[i] + 1, row[i - 1] + 1, last[i - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[i] = std::min(row[i], before[i - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[a.size()], limit + 1);
}

}  // namespace onrecord
