#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/reader/html_tree.h"

namespace onrecord {

/// One paragraph, heading, list item or cell of a page, or one row of a table of short cells.
struct HtmlBlock {
    std::string text;              ///< white space collapsed; cells of a row parted by blanks
    std::uint32_t node = 0;        ///< the block element that it stands in
    std::uint32_t first = 0;       ///< its first text node
    GumboTag tag = GUMBO_TAG_DIV;  ///< of that element, or of the list item or quotation around it; TR for a row
    std::size_t linked = 0;        ///< bytes of `text` inside links
};

/// The blocks outside `skip`, in document order. <br><br> ends a block, a lone <br> is a blank.
std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const std::vector<bool>& skip);

}  // namespace onrecord
