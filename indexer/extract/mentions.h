#pragma once

#include "indexer/extract/extractor.h"
#include "indexer/extract/language.h"
#include "indexer/extract/reading.h"

namespace onrecord {

/// Fills Article::mentions: people (id "~..." for one whom the gazetteer does not know), offices, departments,
/// institutions and places named in the text outside the dropped spans, in text order. A person with a title
/// ("Mr Davis") is one mention, an office before a name ("Defence Secretary Michael Fallon") two that touch.
Extractor mentions_extractor(std::shared_ptr<const Language> language);

/// What mentions_extractor finds in an article that is read already.
std::vector<Mention> mentions_of(const Reading& reading);

}  // namespace onrecord
