#include "query/engine/facets.h"

#include <algorithm>
#include <optional>
#include <set>

#include "query/engine/counted.h"
#include "query/engine/for_each_segment.h"
#include "query/engine/strip.h"
#include "query/engine/value_counter.h"

namespace onrecord {
namespace {

/// What was counted in one segment, by the ordinals of the column that was counted.
struct Counts {
    std::vector<std::uint32_t> by_ordinal;
    std::uint64_t missing = 0;
};

/// One value over all segments, by its number.
struct Row {
    std::uint32_t number;
    std::uint64_t count;
    bool selected = false;
};

/// Counts a column over the documents `row_of(docid)`; one a document of the set.
template <class RowOf>
Counts count_rows(const FacetColumn& column, const DocSet& set, const RowOf& row_of) {
    Counts counts{std::vector<std::uint32_t>(column.value_count(), 0)};
    for (const std::uint32_t docid : docids_of(set)) counts.missing += column.count(row_of(docid), counts.by_ordinal.data()) ? 0 : 1;
    return counts;
}

Counts count_column(const FacetColumn& column, const DocSet& set) {
    if (set.cardinality() < column.document_count()) return count_rows(column, set, [](std::uint32_t docid) { return docid; });
    return {{column.counts().begin(), column.counts().end()}, column.without_value()};
}

/// By the values that are found for each document.
Counts count_values(CountedValues values, const DocSet& set) {
    Counts counts{std::vector<std::uint32_t>(values.column().value_count(), 0)};
    for (const std::uint32_t docid : set) {
        const std::span<const std::uint32_t> ordinals = values.of(docid);
        counts.missing += ordinals.empty() ? 1 : 0;
        for (const std::uint32_t ordinal : ordinals) ++counts.by_ordinal[ordinal];
    }
    return counts;
}

Counts count_segment(const Field& field, const SearchRequest& request, Segment& segment, const DocSet& set) {
    switch (values_of(field, request)) {
        case ValuesOf::article: return count_column(segment.articles.facet(field), set);
        case ValuesOf::quotation: return count_column(segment.quotes.facet(field), set);
        case ValuesOf::article_of_quotation: break;
        case ValuesOf::sure_quotation:
        case ValuesOf::quotations_of_article: return count_values(CountedValues(field, request, segment), set);
    }
    const auto& article = segment.quotes.count("article");
    const std::uint32_t last = segment.articles.document_count();   // a damaged column may name others
    return count_rows(segment.articles.facet(field), set, [&](std::uint32_t quote) { return std::clamp(article[quote], 1u, last); });
}

/// Adds up what was counted in each segment, by the numbers of the values.
std::vector<std::uint32_t> total(std::vector<Counts>& segments, const ValueNumbers& numbers) {
    if (segments.size() == 1) return std::move(segments.front().by_ordinal);   // numbered alike
    std::vector<std::uint32_t> totals(numbers.value_count(), 0);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (std::uint32_t ordinal = 0; ordinal < segments[i].by_ordinal.size(); ++ordinal) {
            if (segments[i].by_ordinal[ordinal] > 0) totals[numbers.number(i, ordinal)] += segments[i].by_ordinal[ordinal];
        }
    }
    return totals;
}

/// The values that were counted, and the selected ones with their true count, which may be 0.
std::vector<Row> rows_of(const std::vector<std::uint32_t>& totals, const ValueNumbers& numbers, const std::set<std::string>& selected) {
    std::set<std::uint32_t> chosen;
    for (const std::string& id : selected) {
        if (const std::optional<std::uint32_t> number = numbers.find(id)) chosen.insert(*number);
    }
    std::vector<Row> rows;
    for (const std::uint32_t number : chosen) rows.push_back({number, totals[number], true});
    for (std::uint32_t number = 0; number < totals.size(); ++number) {
        if (totals[number] > 0 && (chosen.empty() || !chosen.contains(number))) rows.push_back({number, totals[number]});
    }
    return rows;
}

/// Adds the stories: each once for every value that one of its articles has.
void add_stories(const Field& field, const SearchRequest& request, const Evaluators& evaluators, const CountedUnits& units, const ValueNumbers& numbers,
                 std::vector<std::uint32_t>& totals, std::uint64_t& missing) {
    std::vector<CountedValues> values;
    for (const auto& evaluator : evaluators) values.emplace_back(field, request, evaluator->segment());
    std::vector<std::uint32_t> found;
    units.for_each_story([&](CountedUnit story) {
        found.clear();
        for (const DocRef& article : story) {
            for (const std::uint32_t ordinal : values[article.segment].of(article.docid)) found.push_back(numbers.number(article.segment, ordinal));
        }
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        missing += found.empty() ? 1 : 0;
        for (const std::uint32_t number : found) ++totals[number];
    });
}

/// Dated documents by month or year, in the order of time; documents with a window only, or no date, are missing.
FacetTable count_dates(FacetTable table, const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    ValueCounter periods(schema::date, fitting_period(days_of(request, evaluators, sets)), request, evaluators);
    CountedUnits(request, evaluators, sets).for_each([&](CountedUnit unit) { periods.count(unit); });
    table.values = periods.list({}, 0);
    table.missing = periods.missing();
    return table;
}

/// The label of a value that the counted column does not have, as the articles' or the quotations' other column knows it; else its id.
std::string label_of(const std::string& id, const Field& field, Index& index, bool counted_quotes) {
    if (!(counted_quotes ? field.on_articles() : field.on_quotes())) return id;
    for (const auto& segment : index.segments) {
        const FacetColumn& column = (counted_quotes ? segment->articles : segment->quotes).facet_values(field);
        if (const std::optional<std::uint32_t> ordinal = column.find(id)) return std::string(column.label(*ordinal));
    }
    return id;
}

}  // namespace

