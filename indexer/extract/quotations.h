#pragma once

#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"

namespace onrecord {

/// Fills Article::quotes: every quotation and reported statement of the text outside the dropped spans, with
/// who said it and the evidence. Wants `dropped`, and `date` or `date_window`, already set.
Extractor quotations_extractor(std::shared_ptr<const Language> language);

}  // namespace onrecord
