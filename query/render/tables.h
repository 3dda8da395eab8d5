#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "query/render/answer.h"

namespace onrecord {

/// Comma separated as RFC 4180 (CRLF, quotes doubled), or tab separated ('\n'; tab, line feed and backslash in values
/// as \t, \n and \\). Both begin with a line of column names. Control characters in values are escaped.
enum class TableForm { csv, tsv };

/// Writes one row.
void write_row(const std::vector<std::string>& cells, TableForm form, std::ostream& out);

/// A row a result.
void render_table(const Answer& answer, const RenderOptions& options, TableForm form, std::ostream& out);

/// Rows field, id, label, count, selected; documents without a value have an empty id and label.
void render_facet_table(const std::vector<FacetTable>& tables, TableForm form, std::ostream& out);

/// The columns that --fields may name; the first ones are the usual ones.
const std::vector<std::string>& table_columns(Unit unit);

}  // namespace onrecord
