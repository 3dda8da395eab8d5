#pragma once

#include "common/gazetteer/gazetteer.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// Adds a Mention{place} for every place of the gazetteer that the text names, and keeps Article::mentions in text
/// order. Place mentions that were there before are replaced. Names count as they are written with capitals, the
/// longest first ("Northern Ireland", not "Ireland"). Words that belong to a person, an institution or a department
/// already found name no place, nor do surnames after a title or given name ("Mr Lincoln", "Jack London").
Extractor places_extractor(const Gazetteer& gazetteer);

}  // namespace onrecord
