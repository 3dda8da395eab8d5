#include "query/engine/cross_table.h"

#include "query/engine/strip.h"
#include "query/engine/value_counter.h"

namespace onrecord {
namespace {

/// The periods of a date on either side.
Per periods(const CrossRequest& cross, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    const bool dates = cross.rows.field == &schema::date || cross.columns.field == &schema::date;
    return dates ? fitting_period(days_of(request, evaluators, sets)) : Per::year;
}

}  // namespace

CrossTable count_cross(const CrossRequest& cross, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& matches) {
    const Field &row_field = *cross.rows.field, &column_field = *cross.columns.field;
    const std::vector<DocSet> sets = counted_sets(request, {&row_field, &column_field}, evaluators, matches);
    const CountedUnits units(request, evaluators, sets);
    const Per per = periods(cross, request, evaluators, sets);
    ValueCounter rows(row_field, per, request, evaluators), columns(column_field, per, request, evaluators);
    CrossTable table{&row_field, &column_field, request.own_excluded, request.count_by, 0, {}, {}, 0, 0, 0, 0, {}};
    units.for_each([&](CountedUnit unit) {
        ++table.total;
        rows.count(unit);
        columns.count(unit);
    });
    table.rows = rows.list(selected_ids(request.expr, row_field), cross.rows.limit);
    table.columns = columns.list(selected_ids(request.expr, column_field), cross.columns.limit);
    table.cells.assign(table.rows.size() + 1, std::vector<std::uint64_t>(table.columns.size() + 1, 0));
    units.for_each([&](CountedUnit unit) {
        const std::vector<std::size_t>& across = columns.places(unit);
        for (const std::size_t row : rows.places(unit)) {
            for (const std::size_t column : across) ++table.cells[row][column];
        }
    });
    table.rows_missing = rows.missing();
    table.columns_missing = columns.missing();
    table.more_rows = rows.more();
    table.more_columns = columns.more();
    return table;
}

}  // namespace onrecord
