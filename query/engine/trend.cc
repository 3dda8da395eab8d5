#include "query/engine/trend.h"

#include <algorithm>
#include <map>

#include "query/engine/strip.h"
#include "query/engine/value_counter.h"

namespace onrecord {
namespace {

using Rows = std::map<std::int32_t, TrendRow>;

/// Finds the row of a document: that of its period, or the undated one. Neighbouring documents often share a day.
class RowFinder {
public:
    RowFinder(const SearchRequest& request, const Evaluators& evaluators, Trend& trend) : per_(trend.per), undated_(trend.undated) {
        for (const auto& evaluator : evaluators) days_.emplace_back(request, evaluator->segment());
    }

    TrendRow& of(std::size_t segment, std::uint32_t docid) {
        const std::optional<Date> day = days_[segment].of(docid);
        if (!day) return undated_;
        if (!last_ || *day != last_day_) last_ = &rows_[period_of(per_, *day)];
        last_day_ = *day;
        return *last_;
    }

    Rows& rows() { return rows_; }

private:
    Per per_;
    TrendRow& undated_;
    std::vector<CountedDays> days_;
    Rows rows_;
    TrendRow* last_ = nullptr;
    Date last_day_{};
};

/// Every live document of the kind that is counted.
std::vector<DocSet> whole_archive(const SearchRequest& request, const Evaluators& evaluators) {
    std::vector<DocSet> sets;
    for (const auto& evaluator : evaluators) sets.push_back(request.count_by == CountBy::quotes ? evaluator->all_quotes() : evaluator->all_articles());
    return sets;
}

/// Counts the matches of each period by the values of a field as well.
void count_split(const FacetRequest& split, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets, RowFinder& finder, Trend& trend) {
    ValueCounter values(*split.field, trend.per, request, evaluators);
    for_each_document(sets, [&](std::size_t segment, std::uint32_t docid) { values.count(segment, docid); });
    trend.columns = values.list(selected_ids(request.expr, *split.field), split.limit);
    values.shorten(trend.columns, split.limit);
    trend.more = values.more();
    for_each_document(sets, [&](std::size_t segment, std::uint32_t docid) {
        TrendRow& row = finder.of(segment, docid);
        row.values.resize(trend.columns.size(), 0);
        const std::vector<std::size_t>& places = values.places(segment, docid);
        if (places.empty()) ++row.others;
        for (const std::size_t place : places) ++(place < row.values.size() ? row.values[place] : row.missing);
    });
}

/// The rows from the first with a match to the last.
std::vector<TrendRow> rows_of(Rows& rows, std::size_t columns) {
    std::vector<TrendRow> out;
    for (auto& [period, row] : rows) {
        if (out.empty() && row.count == 0) continue;
        row.period = period;
        row.values.resize(columns, 0);
        out.push_back(std::move(row));
    }
    while (!out.empty() && out.back().count == 0) out.pop_back();
    return out;
}

}  // namespace

Trend count_trend(const TrendRequest& wanted, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches) {
    Trend trend{wanted.per, request.count_by, wanted.split ? wanted.split->field : nullptr, {}, 0, {}, {}};
    RowFinder finder(request, evaluators, trend);
    const std::vector<DocSet> sets = counted_sets(request, {}, evaluators, matches);
    for_each_document(sets, [&](std::size_t segment, std::uint32_t docid) { ++finder.of(segment, docid).count; });
    for_each_document(whole_archive(request, evaluators), [&](std::size_t segment, std::uint32_t docid) { ++finder.of(segment, docid).all; });
    if (wanted.split) count_split(*wanted.split, request, evaluators, sets, finder, trend);
    trend.rows = rows_of(finder.rows(), trend.columns.size());
    trend.undated.values.resize(trend.columns.size(), 0);
    return trend;
}

}  // namespace onrecord
