#include "indexer/reader/transfer_encoding.h"

#include <cstdint>

namespace onrecord {
namespace {

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+' || c == '-') return 62;
    if (c == '/' || c == '_') return 63;
    return -1;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/// Bytes of the line break at `at`, blanks before it included; 0 if there is none.
std::size_t soft_break(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
    return end < text.size() && text[end] == '\n' ? end + 1 - at : end == text.size() ? end - at : 0;
}

}  // namespace

std::string decode_base64(std::string_view text) {
    std::string out;
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : text) {
        if (c == '=') break;
        const int value = base64_value(c);
        if (value < 0) continue;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out += static_cast<char>(bits >> have & 0xff);
    }
    return out;
}

std::string decode_quoted_printable(std::string_view text, bool header) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (header && text[at] == '_') {
            out += ' ';
            continue;
        }
        if (text[at] != '=') {
            out += text[at];
            continue;
        }
        if (const std::size_t size = soft_break(text, at + 1); size > 0 || at + 1 == text.size()) {
            at += size;
        } else if (at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            out += '=';
        }
    }
    return out;
}

}  // namespace onrecord
