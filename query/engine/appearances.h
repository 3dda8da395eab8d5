#pragma once

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// How often an article's story (or a quotation's words) appeared, and where. Throws IoError if the clusters are damaged.
Appearances appearances_of(DocRef document, Unit unit, const Evaluators& evaluators);

}  // namespace onrecord
