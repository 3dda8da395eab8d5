#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// True if answering `expr` takes so long that threads pay.
bool worth_threads(const SearchRequest& request, const Evaluators& evaluators, const Expr& expr, bool quotes);

/// Quotations of matching articles; where the query asks something of quotations (quotation_part), those that answer it.
DocSet quotations_of(SegmentEvaluator& evaluator, const DocSet& articles, const std::optional<Expr>& asked);

/// What a count is over, one set a segment: the matches in the unit that `request` counts by, without the query's own filters on `fields`
/// where request leaves them out. Quotations of an article query are those that answer what it asks of quotations.
/// `matches`: those of the whole query, in the unit it asks for; it is not answered again.
std::vector<DocSet> counted_sets(const SearchRequest& request, const std::vector<const Field*>& fields, const Evaluators& evaluators,
                                 const std::vector<DocSet>& matches);

/// The days of counted documents of one segment.
class CountedDays {
public:
    CountedDays(const SearchRequest& request, Segment& segment);
    /// Null if the document has only a derived window, or no date.
    std::optional<Date> of(std::uint32_t docid) const { return (*dated_)[docid] ? std::optional(Date{(*from_)[docid]}) : std::nullopt; }

private:
    const NumberColumn<std::int32_t>*from_, *dated_;
};

/// The first and last day that a document of the sets has; where none has any, one day.
DateRange days_of(const SearchRequest& request, const Evaluators& evaluators, const std::vector<DocSet>& sets);

/// Where the values of a counted document stand: with the article or quotation itself, with the article of a quotation, or, where only
/// quotations tell (kind; speakers above a confidence), with the quotations of an article.
enum class ValuesOf : std::uint8_t { article, quotation, sure_quotation, article_of_quotation, quotations_of_article };
ValuesOf values_of(const Field& field, const SearchRequest& request);
/// True if they are ordinals of the quotations' column.
bool in_quotations(ValuesOf values);

/// The values that counted documents of one segment have of a facet field, as ordinals of a column.
class CountedValues {
public:
    CountedValues(const Field& field, const SearchRequest& request, Segment& segment);

    const FacetColumn& column() const { return *column_; }
    /// Each once. Lives until the next call.
    std::span<const std::uint32_t> of(std::uint32_t docid);

private:
    std::span<const std::uint32_t> of_quotations(std::uint32_t article);

    Segment* segment_;
    ValuesOf values_;
    const FacetColumn* column_;
    float least_;                       ///< confidence that counts, of the ways through quotations
    std::vector<std::uint32_t> found_;
};

}  // namespace onrecord
