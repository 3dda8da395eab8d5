#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/cli/color.h"
#include "common/span.h"

namespace onrecord {

enum class Style : std::uint8_t { plain, bold, dim, match, name };

/// A stretch of text in one style, safe for a terminal.
struct Run {
    std::string text;
    Style style = Style::plain;
};
using StyledText = std::vector<Run>;

/// Untrusted `text` as runs: `marks` (sorted, disjoint bytes of it) as matches, the rest in `rest`. White space becomes one blank,
/// control characters are escaped.
StyledText marked_text(std::string_view text, const std::vector<Span>& marks, Style rest = Style::plain);

/// Untrusted text as one run.
StyledText plain_text(std::string_view text, Style style = Style::plain);

void append(StyledText& to, StyledText more);

/// Lines of at most `width` columns where the blanks allow it, each begun with `indent` blanks and ended by '\n'.
/// A word wider than a line stands on a line of its own.
std::string wrap(const StyledText& text, std::size_t indent, std::size_t width, const Palette& palette);

/// `text` padded with blanks to `columns`, on the right or on the left.
std::string pad_right(std::string text, std::size_t columns);
std::string pad_left(std::string text, std::size_t columns);

}  // namespace onrecord
