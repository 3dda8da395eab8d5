#pragma once

#include "indexer/extract/extractor.h"

namespace onrecord {

/// Finds what scraping left in Article::text that is no part of the article, and adds it to Article::dropped (what
/// the reader put there stays; the result is sorted and disjoint). The text itself is not changed. Reasons:
///   title      the headline repeated at the head of the text
///   byline     who wrote it, where and when, alone on a line; a date alone on a line
///   caption    what a picture shows, its credit
///   teaser     an invitation to read, watch or sign up, also where it is glued to other words ("speechLiveYou can
///   read ...") furniture  navigation, share buttons, advertisement marks, comment counts, cookie notices
/// Works on whole lines (and on the glued rest of a line), precise rather than greedy: a line with quoted speech
/// and a cue, and an ordinary sentence, always stay.
/// The patterns of whole lines are data (boilerplate.tsv). Throws DataError if one cannot be read.
Extractor clean_text_extractor(const GazetteerFiles& files);

}  // namespace onrecord
