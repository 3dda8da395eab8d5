#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <roaring/roaring.hh>

#include "common/segment/segment.h"
#include "common/stemmer.h"
#include "query/ast.h"
#include "query/engine/positions.h"

namespace onrecord {

/// An exact set of documents of one table of one segment, by docid.
using DocSet = Roaring;

/// The members of a set, rising. Going through an array of them is several times faster than through a set.
std::vector<std::uint32_t> docids_of(const DocSet& set);

/// Answers trees over one segment: which articles, which quotations. Deleted documents are in no set.
/// Words name candidates by posting lists; order, exact words and regions are verified in the forward store.
/// The tree must be resolved. Not for use by two threads at once.
class SegmentEvaluator {
public:
    /// Of the segment at place `number` of the index. `min_confidence`: quotations attributed with less confidence have no speaker, role or party.
    SegmentEvaluator(Index& index, std::uint32_t number, float min_confidence = 0);

    const DocSet& all_articles() const { return all_articles_; }
    const DocSet& all_quotes() const { return all_quotes_; }

    /// Articles that satisfy `expr`. Quotation parts (InQuote, said:, kind:, confidence:) are answered by the
    /// quotations and joined.
    DocSet articles(const Expr& expr) { return articles(expr, all_articles_); }
    DocSet articles(const Expr& expr, const DocSet& within);
    /// Quotations that satisfy `expr`: words (of no field, or said:) are the quotation's; facets are the quotation's where it
    /// carries them; everything else is asked of its article.
    DocSet quotes(const Expr& expr) { return quotes(expr, all_quotes_); }
    DocSet quotes(const Expr& expr, const DocSet& within);

    /// Articles of a set of quotations, and all quotations of a set of articles.
    DocSet articles_of(const DocSet& quotes);
    DocSet quotes_of(const DocSet& articles);

    /// What evaluating `expr` costs, about, in documents that must be looked at; what was decoded before costs nothing.
    double work(const Expr& expr, bool quotes) { return cost(expr, quotes ? Side::quotes : Side::articles, true); }

    Index& index() { return index_; }
    Segment& segment() { return segment_; }
    /// Its place in the index.
    std::uint32_t number() const { return number_; }
    Stemmer& stemmer() { return stemmer_; }

private:
    enum class Side { articles, quotes };
    /// The documents of `within` that satisfy `expr`. What costs by the document looks at those of `within` only.
    DocSet evaluate(const Expr& expr, Side side, const DocSet& within);
    DocSet all_of(const std::vector<Expr>& parts, Side side, const DocSet& within);
    DocSet positional(const Expr& expr, Side side, const DocSet& within);
    DocSet facet(const FieldMatch& match, Side side, const DocSet& within);
    DocSet range(const RangeMatch& match, Side side, const DocSet& within);
    DocSet dates(Table& table, const RangeMatch& match, const DocSet& within);
    DocSet has(const HasMatch& match, const DocSet& within);
    DocSet copies(const RangeMatch& match, const DocSet& within);
    DocSet first(bool yes, const DocSet& within);
    /// Asks the other table of what belongs to `within`.
    DocSet other_side(const Expr& expr, Side side, const DocSet& within);
    /// What evaluating a part of an AND costs, about, in documents: those of posting lists, or of columns or streams to be read.
    double cost(const Expr& expr, Side side, bool decoded_is_free = false);
    const DocSet& universe(Side side) const { return side == Side::articles ? all_articles_ : all_quotes_; }
    Table& table(Side side) { return side == Side::articles ? segment_.articles : segment_.quotes; }
    const DocSet& unsure_quotes();

    Index& index_;
    std::uint32_t number_;
    Segment& segment_;
    float min_confidence_;
    Stemmer stemmer_;
    DocumentWords words_;
    DocSet all_articles_, all_quotes_;
    std::optional<DocSet> unsure_;
};

/// One a segment, in the index's order.
using Evaluators = std::vector<std::unique_ptr<SegmentEvaluator>>;

/// True if a facet is one that only speakers give a document: it depends on the confidence of attributions.
bool is_speaker_facet(const Field& field);

/// True if `match` asks for the days of articles, which date zones answer.
bool is_date_range(const RangeMatch& match);

}  // namespace onrecord
