#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// What a column of a table of articles holds.
enum class Column { id, url, title, text, summary, date, outlet, author, lang, type };

/// The column that a header's name stands for, case, blanks and '_' apart: those of JSON records (docs/FORMATS.md).
std::optional<Column> column_of(std::string_view name);

/// True for the header of a table of articles: a column with their text or summary, and one more that is known.
bool is_header(const std::vector<std::string>& names);

}  // namespace onrecord
