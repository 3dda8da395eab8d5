#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace onrecord {

/// Columns to write in (UX U12): of the terminal on standard output, else COLUMNS, else 80; at least 20.
std::size_t output_width();

/// True if headlines get OSC 8 links: `when` is auto, always or never; auto is a terminal that is not dumb.
bool wants_hyperlinks(const std::string& when);

/// Writes `text` to `out`, or through a pager (UX U6) if `out` is the terminal, paging is on and the text is longer than the screen:
/// $ONRECORD_PAGER, $PAGER, then less; LESS=FRX is set if unset. A pager that cannot be started leaves the text to `out`.
void deliver(const std::string& text, bool paging, std::ostream& out);

}  // namespace onrecord
