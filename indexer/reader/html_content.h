#pragma once

#include <string>

#include "indexer/reader/byline.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {

/// The article of a page: its paragraphs, subheadings, quotations and lists in order.
struct HtmlContent {
    std::string text;  ///< blocks joined by "\n\n"; empty if no article was found
    Byline byline;     ///< what a line near the headline tells
};

/// Finds the article by text density and names. `title` is left out of the text where the page repeats it.
HtmlContent find_html_content(const HtmlTree& tree, const std::string& title);

}  // namespace onrecord
