#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/span.h"

namespace onrecord {

/// Makes one line of every paragraph that was broken at a fixed width (blank lines between paragraphs, lines
/// of at most 85 columns that end because the next word would not have fitted): the '\n' inside becomes a
/// blank, so every byte keeps its place. Other texts stay as they are. Looks from `start` on only.
void unwrap_lines(std::string& text, std::size_t start);

/// The same for wire copy, whose paragraphs begin with two blanks or more instead of a blank line: each becomes a line,
/// blanks at its beginning gone. Texts without such lines stay as they are.
void unwrap_indented(std::string& text);

/// The bytes of the headline: the first line that is not blank, or the two or three that a wrapped headline
/// takes. Empty if the text begins with a paragraph instead (a very long line, or a wrapped one).
Span headline_span(std::string_view text);

}  // namespace onrecord
