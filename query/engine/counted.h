#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "query/engine/evaluate.h"
#include "query/search.h"

namespace onrecord {

/// One a segment, in the index's order.
using Evaluators = std::vector<std::unique_ptr<SegmentEvaluator>>;

/// What counts of `expr` are over, one set a segment: its matches in the unit that `request` counts by. Quotations of an article query are
/// those that answer what it asks of quotations.
std::vector<DocSet> counted_sets(const SearchRequest& request, const Expr& expr, const Evaluators& evaluators);

/// The days of counted documents of one segment.
class CountedDays {
public:
    CountedDays(const SearchRequest& request, Segment& segment);
    /// Null if the document has only a derived window, or no date.
    std::optional<Date> of(std::uint32_t docid) const { return (*dated_)[docid] ? std::optional(Date{(*from_)[docid]}) : std::nullopt; }

private:
    const NumberColumn<std::int32_t>*from_, *dated_;
};

/// The values that counted documents of one segment have of a facet field, as ordinals of a column: an article's own or, where only
/// quotations tell (kind; speakers above a confidence), those of its quotations; a quotation's own or those of its article.
class CountedValues {
public:
    CountedValues(const Field& field, const SearchRequest& request, Segment& segment);

    const FacetColumn& column() const { return *column_; }
    /// Each once. Lives until the next call.
    std::span<const std::uint32_t> of(std::uint32_t docid);

private:
    enum class Way : std::uint8_t { own, sure_quotation, article_of_quotation, quotations_of_article };
    static Way way(const Field& field, const SearchRequest& request);
    std::span<const std::uint32_t> of_quotations(std::uint32_t article);

    Segment* segment_;
    Way way_;
    const FacetColumn* column_;
    float least_;                       ///< confidence that counts, of the ways through quotations
    std::vector<std::uint32_t> found_;
};

}  // namespace onrecord
