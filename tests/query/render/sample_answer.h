#pragma once

#include "query/render/answer.h"

namespace onrecord::test {

/// Two articles: one by Michael Fallon with a quotation and a marked snippet, one undated with a window and no headline.
Answer sample_answer();

/// A speaker facet with a selected value, an unknown speaker, documents without and values not listed.
FacetTable speaker_facet();

}  // namespace onrecord::test
