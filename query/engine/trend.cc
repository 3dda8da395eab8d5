#include "query/engine/trend.h"

#include <algorithm>
#include <map>

#include "query/engine/strip.h"
#include "query/engine/value_counter.h"

namespace onrecord {
namespace {

using Rows = std::map<std::int32_t, TrendRow>;

/// Finds the rows of what is counted as one: those of its periods, or the undated one. Neighbouring documents often share a day.
class RowFinder {
public:
    RowFinder(const SearchRequest& request, const Evaluators& evaluators, Trend& trend) : per_(trend.per), undated_(trend.undated) {
        for (const auto& evaluator : evaluators) days_.emplace_back(request, evaluator->segment());
    }

    /// Each once. Lives until the next call.
    const std::vector<TrendRow*>& of(CountedUnit unit) {
        found_.clear();
        for (const DocRef& document : unit) {
            const std::optional<Date> day = days_[document.segment].of(document.docid);
            if (!day) continue;
            if (!last_ || *day != last_day_) last_ = &rows_[period_of(per_, *day)];
            last_day_ = *day;
            found_.push_back(last_);
        }
        if (found_.empty()) found_.push_back(&undated_);
        if (found_.size() > 1) {
            std::sort(found_.begin(), found_.end());
            found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        }
        return found_;
    }

    Rows& rows() { return rows_; }

private:
    Per per_;
    TrendRow& undated_;
    std::vector<CountedDays> days_;
    Rows rows_;
    TrendRow* last_ = nullptr;
    Date last_day_{};
    std::vector<TrendRow*> found_;
};

/// Every live document of the kind that is counted.
std::vector<DocSet> whole_archive(const SearchRequest& request, const Evaluators& evaluators) {
    std::vector<DocSet> sets;
    for (const auto& evaluator : evaluators) sets.push_back(request.count_by == CountBy::quotes ? evaluator->all_quotes() : evaluator->all_articles());
    return sets;
}

/// Counts the matches of each period by the values of a field as well.
void count_split(const FacetRequest& split, const SearchRequest& request, const Evaluators& evaluators, const CountedUnits& matches, RowFinder& finder, Trend& trend) {
    ValueCounter values(*split.field, trend.per, request, evaluators);
    matches.for_each([&](CountedUnit unit) { values.count(unit); });
    trend.columns = values.list(selected_ids(request.expr, *split.field), split.limit);
    values.shorten(trend.columns, split.limit);
    trend.more = values.more();
    matches.for_each([&](CountedUnit unit) {
        const std::vector<std::size_t>& places = values.places(unit);
        for (TrendRow* row : finder.of(unit)) {
            row->values.resize(trend.columns.size(), 0);
            if (places.empty()) ++row->others;
            for (const std::size_t place : places) ++(place < row->values.size() ? row->values[place] : row->missing);
        }
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
    const std::vector<DocSet> sets = counted_sets(request, {}, evaluators, matches), archive = whole_archive(request, evaluators);
    const CountedUnits found(request, evaluators, sets), all(request, evaluators, archive);
    found.for_each([&](CountedUnit unit) {
        for (TrendRow* row : finder.of(unit)) ++row->count;
    });
    all.for_each([&](CountedUnit unit) {
        for (TrendRow* row : finder.of(unit)) ++row->all;
    });
    if (wanted.split) count_split(*wanted.split, request, evaluators, found, finder, trend);
    trend.rows = rows_of(finder.rows(), trend.columns.size());
    trend.undated.values.resize(trend.columns.size(), 0);
    return trend;
}

}  // namespace onrecord
