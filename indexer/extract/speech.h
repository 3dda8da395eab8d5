#pragma once

#include <memory>

#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"

namespace onrecord {

/// mentions_extractor, then `date`, then quotations_extractor, with the article read once for both: names and offices
/// are looked for again only where the date found, or an apostrophe that proves a possessive, may change them.
Extractor speech_extractor(std::shared_ptr<const Language> language, Extractor date);

}  // namespace onrecord
