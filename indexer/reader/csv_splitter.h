#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reader/input.h"

namespace onrecord {

/// The separator of a table with a header row: ',', ';', tab or '|', whichever gives that row most columns, at least two
/// of them names of article fields. '\0' if `head` (its first bytes) is no such table.
char csv_separator(std::string_view head);

/// Rows of a table (RFC 4180), read forward one at a time: quoted cells may hold separators and line breaks.
class CsvSplitter {
public:
    /// too_long: a row over the limit was passed over.
    enum class Got { row, too_long, end, failed };

    CsvSplitter(Input& input, std::size_t limit, char separator) : input_(input), limit_(limit), separator_(separator) {}
    Got next(std::vector<std::string>& cells);
    /// The line, from 1, on which the last row began.
    std::size_t line() const { return line_; }

private:
    Input& input_;
    std::size_t limit_;
    char separator_;
    std::size_t line_ = 0, lines_ = 0;
};

/// Cuts a whole row into cells; false if it ends inside a quoted one.
bool split_row(std::string_view row, char separator, std::vector<std::string>& cells);

}  // namespace onrecord
