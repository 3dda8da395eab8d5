#include "query/engine/counted.h"

#include <algorithm>

#include "query/engine/strip.h"

namespace onrecord {
namespace {

/// Quotations of matching articles; where the query asks something of quotations, those that answer it.
DocSet quotations_of_articles(SegmentEvaluator& evaluator, const Expr& expr, const std::optional<Expr>& asked) {
    DocSet quotes = evaluator.quotes_of(evaluator.articles(expr));
    if (asked) quotes &= evaluator.quotes(*asked);
    return quotes;
}

}  // namespace

std::vector<DocSet> counted_sets(const SearchRequest& request, const Expr& expr, const Evaluators& evaluators) {
    const bool by_quotes = request.count_by == CountBy::quotes, of_quotes = request.unit == Unit::quotes;
    const std::optional<Expr> asked = quotation_part(expr);
    std::vector<DocSet> sets;
    sets.reserve(evaluators.size());
    for (const auto& evaluator : evaluators) {
        if (of_quotes) sets.push_back(by_quotes ? evaluator->quotes(expr) : evaluator->articles_of(evaluator->quotes(expr)));
        else sets.push_back(by_quotes ? quotations_of_articles(*evaluator, expr, asked) : evaluator->articles(expr));
    }
    return sets;
}

CountedDays::CountedDays(const SearchRequest& request, Segment& segment) {
    Table& table = request.count_by == CountBy::quotes ? segment.quotes : segment.articles;
    from_ = &table.number("date-from");
    dated_ = &table.number("dated");
}

CountedValues::Way CountedValues::way(const Field& field, const SearchRequest& request) {
    const bool by_confidence = request.min_confidence > 0 && is_speaker_facet(field);
    if (request.count_by != CountBy::quotes) return by_confidence || !field.on_articles() ? Way::quotations_of_article : Way::own;
    if (!field.on_quotes()) return Way::article_of_quotation;
    return by_confidence ? Way::sure_quotation : Way::own;
}

CountedValues::CountedValues(const Field& field, const SearchRequest& request, Segment& segment)
    : segment_(&segment), way_(way(field, request)), least_(is_speaker_facet(field) ? request.min_confidence : 0) {
    const bool quotes = way_ == Way::own ? request.count_by == CountBy::quotes : way_ != Way::article_of_quotation;
    column_ = &(quotes ? segment.quotes : segment.articles).facet(field);
}

std::span<const std::uint32_t> CountedValues::of(std::uint32_t docid) {
    switch (way_) {
        case Way::own: return column_->ordinals(docid);
        case Way::sure_quotation: return segment_->quotes.real("confidence")[docid] >= least_ ? column_->ordinals(docid) : std::span<const std::uint32_t>();
        case Way::article_of_quotation: return column_->ordinals(segment_->quotes.count("article")[docid]);
        case Way::quotations_of_article: break;
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
