#include "query/engine/evaluate.h"

#include <algorithm>
#include <cassert>

namespace onrecord {
namespace {

/// Words of these fields belong to articles only.
bool is_article_words(const Field* field) {
    return field == &schema::title || field == &schema::body || field == &schema::lead || field == &schema::unsaid;
}

/// The field that a positional part asks, or null for none.
const Field* field_of(const Expr& expr) {
    if (const Word* word = std::get_if<Word>(&expr.node)) return word->in;
    if (const Phrase* phrase = std::get_if<Phrase>(&expr.node)) return phrase->in;
    if (const Prox* prox = std::get_if<Prox>(&expr.node)) {
        for (const Expr& part : prox->of) {
            if (const Field* field = field_of(part)) return field;
        }
    }
    if (const Any* any = std::get_if<Any>(&expr.node)) {
        for (const Expr& part : any->of) {
            if (const Field* field = field_of(part)) return field;
        }
    }
    return nullptr;
}

bool has_values(const FacetColumn& column, std::uint32_t docid) { return !column.ordinals(docid).empty(); }

template <class Keep>
DocSet filter(const DocSet& set, Keep keep) {
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t docid : set) {
        if (keep(docid)) kept.push_back(docid);
    }
    return DocSet(kept.size(), kept.data());
}

}  // namespace

bool is_speaker_facet(const Field& field) { return &field == &schema::speaker || &field == &schema::role || &field == &schema::party; }

SegmentEvaluator::SegmentEvaluator(Segment& segment, float min_confidence) : segment_(segment), min_confidence_(min_confidence) {
    all_articles_.addRange(1, static_cast<std::uint64_t>(segment.articles.document_count()) + 1);
    for (const std::uint32_t docid : segment.entry.deleted) all_articles_.remove(docid);
    if (segment.entry.deleted.empty()) all_quotes_.addRange(1, static_cast<std::uint64_t>(segment.quotes.document_count()) + 1);
    else all_quotes_ = quotes_of(all_articles_);
}

DocSet SegmentEvaluator::articles(const Expr& expr) { return evaluate(expr, Side::articles); }
DocSet SegmentEvaluator::quotes(const Expr& expr) { return evaluate(expr, Side::quotes); }

DocSet SegmentEvaluator::articles_of(const DocSet& quotes) {
    const auto& article = segment_.quotes.count("article");
    std::vector<std::uint32_t> docids;
    for (const std::uint32_t quote : quotes) {
        if (docids.empty() || docids.back() != article[quote]) docids.push_back(article[quote]);
    }
    return DocSet(docids.size(), docids.data());
}

DocSet SegmentEvaluator::quotes_of(const DocSet& articles) {
    const auto& first = segment_.articles.count("first-quote");
    const auto& count = segment_.articles.count("quote-count");
    DocSet out;
    for (const std::uint32_t docid : articles) {
        if (count[docid] > 0) out.addRange(first[docid], static_cast<std::uint64_t>(first[docid]) + count[docid]);
    }
    return out;
}

DocSet SegmentEvaluator::evaluate(const Expr& expr, Side side) {
    return std::visit(
        overloaded{
            [&](const Word&) { return positional(expr, side); },
            [&](const Phrase&) { return positional(expr, side); },
            [&](const Prox&) { return positional(expr, side); },
            [&](const FieldMatch& match) { return facet(match, side); },
            [&](const RangeMatch& match) { return range(match, side); },
            [&](const HasMatch& match) { return side == Side::articles ? has(match) : quotes_of(has(match)); },
            [&](const FirstMatch& match) { return match.yes ? universe(side) : DocSet(); },  // every article is a story of its own
            [&](const Everything&) { return universe(side); },
            [&](const All& all) { return all_of(all.of, side); },
            [&](const Any& any) {
                DocSet out;
                for (const Expr& part : any.of) out |= evaluate(part, side);
                return out;
            },
            [&](const Not& negated) { return universe(side) - evaluate(negated.of.front(), side); },
            [&](const InQuote& quote) {
                const DocSet found = quotes(quote.of.front());
                return side == Side::quotes ? found : articles_of(found);
            },
        },
        expr.node);
}

DocSet SegmentEvaluator::all_of(const std::vector<Expr>& parts, Side side) {
    DocSet out = universe(side);
    for (const Expr& part : parts) {
        if (out.isEmpty()) break;
        out &= evaluate(part, side);
    }
    return out;
}

DocSet SegmentEvaluator::other_side(const Expr& expr, Side side) {
    return side == Side::articles ? articles_of(evaluate(expr, Side::quotes)) : quotes_of(evaluate(expr, Side::articles));
}

const PostingList& SegmentEvaluator::posting_list(Table& table, const std::string& term) {
    auto& known = &table == &segment_.articles ? article_postings_ : quote_postings_;
    const auto at = known.find(term);
    return at != known.end() ? at->second : known.emplace(term, read_postings(table.database(), term)).first->second;
}

DocSet SegmentEvaluator::postings(Table& table, const std::string& term) {
    const PostingList& list = posting_list(table, term);
    return DocSet(list.docids.size(), list.docids.data());
}

