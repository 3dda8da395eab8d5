#include "indexer/reader/csv_splitter.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/text.h"
#include "indexer/reader/csv_columns.h"

namespace onrecord {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};

/// Where the cells of a row stand at the end of a line.
struct Quoting {
    bool inside = false;      ///< a quoted cell goes on
    bool misplaced = false;   ///< something stands between a closing quote and the separator: the quote opened a cell, more likely
};

/// Follows one more line of a row.
void follow(std::string_view line, char separator, Quoting& quoting) {
    bool at_start = !quoting.inside, closed = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoting.inside) {
            if (c != '"') continue;
            if (at + 1 < line.size() && line[at + 1] == '"') ++at;
            else quoting.inside = false, closed = true;
        } else if (c == '"' && at_start) {
            quoting.inside = true;
        } else {
            quoting.misplaced |= closed && c != separator && c != ' ';
            closed &= c == ' ';
            at_start = c == separator || (at_start && c == ' ');
        }
    }
}

}  // namespace

bool split_row(std::string_view row, char separator, std::vector<std::string>& cells) {
    cells.clear();
    std::string cell;
    bool quoted = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        const char c = row[at];
        if (quoted) {
            const bool doubled = c == '"' && at + 1 < row.size() && row[at + 1] == '"';
            if (c != '"' || doubled) cell += c;
            else quoted = false;
            at += doubled;
        } else if (c == '"' && trim(cell).empty()) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            cells.push_back(std::move(cell));
            cell.clear();
        } else {
            cell += c;
        }
    }
    cells.push_back(std::move(cell));
    return !quoted;
}

char csv_separator(std::string_view head) {
    if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
    const std::size_t end = head.find_first_of("\r\n");
    if (end == std::string_view::npos) return '\0';
    char best = '\0';
    std::size_t most = 1;
    for (const char separator : separators) {
        std::vector<std::string> names;
        if (!split_row(head.substr(0, end), separator, names) || names.size() <= most || !is_header(names)) continue;
        best = separator;
        most = names.size();
    }
    return best;
}

Input::Got CsvSplitter::next_line(std::string& line) {
    Input::Got got = Input::Got::data;
    if (again_.empty()) {
        got = input_.line(line, limit_);
        if (got == Input::Got::failed || got == Input::Got::end) return got;
        if (line.ends_with('\r')) line.pop_back();
        bytes_ += line.size() + 1;
    } else {
        line = std::move(again_.front());
        again_.pop_front();
    }
    ++lines_;
    return got;
}

/// True if the line with that number, and what follows as far as a quoted cell goes on, is a row. Reads more lines where it must.
bool CsvSplitter::begins_row(std::vector<std::string>& lines, std::size_t first) {
    constexpr std::size_t most_again = 4;   // times what was read, and some: a hostile table must not make more work
    std::string row, more;
    Quoting quoting;
    for (std::size_t at = first; at == first || quoting.inside; ++at) {
        if (at == lines.size()) {
            const Input::Got got = next_line(more);
            overlong_ |= got == Input::Got::too_long;
            if (got != Input::Got::data) return false;
            lines.push_back(std::move(more));
        }
        bytes_again_ += lines[at].size() + 1;
        if (row.size() > limit_ || bytes_again_ > most_again * bytes_ + limit_) return false;
        row.append(row.empty() ? "" : "\n").append(lines[at]);
        follow(lines[at], separator_, quoting);
    }
    std::vector<std::string> cells;
    return !quoting.misplaced && split_row(row, separator_, cells) && is_row(cells);
}

/// Puts back the lines of a row from the first on, behind its own, that begins a row of its own. False if none does.
bool CsvSplitter::resume_inside(std::vector<std::string>& lines) {
    if (!looks_like_row_) return false;
    const std::size_t own = lines.size();
    std::size_t first = 1;
    while (first < own && !begins_row(lines, first)) ++first;
    lines_ -= lines.size() - first;
    again_.insert(again_.begin(), std::move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(first)), std::move_iterator(lines.end()));
    return first < own;
}

CsvSplitter::Got CsvSplitter::next(std::vector<std::string>& cells) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t size = 0;
    Quoting quoting;
    bool too_long = false, line_too_long = false;
    line_ = lines_ + 1;
    if (std::exchange(overlong_, false)) return Got::too_long;
    for (;;) {
        const Input::Got got = next_line(line);
        if (got == Input::Got::failed) return Got::failed;
        if (got == Input::Got::end) break;
        if (lines.empty() && trim(line).empty() && got == Input::Got::data) {
            line_ = lines_ + 1;
            continue;
        }
        size += line.size() + 1;
        follow(line, separator_, quoting);
        line_too_long = got == Input::Got::too_long;
        too_long = line_too_long || size > limit_;
        lines.push_back(std::move(line));
        if (too_long || !quoting.inside) break;
    }
    if (lines.empty()) return Got::end;
    std::string row = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) row.append("\n").append(lines[i]);
    const bool closed = split_row(row, separator_, cells);
    const bool as_it_should_be = closed && !quoting.misplaced && !too_long && is_row(cells);
    if (!as_it_should_be && !line_too_long && resume_inside(lines)) return Got::unclosed;
    if (looks_like_row_ && quoting.misplaced && !too_long && cells.size() != columns_) return Got::unclosed;
    return too_long ? Got::too_long : Got::row;   // cut off inside a cell: what there is
}

}  // namespace onrecord
