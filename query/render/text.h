#pragma once

#include <iosfwd>

#include "query/render/answer.h"

namespace onrecord {

/// The whole answer for people: the total, the results, the facets, then the two-way table (UX R1, F7).
void render_text(const Answer& answer, const RenderOptions& options, std::ostream& out);

/// "3 articles for speaker:"Michael Fallon" topic:defence", with '\n'.
void render_total(const Answer& answer, const RenderOptions& options, std::ostream& out);

/// One facet: heading, numbered rows with [x] or [ ], documents without a value, values not listed; for dates a bar a period.
/// Rows are numbered from `first`; returns the number after the last.
std::size_t render_facet(const FacetTable& table, const RenderOptions& options, std::size_t first, std::ostream& out);

}  // namespace onrecord
