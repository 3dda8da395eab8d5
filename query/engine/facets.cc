#include "query/engine/facets.h"

#include <algorithm>
#include <map>
#include <set>

#include "query/engine/strip.h"

namespace onrecord {
namespace {

/// Documents of a date facet fall into months where the set spans at most this many days, else into years.
constexpr int longest_by_month = 731;

struct Counter {
    std::map<std::string, FacetCount> values;
    std::uint64_t missing = 0;
};

void add_ordinals(const FacetColumn& column, const std::vector<std::uint64_t>& counts, Counter& counter) {
    for (std::uint32_t ordinal = 0; ordinal < counts.size(); ++ordinal) {
        if (counts[ordinal] == 0) continue;
        const FacetValue& value = column.value(ordinal);
        FacetCount& row = counter.values.try_emplace(value.id, FacetCount{value.id, value.label, 0, false}).first->second;
        row.count += counts[ordinal];
    }
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

/// Dated documents by month or year; documents with a window only, or no date, are missing.
void count_dates(const SearchRequest& search, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators, const std::vector<DocSet>& sets, Counter& counter) {
    std::map<std::int32_t, std::uint64_t> days;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        Segment& segment = evaluators[i]->segment();
        Table& table = search.count_by == CountBy::quotes ? segment.quotes : segment.articles;
        const auto& from = table.number("date-from");
        const auto& dated = table.number("dated");
        for (const std::uint32_t docid : sets[i]) {
            if (dated[docid]) ++days[from[docid]];
            else ++counter.missing;
        }
    }
    if (days.empty()) return;
    const bool by_month = days.rbegin()->first - days.begin()->first <= longest_by_month;
    for (const auto& [day, count] : days) {
        const std::string period = to_string(Date{day}).substr(0, by_month ? 7 : 4);
        counter.values.try_emplace(period, FacetCount{period, period, 0, false}).first->second.count += count;
    }
}

void mark_selected(const SearchRequest& search, const Field& field, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators, Counter& counter) {
    for (const std::string& id : selected_ids(search.expr, field)) {
        const auto known = counter.values.find(id);
        if (known != counter.values.end()) {
            known->second.selected = true;
            continue;
        }
        // A selected value that nothing in the set has is listed with its true count, 0.
        std::string label = id;
        for (const auto& evaluator : evaluators) {
            Table& table = field.on_articles() ? evaluator->segment().articles : evaluator->segment().quotes;
            for (const FacetValue& value : table.facet(field).values()) {
                if (value.id == id) label = value.label;
            }
        }
        counter.values.emplace(id, FacetCount{id, label, 0, true});
    }
}

}  // namespace

FacetTable count_facet(const FacetRequest& request, const SearchRequest& search, const std::vector<std::unique_ptr<SegmentEvaluator>>& evaluators,
                       const std::vector<DocSet>& sets) {
    const Field& field = *request.field;
    Counter counter;
    if (&field == &schema::date) {
        count_dates(search, evaluators, sets, counter);
    } else {
        for (std::size_t i = 0; i < sets.size(); ++i) count_segment(field, search, *evaluators[i], sets[i], counter);
        mark_selected(search, field, evaluators, counter);
    }
    FacetTable table{&field, search.own_excluded, search.count_by, {}, counter.missing, 0};
    for (auto& [id, row] : counter.values) table.values.push_back(std::move(row));
    const bool by_period = &field == &schema::date;  // periods stay in the order of time
    std::stable_sort(table.values.begin(), table.values.end(), [by_period](const FacetCount& a, const FacetCount& b) {
        if (by_period) return a.id < b.id;
        if (a.selected != b.selected) return a.selected;
        return a.count != b.count ? a.count > b.count : a.label < b.label;
    });
    if (by_period) return table;
    const auto selected = static_cast<std::size_t>(std::count_if(table.values.begin(), table.values.end(), [](const FacetCount& row) { return row.selected; }));
    const std::size_t listed = selected + request.limit;
    if (table.values.size() > listed) {
        table.more = table.values.size() - listed;
        table.values.resize(listed);
    }
    return table;
}

}  // namespace onrecord
