#include <algorithm>
#include <ostream>

#include "common/text.h"
#include "query/render/facet_labels.h"
#include "query/render/grid.h"
#include "query/render/styled.h"
#include "query/render/text.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_bar = 40, shortest_bar = 8;

void heading(const FacetTable& table, const RenderOptions& options, std::ostream& out) {
    out << options.palette.bold(table.field->name) << "  (" << units_of(table.count_by)
        << (table.own_excluded ? ", own filter left out" : ", all filters") << ")\n";
}

/// Width of the labels and of the counts of a table.
struct Columns {
    std::size_t label = 0, count = 0;
};

Columns columns_of(const FacetTable& table) {
    Columns columns{display_width(missing_label(*table.field)), std::to_string(table.missing).size()};
    for (const FacetCount& row : table.values) {
        columns.label = std::max(columns.label, display_width(value_label(row)));
        columns.count = std::max(columns.count, std::to_string(row.count).size());
    }
    return columns;
}

void tail(const FacetTable& table, const Columns& columns, const RenderOptions& options, std::ostream& out) {
    if (table.missing > 0) {
        out << "      " << pad_right(missing_label(*table.field), columns.label + 2) << "    "
            << pad_left(std::to_string(table.missing), columns.count) << '\n';
    }
    if (table.more > 0) out << "      … " << table.more << (table.more == 1 ? " more value\n" : " more values\n");
    if (has_several_values(*table.field, table.count_by) && table.values.size() > 1) {
        out << options.palette.dim("      (" + std::string(a_unit(table.count_by)) + " can count in several rows)") << '\n';
    }
}

/// One period a line, in order of time, with a bar as long as its share of the largest.
void histogram(const FacetTable& table, const RenderOptions& options, std::ostream& out) {
    const Columns columns = columns_of(table);
    std::uint64_t largest = table.missing;
    for (const FacetCount& row : table.values) largest = std::max(largest, row.count);
    const std::size_t before = 6 + columns.label + 2 + 4 + columns.count + 2;
    const std::size_t bar_columns = std::clamp(options.width - std::min(options.width, before), shortest_bar, longest_bar);
    for (const FacetCount& row : table.values) {
        const auto length = static_cast<std::size_t>(largest == 0 ? 0 : (row.count * bar_columns + largest - 1) / largest);
        out << "      " << pad_right(row.label, columns.label + 2) << "    " << pad_left(std::to_string(row.count), columns.count) << "  "
            << options.palette.name(bar_of(length)) << '\n';
    }
    tail(table, columns, options, out);
}

}  // namespace

std::size_t render_facet(const FacetTable& table, const RenderOptions& options, std::size_t first, std::ostream& out) {
    heading(table, options, out);
    if (table.field == &schema::date) {
        histogram(table, options, out);
        return first;
    }
    const Columns columns = columns_of(table);
    for (const FacetCount& row : table.values) {
        std::string line = pad_left(std::to_string(first++), 3) + (row.selected ? " [x] " : " [ ] ") + pad_right(value_label(row), columns.label) +
                           "    " + pad_left(std::to_string(row.count), columns.count);
        out << (row.selected ? options.palette.bold(line) : line) << '\n';
    }
    tail(table, columns, options, out);
    return first;
}

}  // namespace onrecord
