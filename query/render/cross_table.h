#pragma once

#include <iosfwd>

#include "query/render/answer.h"
#include "query/render/json.h"
#include "query/render/tables.h"

namespace onrecord {

/// A two-way table for people: heading, a row a value of the first field, a column a value of the second, documents without a value, and what
/// each has in all. Selected values are marked [x]. Values that are not listed, and columns that the width leaves no room for, are told.
void render_cross_table(const CrossTable& table, const RenderOptions& options, std::ostream& out);

/// A line a cell: row_field, row_id, row_label, column_field, column_id, column_label, count; where there is no value, id and label are empty.
void render_cross_cells(const CrossTable& table, TableForm form, std::ostream& out);

/// Rows and columns with id, label, count and selected, the last of each null: no value; cells row by row.
Json cross_table_json(const CrossTable& table);

}  // namespace onrecord
