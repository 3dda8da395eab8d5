#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/reader/html_blocks.h"
#include "indexer/reader/html_furniture.h"

namespace onrecord {

/// More than half of the block is inside links.
bool is_mostly_links(const HtmlBlock& block);

/// Ends like a sentence, in any script; closing quotation marks and brackets apart.
bool is_sentence(std::string_view text);

/// The smallest element that holds the article: one named so that has a good part of the text; else the one whose
/// blocks weigh most for it, down to the child that holds nearly all of that. Blocks of cards weigh nothing.
/// `headline` is its element, 0 if it is not known: of several articles on a page the one below it counts. 0 if
/// there is none.
std::uint32_t find_container(const HtmlTree& tree, const HtmlMarks& marks, const std::vector<HtmlBlock>& blocks,
                             const std::vector<bool>& cards, std::uint32_t headline);

}  // namespace onrecord
