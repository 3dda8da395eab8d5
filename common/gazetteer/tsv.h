#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// One row of a tab-separated file. The views point into the text that was read.
struct TsvRow {
    std::size_t line = 0;   ///< from 1
    std::vector<std::string_view> cells;
};

/// Rows of `text`: UTF-8, one a line, '#' lines and blank lines left out, cells separated by tabs.
/// Every row must have exactly `columns` cells (missing last cells are empty cells).
/// Throws DataError naming `name` and the line: a half-read table would quietly mislabel articles.
std::vector<TsvRow> read_tsv(std::string_view text, std::string_view name, std::size_t columns);

/// The cells of one line, separated by tabs, without white space at their ends; at least one.
std::vector<std::string_view> split_cells(std::string_view line);

/// Cell of the form "a|b|c"; no empty pieces.
std::vector<std::string_view> split_list(std::string_view cell);

}  // namespace onrecord
