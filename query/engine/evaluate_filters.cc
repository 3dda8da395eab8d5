#include <algorithm>
#include <cassert>

#include "query/engine/copies.h"
#include "query/engine/evaluate.h"
#include "query/engine/filter_set.h"

namespace onrecord {
namespace {

bool has_values(const FacetColumn& column, std::uint32_t docid) { return !column.ordinals(docid).empty(); }

}  // namespace

const DocSet& SegmentEvaluator::unsure_quotes() {
    if (!unsure_) {
        const auto& confidence = segment_.quotes.real("confidence");
        unsure_ = filter(all_quotes_, [&](std::uint32_t quote) { return confidence[quote] < min_confidence_; });
    }
    return *unsure_;
}

DocSet SegmentEvaluator::facet(const FieldMatch& match, Side side, const DocSet& within) {
    const Field& field = *match.field;
    const Expr expr{match, {}};
    if (field.kind == FieldKind::id) {
        if (side == Side::quotes) return other_side(expr, side, within);
        DocSet out;
        for (const std::string& id : match.ids.empty() ? std::vector{match.value} : match.ids) out |= with_term(segment_.articles, schema::facet_term(field, id), within);
        return out;
    }
    const bool unsure = min_confidence_ > 0 && is_speaker_facet(field);
    if (side == Side::articles && (!field.on_articles() || unsure)) return other_side(expr, side, within);
    if (side == Side::quotes && !field.on_quotes()) return other_side(expr, side, within);
    DocSet out;
    if (match.form == ValueForm::any) {
        const FacetColumn& column = table(side).facet(field);
        out = filter(within, [&](std::uint32_t docid) { return has_values(column, docid); });
    } else {
        for (const std::string& id : match.ids) out |= with_term(table(side), schema::facet_term(field, id), within);
    }
    if (side == Side::quotes && unsure) out -= unsure_quotes();
    return out;
}

DocSet SegmentEvaluator::dates(Table& in, const RangeMatch& match, const DocSet& within) {
    constexpr std::uint64_t few = 64;   // of so many documents one: looked at one by one
    if (within.cardinality() * few >= in.document_count()) return in.date_zones().within(match.days) & within;
    const std::span<const std::int32_t> from = in.number("date-from").numbers(), until = in.number("date-until").numbers();
    const std::int32_t first = match.days.from.days, last = match.days.until.days;
    return filter(within, [&](std::uint32_t docid) {
        const std::int32_t a = from[docid - 1], b = until[docid - 1];
        return static_cast<bool>((first <= a) & (a <= b) & (b <= last));
    });
}

DocSet SegmentEvaluator::range(const RangeMatch& match, Side side, const DocSet& within) {
    const Field* field = match.field;
    if (is_date_range(match)) return dates(table(side), match, within);
    const bool of_quotes = field == &schema::confidence;
    if (of_quotes != (side == Side::quotes)) return other_side(Expr{match, {}}, side, within);
    if (of_quotes) {
        const auto& confidence = segment_.quotes.real("confidence");
        return filter(within, [&](std::uint32_t quote) { return match.from <= confidence[quote] && confidence[quote] <= match.until; });
    }
    if (field == &schema::added) {
        const auto& added = segment_.articles.number("added");
        return filter(within, [&](std::uint32_t docid) { return match.days.contains(Date{added[docid]}); });
    }
    if (field == &schema::batch) {
        const auto& batch = segment_.articles.number("batch");
        return filter(within, [&](std::uint32_t docid) { return match.from <= batch[docid] && batch[docid] <= match.until; });
    }
    assert(field == &schema::copies);
    return copies(match, within);
}

DocSet SegmentEvaluator::copies(const RangeMatch& match, const DocSet& within) {
    const Copies copies(*this, Unit::articles);
    const DocSet several = within & copies.documents();
    const DocSet fitting = copies.filter(several, [&](std::uint32_t, std::uint32_t cluster) {
        const auto size = static_cast<double>(copies.clusters().members(cluster).size());
        return match.from <= size && size <= match.until;
    });
    return match.from <= 1 && 1 <= match.until ? (within - several) | fitting : fitting;
}

DocSet SegmentEvaluator::first(bool yes, const DocSet& within) {
    const Copies copies(*this, Unit::articles);
    const auto is_later = [&](std::uint32_t number, std::uint32_t cluster) { return copies.clusters().first(cluster) != number; };
    const DocSet later = copies.filter(within & copies.documents(), is_later);
    return yes ? within - later : later;
}

DocSet SegmentEvaluator::has(const HasMatch& match, const DocSet& within) {
    Table& articles = segment_.articles;
    DocSet found;
    const Field* field = schema::find(match.what);
    if (match.what == "quotes") {
        const auto& count = articles.count("quote-count");
        found = filter(within, [&](std::uint32_t docid) { return count[docid] > 0; });
    } else if (field == &schema::date) {
        const auto& dated = articles.number("dated");
        found = filter(within, [&](std::uint32_t docid) { return dated[docid] != 0; });
    } else if (field == &schema::title) {
        const ForwardStore& store = articles.tokens();
        found = filter(within, [&](std::uint32_t docid) {
            words_.load(store, docid, false);
            return !words_.items().empty() && words_.items().front().token.title;
        });
    } else if (field == &schema::url) {
        const std::string prefix(field->prefix);
        const auto end = articles.database().allterms_end(prefix);
        for (auto term = articles.database().allterms_begin(prefix); term != end; ++term) found |= with_term(articles, *term, within);
    } else {
        assert(field && field->kind == FieldKind::facet);
        found = facet(FieldMatch{field, "", ValueForm::any, {}}, Side::articles, within);
    }
    return match.missing ? within - found : found;
}

}  // namespace onrecord
