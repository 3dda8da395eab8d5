#pragma once

#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// What an article is about: 1 to 3 topics of topics.tsv, the strongest first, none if nothing is strong enough.
/// Replaces Article::topics. Reads title, text and dropped spans; nothing of the other extractors.
///
/// Rows of topic_patterns.tsv (`topic weight pattern`) are counted in title, lead and body; a title match counts
/// three times, one in the lead (the first paragraphs, about 60 words) twice. Counts of one pattern saturate
/// (BM25's form), weights add up, and what reaches the threshold and a share of the strongest topic is kept:
/// docs/TOPICS.md. Throws DataError if a row names no topic of the gazetteer, or its weight or pattern cannot be
/// read.
Extractor topics_extractor(const Gazetteer& gazetteer, const GazetteerFiles& files);

}  // namespace onrecord
