#include "indexer/reader/csv_splitter.h"

#include <array>

#include "common/text.h"
#include "indexer/reader/csv_columns.h"

namespace onrecord {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};

/// Follows one more line of a row; true if it ends inside a quoted cell. `quoted`: whether it began inside one.
bool ends_quoted(std::string_view line, char separator, bool quoted) {
    bool at_start = !quoted;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (quoted) {
            if (c != '"') continue;
            if (at + 1 < line.size() && line[at + 1] == '"') ++at;
            else quoted = false;
        } else if (c == '"' && at_start) {
            quoted = true;
        } else {
            at_start = c == separator || (at_start && c == ' ');
        }
    }
    return quoted;
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

CsvSplitter::Got CsvSplitter::next(std::vector<std::string>& cells) {
    std::string row, line;
    bool too_long = false, quoted = false;
    line_ = lines_ + 1;
    for (;;) {
        const Input::Got got = input_.line(line, limit_);
        if (got == Input::Got::failed) return Got::failed;
        if (got == Input::Got::end) break;
        ++lines_;
        if (line.ends_with('\r')) line.pop_back();
        if (row.empty() && trim(line).empty() && got == Input::Got::data) {
            line_ = lines_ + 1;
            continue;
        }
        too_long = too_long || got == Input::Got::too_long || row.size() + line.size() > limit_;
        if (too_long) return Got::too_long;
        row += (row.empty() ? "" : "\n") + line;
        quoted = ends_quoted(line, separator_, quoted);
        if (quoted) continue;
        split_row(row, separator_, cells);
        return Got::row;
    }
    if (row.empty()) return Got::end;
    split_row(row, separator_, cells);  // cut off inside a cell: what there is
    return Got::row;
}

}  // namespace onrecord
