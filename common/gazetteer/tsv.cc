#include "common/gazetteer/tsv.h"

#include <string>

#include "common/data_lines.h"
#include "common/errors.h"
#include "common/text.h"

namespace onrecord {

std::vector<std::string_view> split_cells(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        cells.push_back(trim(line.substr(0, tab)));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

std::vector<TsvRow> read_tsv(std::string_view text, std::string_view name, std::size_t columns) {
    std::vector<TsvRow> rows;
    for (const auto& [number, line] : data_lines(text)) {
        if (!is_utf8(line)) throw DataError(std::string(name) + ":" + std::to_string(number) + ": not UTF-8");
        TsvRow row{number, split_cells(line)};
        if (row.cells.size() > columns) {
            throw DataError(std::string(name) + ":" + std::to_string(number) + ": " + std::to_string(row.cells.size()) +
                            " cells where the table has " + std::to_string(columns) + " columns");
        }
        row.cells.resize(columns);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string_view> split_list(std::string_view cell) {
    std::vector<std::string_view> out;
    while (!cell.empty()) {
        const std::size_t bar = cell.find('|');
        const std::string_view piece = trim(cell.substr(0, bar));
        if (!piece.empty()) out.push_back(piece);
        cell.remove_prefix(bar == std::string_view::npos ? cell.size() : bar + 1);
    }
    return out;
}

}  // namespace onrecord
