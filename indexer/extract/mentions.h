#pragma once

#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"

namespace onrecord {

/// Fills Article::mentions: people (id "~..." for one whom the gazetteer does not know), offices, departments,
/// institutions and places named in the text outside the dropped spans, in text order. A person with a title
/// ("Mr Davis") is one mention, an office before a name ("Defence Secretary Michael Fallon") two that touch.
Extractor mentions_extractor(std::shared_ptr<const Language> language);

}  // namespace onrecord
