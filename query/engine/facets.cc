#include "query/engine/facets.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/engine/strip.h"

namespace onrecord {
namespace {

/// Documents of a date facet fall into months where the set spans at most this many days, else into years.
constexpr int longest_by_month = 731;

/// What one value was counted in one segment. Views into that segment's column.
struct Row {
    std::string_view id, label;
    std::uint64_t count;
    bool selected = false;
};

struct Counter {
    std::vector<Row> rows;
    std::uint64_t missing = 0;
};

void add_ordinals(const FacetColumn& column, const std::vector<std::uint64_t>& counts, Counter& counter) {
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] > 0) counter.rows.push_back({column.value(ordinal).id, column.value(ordinal).label, counts[ordinal]});
    }
}

/// One row a value: those of all segments together, in id order. The label is the first segment's.
void join_segments(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.id < b.id; });
    std::size_t n = 0;
    for (const Row& row : rows) {
        if (n > 0 && rows[n - 1].id == row.id) rows[n - 1].count += row.count;
        else rows[n++] = row;
    }
    rows.resize(n);
}

void count_column(const FacetColumn& column, const DocSet& set, Counter& counter) {
    std::vector<std::uint64_t> counts(column.value_count(), 0);
    for (const std::uint32_t docid : set) {
        const auto ordinals = column.ordinals(docid);
        if (ordinals.empty()) ++counter.missing;
        for (const std::uint32_t ordinal : ordinals) ++counts[ordinal];
    }
    add_ordinals(column, counts, counter);
}

/// Values of an article's quotations (kind; speaker facets above a confidence), each once an article.
void count_through_quotes(const Field& field, float min_confidence, SegmentEvaluator& evaluator, const DocSet& articles, Counter& counter) {
    Segment& segment = evaluator.segment();
    const FacetColumn& column = segment.quotes.facet(field);
    const auto& first = segment.articles.count("first-quote");
    const auto& quotes = segment.articles.count("quote-count");
    const auto& confidence = segment.quotes.real("confidence");
    const bool by_confidence = is_speaker_facet(field) && min_confidence > 0;
    std::vector<std::uint64_t> counts(column.value_count(), 0);
    std::set<std::uint32_t> seen;
    for (const std::uint32_t docid : articles) {
        seen.clear();
        for (std::uint32_t quote = first[docid]; quote < first[docid] + quotes[docid]; ++quote) {
            if (by_confidence && confidence[quote] < min_confidence) continue;
            for (const std::uint32_t ordinal : column.ordinals(quote)) seen.insert(ordinal);
        }
        if (seen.empty()) ++counter.missing;
        for (const std::uint32_t ordinal : seen) ++counts[ordinal];
    }
    add_ordinals(column, counts, counter);
}

/// Speaker facets of quotations: those below the confidence count as unattributed.
void count_sure_quotes(const Field& field, float min_confidence, Segment& segment, const DocSet& quotes, Counter& counter) {
    const FacetColumn& column = segment.quotes.facet(field);
    const auto& confidence = segment.quotes.real("confidence");
    std::vector<std::uint64_t> counts(column.value_count(), 0);
    for (const std::uint32_t quote : quotes) {
        const bool sure = confidence[quote] >= min_confidence;
        if (!sure || column.ordinals(quote).empty()) ++counter.missing;
        if (!sure) continue;
        for (const std::uint32_t ordinal : column.ordinals(quote)) ++counts[ordinal];
    }
    add_ordinals(column, counts, counter);
}

/// Articles of a set of quotations' columns that only articles carry: through the quotation's article.
void count_through_article(const Field& field, Segment& segment, const DocSet& quotes, Counter& counter) {
    const FacetColumn& column = segment.articles.facet(field);
    const auto& article = segment.quotes.count("article");
    std::vector<std::uint64_t> counts(column.value_count(), 0);
    for (const std::uint32_t quote : quotes) {
        const auto ordinals = column.ordinals(article[quote]);
        if (ordinals.empty()) ++counter.missing;
        for (const std::uint32_t ordinal : ordinals) ++counts[ordinal];
    }
    add_ordinals(column, counts, counter);
}

