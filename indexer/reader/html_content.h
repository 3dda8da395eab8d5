#pragma once

#include <string>

#include "indexer/reader/byline.h"
#include "indexer/reader/html_dates.h"
#include "indexer/reader/html_meta.h"
#include "indexer/reader/html_tree.h"

namespace onrecord {

/// The article of a page: its lead, paragraphs, subheadings, quotations, lists and tables in order.
struct HtmlContent {
    std::string text;         ///< blocks joined by "\n\n"; empty if no article was found
    Byline byline;            ///< what a line near the headline tells, if the head leaves author or day open
    PageDates dates;          ///< what lines near it and elsewhere tell, if the head leaves the day open
    std::uint32_t first = 0;  ///< its first node
    bool named = false;       ///< the text comes from an element that is named as the article's
};

/// Finds the article by text density and names, and compares it with what the page's JSON-LD gives as the text. The
/// title is left out of the text where the page repeats it.
HtmlContent find_html_content(const HtmlTree& tree, const HtmlMeta& meta);

}  // namespace onrecord
