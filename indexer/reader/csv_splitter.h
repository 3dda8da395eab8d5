#pragma once

#include <cstddef>
#include <deque>
#include <functional>
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
    /// too_long: a row over the limit was passed over. unclosed: a row whose quoted cell is not closed; the next row is the first line
    /// behind its beginning that looks like one, if one does.
    enum class Got { row, too_long, unclosed, end, failed };
    using LooksLikeRow = std::function<bool(const std::vector<std::string>& cells)>;

    CsvSplitter(Input& input, std::size_t limit, char separator) : input_(input), limit_(limit), separator_(separator) {}
    Got next(std::vector<std::string>& cells);
    /// The line, from 1, on which the last row began.
    std::size_t line() const { return line_; }
    /// How many cells the header has; what tells rows of this table from lines of a text. Until it is set no row counts as unclosed.
    void set_row_test(std::size_t columns, LooksLikeRow test) {
        columns_ = columns;
        looks_like_row_ = std::move(test);
    }

private:
    Input::Got next_line(std::string& line);
    bool is_row(const std::vector<std::string>& cells) const { return !looks_like_row_ || (cells.size() == columns_ && looks_like_row_(cells)); }
    bool begins_row(std::vector<std::string>& lines, std::size_t first);
    bool resume_inside(std::vector<std::string>& lines);

    Input& input_;
    std::size_t limit_;
    char separator_;
    std::size_t columns_ = 0;
    LooksLikeRow looks_like_row_;
    std::deque<std::string> again_;    ///< lines that are read once more
    bool overlong_ = false;            ///< a line over the limit was passed over in looking ahead
    std::size_t line_ = 0, lines_ = 0;
    std::size_t bytes_ = 0, bytes_again_ = 0;
};

/// Cuts a whole row into cells; false if it ends inside a quoted one.
bool split_row(std::string_view row, char separator, std::vector<std::string>& cells);

}  // namespace onrecord