FacetTable count_facet(const FacetRequest& request, const SearchRequest& search, Index& index,
                       const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    const Field& field = *request.field;
    FacetTable table{&field, search.own_excluded, search.count_by, {}, 0, 0};
    if (&field == &schema::date) return count_dates(std::move(table), search, evaluators, sets);
    const bool quotes_column = in_quotations(values_of(field, search));
    const CountedUnits units(search, evaluators, sets);
    std::vector<Counts> counts(sets.size());
    for_each_segment(evaluators, size_of(sets) >= search.parallel_from, [&](std::size_t i) {
        counts[i] = count_segment(field, search, evaluators[i]->segment(), units.alone()[i]);
    });
    for (const Counts& one : counts) table.missing += one.missing;
    const std::set<std::string> selected = selected_ids(search.expr, field);
    const ValueNumbers& numbers = index.value_numbers(field, quotes_column);
    std::vector<std::uint32_t> totals = total(counts, numbers);
    add_stories(field, search, evaluators, units, numbers, totals, table.missing);
    std::vector<Row> rows = rows_of(totals, numbers, selected);
    const auto known = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.selected; }));
    const std::size_t listed = std::min(rows.size(), known + request.limit);
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(listed), rows.end(), [&](const Row& a, const Row& b) {
        if (a.selected != b.selected) return a.selected;
        if (a.count != b.count) return a.count > b.count;
        const std::string_view label = numbers.label(a.number), other = numbers.label(b.number);
        return label != other ? label < other : a.number < b.number;
    });
    table.more = rows.size() - listed;
    std::set<std::string> absent = selected;
    for (std::size_t i = 0; i < listed; ++i) {
        table.values.push_back({std::string(numbers.id(rows[i].number)), std::string(numbers.label(rows[i].number)), rows[i].count, rows[i].selected});
        absent.erase(table.values.back().id);
    }
    for (const std::string& id : absent)
        table.values.insert(table.values.begin() + static_cast<std::ptrdiff_t>(known), {id, label_of(id, field, index, quotes_column), 0, true});
    return table;
}

}  // namespace onrecord
