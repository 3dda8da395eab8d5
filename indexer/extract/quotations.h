#pragma once

#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"
#include "indexer/extract/reading.h"

namespace onrecord {

/// Fills Article::quotes: every quotation and reported statement of the text outside the dropped spans, with
/// who said it and the evidence. Wants `dropped`, and `date` or `date_window`, already set.
Extractor quotations_extractor(std::shared_ptr<const Language> language);

/// What quotations_extractor does with an article that is read already: `reading` is of its text, which may have moved,
/// and of the days known when it was read.
void find_quotations(Reading reading, const Language& language, Article& article);

}  // namespace onrecord
