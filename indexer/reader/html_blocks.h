#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/reader/html_tree.h"

namespace onrecord {

/// One paragraph, heading, list item or cell of a page.
struct HtmlBlock {
    std::string text;              ///< white space collapsed
    std::uint32_t node = 0;        ///< the block element that it stands in
    std::uint32_t first = 0;       ///< its first text node
    GumboTag tag = GUMBO_TAG_DIV;  ///< of that element, or of the list item or quotation around it
    std::size_t linked = 0;        ///< bytes of `text` inside links
};

/// How much to believe the names of classes and ids: by_name leaves out what they call furniture; by_tag only
/// what tags and roles do (for pages whose names mislead); bare only what never holds words of the page.
enum class Furniture { by_name, by_tag, bare };

/// For each node: true if it or an element around it is no part of an article: navigation, asides, captions,
/// forms, comments, share bars, related stories, cookie and newsletter boxes.
std::vector<bool> furniture(const HtmlTree& tree, Furniture kind = Furniture::by_name);

/// The blocks outside `skip`, in document order. <br><br> ends a block, a lone <br> is a blank.
std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, const std::vector<bool>& skip);

}  // namespace onrecord
