#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// Bytes turned into UTF-8.
struct Decoded {
    std::string text;          ///< UTF-8, no byte order mark
    std::string encoding;      ///< the encoding that the bytes were read as, an iconv name
    std::size_t replaced = 0;  ///< damaged bytes that became U+FFFD
};

/// Decodes by the first of these that holds: a byte order mark; the bytes are UTF-8; `declared` (an HTML
/// charset label, or empty); `assumed` (an iconv name, or empty); UTF-8 with a few damaged bytes; a guess by
/// uchardet, WINDOWS-1252 where it has none. UTF-8 stands before the declaration because text of another
/// encoding is hardly ever valid UTF-8 by accident, while saved pages often keep a stale label.
/// Null if the chosen encoding does not exist or the bytes are not of it.
std::optional<Decoded> decode(std::string_view bytes, std::string_view declared, std::string_view assumed);

/// `bytes` from `encoding` (an iconv name) to UTF-8; null if unknown or malformed.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding);

/// The charset that an HTML page's first 4 KB declare in a meta tag, lower case; empty if none.
std::string declared_charset(std::string_view html);

/// True for bytes that are no text: a NUL, or more than one byte in twenty a control character.
bool is_binary(std::string_view text);

/// CRLF and lone CR become LF.
void unix_newlines(std::string& text);

}  // namespace onrecord
