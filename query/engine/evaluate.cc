#include "query/engine/evaluate.h"

#include <algorithm>
#include <cassert>

#include "query/engine/pairs.h"

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
    std::vector<std::uint32_t> docids = docids_of(set);
    std::size_t kept = 0;
    for (const std::uint32_t docid : docids) {   // no branch: nothing could foretell it
        docids[kept] = docid;
        kept += keep(docid) ? 1 : 0;
    }
    return DocSet(kept, docids.data());
}

DocSet with_term(Table& table, const std::string& term, const DocSet& within) {
    const std::shared_ptr<const PostingList> list = table.postings(term);
    return within.cardinality() == table.document_count() ? list->set : list->set & within;
}

DocSet with_any_term(Table& table, const std::vector<std::string>& terms, const DocSet& within) {
    DocSet out;
    for (const std::string& term : terms) out |= with_term(table, term, within);
    return out;
}

}  // namespace

std::vector<std::uint32_t> docids_of(const DocSet& set) {
    std::vector<std::uint32_t> docids(set.cardinality());
    set.toUint32Array(docids.data());
    return docids;
}

bool is_speaker_facet(const Field& field) { return &field == &schema::speaker || &field == &schema::role || &field == &schema::party; }

SegmentEvaluator::SegmentEvaluator(Segment& segment, float min_confidence) : segment_(segment), min_confidence_(min_confidence) {
    all_articles_.addRange(1, static_cast<std::uint64_t>(segment.articles.document_count()) + 1);
    for (const std::uint32_t docid : segment.entry.deleted) all_articles_.remove(docid);
    if (segment.entry.deleted.empty()) all_quotes_.addRange(1, static_cast<std::uint64_t>(segment.quotes.document_count()) + 1);
    else all_quotes_ = quotes_of(all_articles_);
}

DocSet SegmentEvaluator::articles(const Expr& expr, const DocSet& within) { return evaluate(expr, Side::articles, within); }
DocSet SegmentEvaluator::quotes(const Expr& expr, const DocSet& within) { return evaluate(expr, Side::quotes, within); }

DocSet SegmentEvaluator::articles_of(const DocSet& quotes) {
    const auto& article = segment_.quotes.count("article");
    std::vector<std::uint32_t> docids;
    for (const std::uint32_t quote : docids_of(quotes)) {
        if (docids.empty() || docids.back() != article[quote]) docids.push_back(article[quote]);
    }
    return DocSet(docids.size(), docids.data());
}

DocSet SegmentEvaluator::quotes_of(const DocSet& articles) {
    const auto& first = segment_.articles.count("first-quote");
    const auto& count = segment_.articles.count("quote-count");
    DocSet out;
    for (const std::uint32_t docid : docids_of(articles)) {
        if (count[docid] > 0) out.addRange(first[docid], static_cast<std::uint64_t>(first[docid]) + count[docid]);
    }
    return out;
}

DocSet SegmentEvaluator::evaluate(const Expr& expr, Side side, const DocSet& within) {
    return std::visit(
        overloaded{
            [&](const Word&) { return positional(expr, side, within); },
            [&](const Phrase&) { return positional(expr, side, within); },
            [&](const Prox&) { return positional(expr, side, within); },
            [&](const FieldMatch& match) { return facet(match, side, within); },
            [&](const RangeMatch& match) { return range(match, side, within); },
            [&](const HasMatch& match) { return side == Side::articles ? has(match, within) : other_side(expr, side, within); },
            [&](const FirstMatch& match) { return match.yes ? within : DocSet(); },  // every article is a story of its own
            [&](const Everything&) { return within; },
            [&](const All& all) { return all_of(all.of, side, within); },
            [&](const Any& any) {
                DocSet out;
                for (const Expr& part : any.of) out |= evaluate(part, side, within);
                return out;
            },
            [&](const Not& negated) { return within - evaluate(negated.of.front(), side, within); },
            [&](const InQuote& quote) { return side == Side::quotes ? evaluate(quote.of.front(), side, within) : other_side(quote.of.front(), side, within); },
        },
        expr.node);
}

