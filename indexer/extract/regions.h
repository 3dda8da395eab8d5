#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/word_scan.h"

namespace onrecord {

/// Where in an article a word stands; what is earlier says more about the article.
enum class Region : std::uint8_t { title, lead, body };

/// How much a match counts there: 3, 2, 1.
float count_of(Region region);

/// The region of each word of a text. The first line is the title if the text brings its own (`text_has_title`: the
/// reader found none) and it is short enough to be one; the lead is the paragraphs up to about 60 words.
std::vector<Region> regions_of(const WordScan& scan, bool text_has_title);

}  // namespace onrecord
