#include "query/engine/counted.h"

#include <algorithm>

#include "query/engine/for_each_segment.h"
#include "query/engine/strip.h"

namespace onrecord {
bool worth_threads(const SearchRequest& request, const Evaluators& evaluators, const Expr& expr, bool quotes) {
    if (evaluators.size() < 2) return false;
    double work = 0;
    for (const auto& evaluator : evaluators) work += evaluator->work(expr, quotes);
    return work >= static_cast<double>(request.parallel_from);
}

DocSet quotations_of(SegmentEvaluator& evaluator, const DocSet& articles, const std::optional<Expr>& asked) {
    DocSet quotes = evaluator.quotes_of(articles);
    return asked ? evaluator.quotes(*asked, quotes) : quotes;
}

std::vector<DocSet> counted_sets(const SearchRequest& request, const std::vector<const Field*>& fields, const Evaluators& evaluators,
                                 const std::vector<DocSet>& matches) {
    Expr expr = request.expr;
    bool shortened = false;
    for (const Field* field : fields) {
        if (!request.own_excluded || !has_filter_on(expr, *field)) continue;
        expr = without_field(expr, *field);
        shortened = true;
    }
    const bool by_quotes = request.count_by == CountBy::quotes, of_quotes = request.unit == Unit::quotes;
    if (!shortened && by_quotes == of_quotes) return matches;
    const std::optional<Expr> asked = of_quotes ? std::nullopt : quotation_part(expr);
    std::vector<DocSet> sets(evaluators.size());
    const bool at_once = shortened ? worth_threads(request, evaluators, expr, of_quotes) : size_of(matches) >= request.parallel_from;
    for_each_segment(evaluators, at_once, [&](std::size_t i) {
        SegmentEvaluator& evaluator = *evaluators[i];
        DocSet found = !shortened ? matches[i] : of_quotes ? evaluator.quotes(expr) : evaluator.articles(expr);
        if (by_quotes == of_quotes) sets[i] = std::move(found);
        else sets[i] = of_quotes ? evaluator.articles_of(found) : quotations_of(evaluator, found, asked);
    });
    return sets;
}

CountedDays::CountedDays(const SearchRequest& request, Segment& segment) {
    Table& table = request.count_by == CountBy::quotes ? segment.quotes : segment.articles;
    from_ = &table.number("date-from");
    dated_ = &table.number("dated");
}

DateRange days_of(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets) {
    std::optional<DateRange> days;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const CountedDays segment(request, evaluators[i]->segment());
        for (const std::uint32_t docid : sets[i]) {
            const std::optional<Date> day = segment.of(docid);
            if (!day) continue;
            if (!days) days = {*day, *day};
            days->from = std::min(days->from, *day);
            days->until = std::max(days->until, *day);
        }
    }
    return days.value_or(DateRange{Date{0}, Date{0}});
}

ValuesOf values_of(const Field& field, const SearchRequest& request) {
    const bool by_confidence = request.min_confidence > 0 && is_speaker_facet(field);
    if (request.count_by != CountBy::quotes) return by_confidence || !field.on_articles() ? ValuesOf::quotations_of_article : ValuesOf::article;
    if (!field.on_quotes()) return ValuesOf::article_of_quotation;
    return by_confidence ? ValuesOf::sure_quotation : ValuesOf::quotation;
}

bool in_quotations(ValuesOf values) { return values != ValuesOf::article && values != ValuesOf::article_of_quotation; }

CountedValues::CountedValues(const Field& field, const SearchRequest& request, Segment& segment)
    : segment_(&segment), values_(values_of(field, request)), column_(&(in_quotations(values_) ? segment.quotes : segment.articles).facet(field)),
      least_(is_speaker_facet(field) ? request.min_confidence : 0) {}

std::span<const std::uint32_t> CountedValues::of(std::uint32_t docid) {
    switch (values_) {
        case ValuesOf::article:
        case ValuesOf::quotation: return column_->ordinals(docid);
        case ValuesOf::sure_quotation: return segment_->quotes.real("confidence")[docid] >= least_ ? column_->ordinals(docid) : std::span<const std::uint32_t>();
        case ValuesOf::article_of_quotation: return column_->ordinals(segment_->quotes.count("article")[docid]);
        case ValuesOf::quotations_of_article: break;
    }
    return of_quotations(docid);
}

std::span<const std::uint32_t> CountedValues::of_quotations(std::uint32_t article) {
    const std::uint32_t first = segment_->articles.count("first-quote")[article];
    const std::uint32_t end = first + segment_->articles.count("quote-count")[article];
    const auto& confidence = segment_->quotes.real("confidence");
    found_.clear();
    for (std::uint32_t quote = first; quote < end; ++quote) {
        if (confidence[quote] < least_) continue;
        const auto ordinals = column_->ordinals(quote);
        found_.insert(found_.end(), ordinals.begin(), ordinals.end());
    }
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return found_;
}

}  // namespace onrecord
