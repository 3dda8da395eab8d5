#include "query/render/cross_table.h"

#include <ostream>

#include "query/render/facet_labels.h"
#include "query/render/grid.h"

namespace onrecord {
namespace {

std::string marked(const FacetCount& value) { return (value.selected ? "[x] " : "") + value_label(value); }

void heading(const CrossTable& table, const RenderOptions& options, std::ostream& out) {
    out << options.palette.bold(std::string(table.row_field->name) + " by " + std::string(table.column_field->name)) << "  (" << units_of(table.count_by)
        << (table.own_excluded ? ", own filters left out" : ", all filters") << ")\n";
}

/// A row of counts: those of the columns, without a value if any document is so, and in all.
Grid::Row row_of(std::string label, const std::vector<std::uint64_t>& counts, bool missing, std::uint64_t total, bool strong) {
    Grid::Row row{std::move(label), {}, strong};
    for (std::size_t i = 0; i + (missing ? 0 : 1) < counts.size(); ++i) row.cells.push_back(std::to_string(counts[i]));
    row.cells.push_back(std::to_string(total));
    return row;
}

Grid grid_of(const CrossTable& table) {
    const bool missing = table.columns_missing > 0;
    Grid grid;
    for (const FacetCount& value : table.columns) grid.columns.push_back({marked(value), true});
    if (missing) grid.columns.push_back({missing_label(*table.column_field)});
    grid.columns.push_back({"total"});
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        grid.rows.push_back(row_of(marked(table.rows[i]), table.cells[i], missing, table.rows[i].count, table.rows[i].selected));
    if (table.rows_missing > 0) grid.rows.push_back(row_of(missing_label(*table.row_field), table.cells.back(), missing, table.rows_missing, false));
    std::vector<std::uint64_t> totals;
    for (const FacetCount& value : table.columns) totals.push_back(value.count);
    totals.push_back(table.columns_missing);
    grid.rows.push_back(row_of("total", totals, missing, table.total, true));
    return grid;
}

void more_values(std::uint64_t more, const Field& field, std::ostream& out) {
    if (more > 0) out << "  … " << more << " more of " << field.name << '\n';
}

Json values_json(const std::vector<FacetCount>& values, std::uint64_t missing) {
    Json list = Json::array();
    for (const FacetCount& value : values) list.push_back({{"id", value.id}, {"label", value.label}, {"count", value.count}, {"selected", value.selected}});
    list.push_back({{"id", nullptr}, {"label", nullptr}, {"count", missing}, {"selected", false}});
    return list;
}

}  // namespace

void render_cross_table(const CrossTable& table, const RenderOptions& options, std::ostream& out) {
    heading(table, options, out);
    const std::size_t cut = render_grid(grid_of(table), options, out);
    more_values(table.more_rows, *table.row_field, out);
    if (table.column_field != table.row_field) more_values(table.more_columns, *table.column_field, out);
    if (cut > 0) out << "  … " << cut << (cut == 1 ? " column needs" : " columns need") << " a wider terminal (or --format csv)\n";
    const bool rows = table.rows.size() > 1 && has_several_values(*table.row_field, table.count_by);
    const bool columns = table.columns.size() > 1 && has_several_values(*table.column_field, table.count_by);
    if (!rows && !columns) return;
    const std::string where = rows && columns ? "rows and columns" : rows ? "rows" : "columns";
    out << options.palette.dim("  (" + std::string(a_unit(table.count_by)) + " can count in several " + where + ")") << '\n';
}

void render_cross_cells(const CrossTable& table, TableForm form, std::ostream& out) {
    write_row({"row_field", "row_id", "row_label", "column_field", "column_id", "column_label", "count"}, form, out);
    const std::string row_field(table.row_field->name), column_field(table.column_field->name);
    const FacetCount nothing;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const FacetCount& row = i < table.rows.size() ? table.rows[i] : nothing;
        for (std::size_t k = 0; k < table.cells[i].size(); ++k) {
            const FacetCount& column = k < table.columns.size() ? table.columns[k] : nothing;
            write_row({row_field, row.id, row.label, column_field, column.id, column.label, std::to_string(table.cells[i][k])}, form, out);
        }
    }
}

Json cross_table_json(const CrossTable& table) {
    Json json{{"row_field", std::string(table.row_field->name)},
              {"column_field", std::string(table.column_field->name)},
              {"count_by", key_of(table.count_by)},
              {"scope", table.own_excluded ? "own-excluded" : "all-filters"},
              {"total", table.total},
              {"more_rows", table.more_rows},
              {"more_columns", table.more_columns}};
    json["rows"] = values_json(table.rows, table.rows_missing);
    json["columns"] = values_json(table.columns, table.columns_missing);
    json["cells"] = table.cells;
    return json;
}

}  // namespace onrecord
