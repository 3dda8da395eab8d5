#pragma once

#include <string_view>

#include "indexer/reader/html_blocks.h"

namespace onrecord {

/// A line among the paragraphs that is no part of the article: it leads elsewhere ("Read more: ..."), asks for
/// something
/// ("Follow us on Twitter"), or labels ("Advertisement", "Photo: A. Kersey").
bool is_teaser(const HtmlBlock& block);

/// "By our political staff": a byline that names nobody.
bool is_unnamed_byline(std::string_view text);

}  // namespace onrecord