DocSet SegmentEvaluator::all_of(const std::vector<Expr>& parts, Side side, const DocSet& within) {
    std::vector<std::pair<double, const Expr*>> cheapest_first;
    for (const Expr& part : parts) cheapest_first.emplace_back(cost(part, side), &part);
    std::stable_sort(cheapest_first.begin(), cheapest_first.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    DocSet out = within;
    for (const auto& [cost, part] : cheapest_first) {
        if (out.isEmpty()) break;
        out = evaluate(*part, side, out);
    }
    return out;
}

double SegmentEvaluator::cost(const Expr& expr, Side side) {
    constexpr double column = 4, stream = 1000, whole_query = 1e6;   // next to a posting, which counts 1
    const double documents = table(side).document_count();
    const auto every = [&](const std::vector<Expr>& parts, double start) {
        for (const Expr& part : parts) start += cost(part, side);
        return start;
    };
    return std::visit(overloaded{
                          [&](const Word&) {
                              const std::optional<std::string> term = PositionalQuery(expr, stemmer_).only_term();
                              return term ? table(side).database().get_termfreq(*term) : stream * documents;
                          },
                          [&](const Phrase&) { return stream * documents; },
                          [&](const Prox&) { return stream * documents; },
                          [&](const FieldMatch& match) {
                              const bool here = side == Side::articles ? match.field->on_articles() : match.field->on_quotes();
                              if (!here || match.form == ValueForm::any) return column * documents;
                              double postings = 0;
                              for (const std::string& id : match.ids) postings += table(side).database().get_termfreq(schema::facet_term(*match.field, id));
                              return postings;
                          },
                          [&](const RangeMatch&) { return column * documents; },
                          [&](const HasMatch&) { return column * documents; },
                          [&](const All& all) { return every(all.of, 0); },
                          [&](const Any& any) { return every(any.of, 0); },
                          [&](const Not& negated) { return every(negated.of, documents); },
                          [&](const InQuote&) { return whole_query * documents; },
                          [](const FirstMatch&) { return 0.0; },
                          [](const Everything&) { return 0.0; },
                      },
                      expr.node);
}

DocSet SegmentEvaluator::other_side(const Expr& expr, Side side, const DocSet& within) {
    const Side other = side == Side::articles ? Side::quotes : Side::articles;
    // What belongs to few documents is quickly listed; of many it is cheaper to ask the whole other table.
    const bool few = within.cardinality() * 8 < universe(side).cardinality();
    const auto across = [&](const DocSet& set) { return other == Side::quotes ? articles_of(set) : quotes_of(set); };
    const auto back = [&](const DocSet& set) { return other == Side::quotes ? quotes_of(set) : articles_of(set); };
    return across(evaluate(expr, other, few ? back(within) : universe(other))) & within;
}

DocSet SegmentEvaluator::positional(const Expr& expr, Side side, const DocSet& within) {
    const Field* field = field_of(expr);
    const bool asks_other = side == Side::articles ? field == &schema::said : is_article_words(field);
    if (asks_other) return other_side(expr, side, within);
    Table& words_table = table(side);
    const PositionalQuery query(expr, stemmer_);
    if (const std::optional<std::string> term = query.only_term()) return with_term(words_table, *term, within);
    const ForwardStore& store = words_table.tokens();
    DocSet found = within;
    if (std::optional<PairAnswer> pairs = answer_by_pairs(query, words_table)) {
        found &= pairs->documents;
        if (pairs->exact) return found;
    }
    for (const std::vector<std::string>& either : query.candidates(store, stemmer_)) {
        if (found.isEmpty()) return found;
        found = with_any_term(words_table, either, found);
    }
    const PairScan scan(query, store);
    return filter(found, [&](std::uint32_t docid) {
        if (!scan.may_hold(docid)) return false;
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
    const std::span<const std::int32_t> from = in.number("date-from").numbers(), until = in.number("date-until").numbers();
    const std::int32_t first = match.days.from.days, last = match.days.until.days;
    return filter(within, [&](std::uint32_t docid) {
        const std::int32_t a = from[docid - 1], b = until[docid - 1];
        return static_cast<bool>((first <= a) & (a <= b) & (b <= last));
    });
}

DocSet SegmentEvaluator::range(const RangeMatch& match, Side side, const DocSet& within) {
    const Field* field = match.field;
    if (field == &schema::date || field == &schema::since || field == &schema::until) return dates(table(side), match, within);
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
    return match.from <= 1 && 1 <= match.until ? within : DocSet();  // every article is a story of its own
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
            words_.load(store, docid);
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
