#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// True if every byte is below 0x80.
bool is_ascii(std::string_view text);

/// True if `text` is well-formed UTF-8 (no overlong forms, no surrogates).
bool is_utf8(std::string_view text);

/// Decodes the character that starts at `pos` and moves `pos` behind it. Bytes that are not UTF-8
/// give U+FFFD and move by one.
char32_t next_codepoint(std::string_view text, std::size_t& pos);

/// Appends `c` as UTF-8.
void append_utf8(std::string& out, char32_t c);

/// Lower case (full Unicode case folding), NFC, curly apostrophes made straight; accents stay.
std::string fold_case(std::string_view text);

/// As fold_case, and accents and other marks removed: "Šefčovič" -> "sefcovic".
std::string fold_accents(std::string_view text);

/// The form in which names and facet values are compared: accents folded, every run of
/// punctuation or white space one blank, none at the ends: " Rees-Mogg, Jacob " -> "rees mogg jacob".
/// Apostrophes vanish ("O'Neill" -> "oneill"); a possessive 's at the end goes too.
std::string fold_value(std::string_view text);

/// Columns that `text` takes on a terminal; wide characters count 2, combining ones 0.
std::size_t display_width(std::string_view text);

/// Safe to send to a terminal: control characters (C0, C1, DEL) as \x1b, bytes that are not UTF-8
/// likewise, bidirectional overrides as \u202e. '\n' and '\t' are escaped too unless `keep_newlines`.
std::string escape_control(std::string_view text, bool keep_newlines = false);

/// `text` without white space (Unicode's) at both ends.
std::string_view trim(std::string_view text);

/// Byte-wise ASCII lower case, for keywords and keys.
std::string ascii_lower(std::string_view text);

/// The number of single-character edits (insert, delete, replace, swap of neighbours) that turn
/// one into the other; any number over `limit` is reported as limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace onrecord
