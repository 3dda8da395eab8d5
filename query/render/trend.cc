#include "query/render/trend.h"

#include "query/render/facet_labels.h"

namespace onrecord {
namespace {

std::vector<std::string> table_row(const Trend& trend, const TrendRow& row, std::vector<std::string> cells) {
    cells.push_back(std::to_string(row.count));
    cells.push_back(std::to_string(row.all));
    if (!trend.split) return cells;
    for (const std::uint64_t count : row.values) cells.push_back(std::to_string(count));
    cells.push_back(std::to_string(row.others));
    cells.push_back(std::to_string(row.missing));
    return cells;
}

void add_counts(const Trend& trend, const TrendRow& row, Json& json) {
    json["count"] = row.count;
    json["all"] = row.all;
    if (!trend.split) return;
    json["values"] = row.values;
    json["others"] = row.others;
    json["missing"] = row.missing;
}

Json split_json(const Trend& trend) {
    Json values = Json::array();
    for (const FacetCount& value : trend.columns) values.push_back({{"id", value.id}, {"label", value.label}, {"count", value.count}, {"selected", value.selected}});
    return {{"field", std::string(trend.split->name)}, {"more", trend.more}, {"values", std::move(values)}};
}

}  // namespace

std::uint64_t length_of(const Trend& trend) {
    return trend.rows.empty() ? 0 : static_cast<std::uint64_t>(trend.rows.back().period - trend.rows.front().period) + 1;
}

void fill_gaps(Trend& trend) {
    std::vector<TrendRow> rows;
    for (TrendRow& row : trend.rows) {
        while (!rows.empty() && rows.back().period + 1 < row.period) {
            TrendRow gap{rows.back().period + 1};
            gap.values.resize(trend.columns.size(), 0);
            rows.push_back(std::move(gap));
        }
        rows.push_back(std::move(row));
    }
    trend.rows = std::move(rows);
}

void render_trend_table(const Trend& trend, TableForm form, std::ostream& out) {
    std::vector<std::string> columns{"period", "from", "until", "count", "all"};
    for (const FacetCount& value : trend.columns) columns.push_back(std::string(trend.split->name) + ":" + value.id);
    if (trend.split) columns.insert(columns.end(), {"others", "none"});
    write_row(columns, form, out);
    for (const TrendRow& row : trend.rows) {
        const DateRange days = period_days(trend.per, row.period);
        write_row(table_row(trend, row, {period_name(trend.per, row.period), to_string(days.from), to_string(days.until)}), form, out);
    }
    if (trend.undated.count > 0) write_row(table_row(trend, trend.undated, {"", "", ""}), form, out);
}

Json trend_json(const Trend& trend) {
    Json json{{"per", name_of(trend.per)}, {"count_by", key_of(trend.count_by)}};
    json["split"] = trend.split ? split_json(trend) : Json(nullptr);
    json["periods"] = Json::array();
    for (const TrendRow& row : trend.rows) {
        const DateRange days = period_days(trend.per, row.period);
        Json period{{"period", period_name(trend.per, row.period)}, {"from", to_string(days.from)}, {"until", to_string(days.until)}};
        add_counts(trend, row, period);
        json["periods"].push_back(std::move(period));
    }
    json["undated"] = Json::object();
    add_counts(trend, trend.undated, json["undated"]);
    return json;
}

}  // namespace onrecord
