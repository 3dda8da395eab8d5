#pragma once

#include <iosfwd>

#include "query/render/answer.h"
#include "query/render/json.h"
#include "query/render/tables.h"

namespace onrecord {

/// The number of periods from the first to the last, those without documents included.
std::uint64_t length_of(const Trend& trend);
/// Adds the periods between the first and the last that have no documents.
void fill_gaps(Trend& trend);

/// A trend for people: a line a period with count, share of the archive, the columns of the split and a bar; undated documents apart.
void render_trend(const Trend& trend, const RenderOptions& options, std::ostream& out);

/// Columns period, from, until, count, all; with a split FIELD:ID for each value, others (values, but none of these) and none. Undated
/// documents, if any match, are the last line, with an empty period.
void render_trend_table(const Trend& trend, TableForm form, std::ostream& out);

Json trend_json(const Trend& trend);

}  // namespace onrecord