void count_segment(const Field& field, const SearchRequest& search, SegmentEvaluator& evaluator, const DocSet& set, Counter& counter) {
    Segment& segment = evaluator.segment();
    const bool unsure = search.min_confidence > 0 && is_speaker_facet(field);
    if (search.count_by == CountBy::quotes) {
        if (!field.on_quotes()) count_through_article(field, segment, set, counter);
        else if (unsure) count_sure_quotes(field, search.min_confidence, segment, set, counter);
        else count_column(segment.quotes.facet(field), set, counter);
    } else if (!field.on_articles() || unsure) {
        count_through_quotes(field, search.min_confidence, evaluator, set, counter);
    } else {
        count_column(segment.articles.facet(field), set, counter);
    }
}

/// Dated documents by month or year, in the order of time; documents with a window only, or no date, are missing.
FacetTable count_dates(FacetTable table, const SearchRequest& search, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators, const std::vector<DocSet>& sets) {
    std::map<std::int32_t, std::uint64_t> days;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        Segment& segment = evaluators[i]->segment();
        Table& from_table = search.count_by == CountBy::quotes ? segment.quotes : segment.articles;
        const auto& from = from_table.number("date-from");
        const auto& dated = from_table.number("dated");
        for (const std::uint32_t docid : sets[i]) {
            if (dated[docid]) ++days[from[docid]];
            else ++table.missing;
        }
    }
    const bool by_month = !days.empty() && days.rbegin()->first - days.begin()->first <= longest_by_month;
    for (const auto& [day, count] : days) {
        const std::string period = to_string(Date{day}).substr(0, by_month ? 7 : 4);
        if (table.values.empty() || table.values.back().id != period) table.values.push_back({period, period, 0, false});
        table.values.back().count += count;
    }
    return table;
}

/// The label of a value, as the first segment has it; the id if none does.
std::string_view label_of(std::string_view id, const Field& field, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators) {
    for (const auto& evaluator : evaluators) {
        Table& table = field.on_articles() ? evaluator->segment().articles : evaluator->segment().quotes;
        const std::vector<FacetValue>& values = table.facet(field).values();
        const auto at = std::lower_bound(values.begin(), values.end(), id, [](const FacetValue& value, std::string_view key) { return value.id < key; });
        if (at != values.end() && at->id == id) return at->label;
    }
    return id;
}

/// `selected` must outlive the rows. A selected value that nothing in the set has is listed with its true count, 0.
void mark_selected(const std::set<std::string>& selected, const Field& field, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators, std::vector<Row>& rows) {
    const std::size_t counted = rows.size();
    for (const std::string& id : selected) {
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(counted);
        const auto known = std::lower_bound(rows.begin(), end, id, [](const Row& row, std::string_view key) { return row.id < key; });
        if (known != end && known->id == id) known->selected = true;
        else rows.push_back({id, label_of(id, field, evaluators), 0, true});
    }
}

}  // namespace

FacetTable count_facet(const FacetRequest& request, const SearchRequest& search, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                       const std::vector<DocSet>& sets) {
    const Field& field = *request.field;
    FacetTable table{&field, search.own_excluded, search.count_by, {}, 0, 0};
    if (&field == &schema::date) return count_dates(std::move(table), search, evaluators, sets);
    Counter counter;
    for (std::size_t i = 0; i < sets.size(); ++i) count_segment(field, search, *evaluators[i], sets[i], counter);
    table.missing = counter.missing;
    std::vector<Row>& rows = counter.rows;
    join_segments(rows);
    const std::set<std::string> selected = selected_ids(search.expr, field);
    mark_selected(selected, field, evaluators, rows);
    const std::size_t listed = std::min(rows.size(), selected.size() + request.limit);
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(listed), rows.end(), [](const Row& a, const Row& b) {
        if (a.selected != b.selected) return a.selected;
        if (a.count != b.count) return a.count > b.count;
        return a.label != b.label ? a.label < b.label : a.id < b.id;
    });
    table.more = rows.size() - listed;
    for (std::size_t i = 0; i < listed; ++i) table.values.push_back({std::string(rows[i].id), std::string(rows[i].label), rows[i].count, rows[i].selected});
    return table;
}

}  // namespace onrecord