DocSet SegmentEvaluator::positional(const Expr& expr, Side side) {
    const Field* field = field_of(expr);
    if (side == Side::articles && field == &schema::said) return other_side(expr, side);
    if (side == Side::quotes && is_article_words(field)) return other_side(expr, side);
    Table& words_table = table(side);
    const PositionalQuery query(expr, stemmer_);
    if (query.decided_by_terms()) {
        const auto needed = query.candidates(words_table.tokens(), stemmer_);
        return postings(words_table, needed.front().front()) & universe(side);
    }
    const ForwardStore& store = words_table.tokens();
    DocSet found = universe(side);
    for (const std::vector<std::string>& either : query.candidates(store, stemmer_)) {
        DocSet some;
        for (const std::string& term : either) some |= postings(words_table, term);
        found &= some;
        if (found.isEmpty()) return found;
    }
    return filter(found, [&](std::uint32_t docid) {
        words_.load(store, docid);
        return query.satisfied(words_, store, stemmer_);
    });
}

const DocSet& SegmentEvaluator::unsure_quotes() {
    if (!unsure_) {
        const auto& confidence = segment_.quotes.real("confidence");
        unsure_ = filter(all_quotes_, [&](std::uint32_t quote) { return confidence[quote] < min_confidence_; });
    }
    return *unsure_;
}

DocSet SegmentEvaluator::facet(const FieldMatch& match, Side side) {
    const Field& field = *match.field;
    if (field.kind == FieldKind::id) {
        const std::vector<std::string> ids = match.ids.empty() ? std::vector{match.value} : match.ids;
        DocSet out;
        for (const std::string& id : ids) out |= postings(segment_.articles, schema::facet_term(field, id));
        out &= all_articles_;
        return side == Side::articles ? out : quotes_of(out);
    }
    const bool unsure = min_confidence_ > 0 && is_speaker_facet(field);
    if (side == Side::articles && (!field.on_articles() || unsure)) return articles_of(facet(match, Side::quotes));
    if (side == Side::quotes && !field.on_quotes()) return quotes_of(facet(match, Side::articles));
    DocSet out;
    if (match.form == ValueForm::any) {
        const FacetColumn& column = table(side).facet(field);
        out = filter(universe(side), [&](std::uint32_t docid) { return has_values(column, docid); });
    } else {
        for (const std::string& id : match.ids) out |= postings(table(side), schema::facet_term(field, id));
    }
    out &= universe(side);
    if (side == Side::quotes && unsure) out -= unsure_quotes();
    return out;
}

DocSet SegmentEvaluator::dates(Table& in, const RangeMatch& match, Side side) {
    const auto& from = in.number("date-from");
    const auto& until = in.number("date-until");
    return filter(universe(side), [&](std::uint32_t docid) {
        const DateRange days{Date{from[docid]}, Date{until[docid]}};
        return days.from <= days.until && match.days.contains(days);
    });
}

DocSet SegmentEvaluator::range(const RangeMatch& match, Side side) {
    const Field* field = match.field;
    if (field == &schema::date || field == &schema::since || field == &schema::until) return dates(table(side), match, side);
    if (field == &schema::confidence) {
        const auto& confidence = segment_.quotes.real("confidence");
        const DocSet found = filter(all_quotes_, [&](std::uint32_t quote) { return match.from <= confidence[quote] && confidence[quote] <= match.until; });
        return side == Side::quotes ? found : articles_of(found);
    }
    DocSet found;
    if (field == &schema::added) {
        const auto& added = segment_.articles.number("added");
        found = filter(all_articles_, [&](std::uint32_t docid) { return match.days.contains(Date{added[docid]}); });
    } else if (field == &schema::batch) {
        const auto& batch = segment_.articles.number("batch");
        found = filter(all_articles_, [&](std::uint32_t docid) { return match.from <= batch[docid] && batch[docid] <= match.until; });
    } else {
        assert(field == &schema::copies);
        if (match.from <= 1 && 1 <= match.until) found = all_articles_;  // every article is a story of its own
    }
    return side == Side::articles ? found : quotes_of(found);
}

DocSet SegmentEvaluator::has(const HasMatch& match) {
    Table& articles = segment_.articles;
    DocSet found;
    const Field* field = schema::find(match.what);
    if (match.what == "quotes") {
        const auto& count = articles.count("quote-count");
        found = filter(all_articles_, [&](std::uint32_t docid) { return count[docid] > 0; });
    } else if (field == &schema::date) {
        const auto& dated = articles.number("dated");
        found = filter(all_articles_, [&](std::uint32_t docid) { return dated[docid] != 0; });
    } else if (field == &schema::title) {
        const ForwardStore& store = articles.tokens();
        found = filter(all_articles_, [&](std::uint32_t docid) {
            words_.load(store, docid);
            return !words_.items().empty() && words_.items().front().token.title;
        });
    } else if (field == &schema::url) {
        const std::string prefix(field->prefix);
        const auto end = articles.database().allterms_end(prefix);
        for (auto term = articles.database().allterms_begin(prefix); term != end; ++term) found |= postings(articles, *term);
        found &= all_articles_;
    } else {
        assert(field && field->kind == FieldKind::facet);
        found = facet(FieldMatch{field, "", ValueForm::any, {}}, Side::articles);
    }
    return match.missing ? all_articles_ - found : found;
}

}  // namespace onrecord
