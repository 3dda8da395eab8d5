#include <algorithm>
#include <cstdio>
#include <ostream>

#include "query/render/facet_labels.h"
#include "query/render/grid.h"
#include "query/render/trend.h"

namespace onrecord {
namespace {

/// "12.3 %"; empty where there is nothing to have a share of.
std::string share(const TrendRow& row) {
    if (row.all == 0) return {};
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", 100.0 * static_cast<double>(row.count) / static_cast<double>(row.all));
    return text;
}

/// Which columns besides the count and the values tell anything.
struct Shown {
    bool share = false, others = false, missing = false;
};

Shown shown(const Trend& trend) {
    Shown out;
    const auto consider = [&](const TrendRow& row) {
        out.share |= row.count != row.all && row.count > 0;
        out.others |= row.others > 0;
        out.missing |= row.missing > 0;
    };
    for (const TrendRow& row : trend.rows) consider(row);
    consider(trend.undated);
    return out;
}

Grid::Row row_of(const TrendRow& row, std::string label, const Shown& shown, std::uint64_t bar) {
    Grid::Row out{std::move(label), {std::to_string(row.count)}, false, bar};
    if (shown.share) out.cells.push_back(share(row));
    for (const std::uint64_t count : row.values) out.cells.push_back(std::to_string(count));
    if (shown.others) out.cells.push_back(std::to_string(row.others));
    if (shown.missing) out.cells.push_back(std::to_string(row.missing));
    return out;
}

Grid grid_of(const Trend& trend) {
    const Shown show = shown(trend);
    Grid grid;
    const bool headed = show.share || trend.split;
    grid.columns.push_back({headed ? "total" : ""});
    if (show.share) grid.columns.push_back({"of all"});
    for (const FacetCount& value : trend.columns) grid.columns.push_back({(value.selected ? "[x] " : "") + value_label(value), true});
    if (show.others) grid.columns.push_back({"(others)"});
    if (show.missing) grid.columns.push_back({missing_label(*trend.split)});
    for (const TrendRow& row : trend.rows) {
        grid.longest_bar = std::max(grid.longest_bar, row.count);
        grid.rows.push_back(row_of(row, period_name(trend.per, row.period), show, row.count));
    }
    if (trend.undated.count > 0) grid.rows.push_back(row_of(trend.undated, "undated", show, 0));
    return grid;
}

}  // namespace

void render_trend(const Trend& trend, const RenderOptions& options, std::ostream& out) {
    out << options.palette.bold("trend per " + std::string(name_of(trend.per))) << "  (" << units_of(trend.count_by) << ")\n";
    const std::size_t cut = render_grid(grid_of(trend), options, out);
    if (trend.more > 0) out << "  … " << trend.more << " more of " << trend.split->name << '\n';
    if (cut > 0) out << "  … " << cut << (cut == 1 ? " column needs" : " columns need") << " a wider terminal (or --format csv)\n";
    if (trend.split && has_several_values(*trend.split, trend.count_by) && trend.columns.size() > 1)
        out << options.palette.dim("  (" + std::string(a_unit(trend.count_by)) + " can count in several columns)") << '\n';
}

}  // namespace onrecord
