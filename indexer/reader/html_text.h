#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// True if `text` holds elements of HTML ("<p>", "</a>", "<br/>"): a field that may be either is then read as such.
bool has_markup(std::string_view text);

/// The text of an HTML fragment (a field of a record or a feed, UTF-8), a paragraph, heading, list item or cell a
/// block, blocks joined by "\n\n"; share bars, captions and related stories left out. Text without markup keeps its
/// lines, its entities decoded. Empty if there is none, or if the fragment is an attack on a parser (html_slim.h).
std::string html_text(std::string_view html);

/// The same on one line, for titles and names: every word, block or not.
std::string html_line(std::string_view html);

}  // namespace onrecord
