#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/reader/html_blocks.h"

namespace onrecord {

/// For each block: true if it belongs to a card that announces another story: a small element whose heading is a
/// link (but not the page's own headline, whose element `headline` is, 0 if it is not known), or one of three or
/// more of the same class side by side that begin with a link.
std::vector<bool> card_blocks(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                              std::string_view folded_title, std::uint32_t headline);

}  // namespace onrecord
