#include "query/bind.h"

#include <algorithm>

namespace onrecord {
namespace {

Span cover(Span a, Span b) { return {std::min(a.start, b.start), std::max(a.end, b.end)}; }

template <class Group>
Expr make(std::vector<Expr> of) {
    Span at = of.front().at;
    for (const Expr& expr : of) at = cover(at, expr.at);
    return {Group{std::move(of)}, at};
}

Expr all_of(std::vector<Expr> of) { return of.size() == 1 ? std::move(of.front()) : make<All>(std::move(of)); }

/// Adds `next` to the alternatives that `first` begins.
void add_alternative(Expr& first, bool grouped, Expr next) {
    std::vector<Expr> of;
    if (grouped) of = std::move(std::get<Any>(first.node).of);
    else of.push_back(std::move(first));
    if (auto* several = std::get_if<Any>(&next.node)) {
        for (Expr& one : several->of) of.push_back(std::move(one));
    } else {
        of.push_back(std::move(next));
    }
    first = make<Any>(std::move(of));
}

// --- which clauses are about one quotation

enum class About { article, quotation, said };   ///< said: about a quotation and never about anything else

About about(const Field* field) {
    if (field == &schema::said || field == &schema::kind || field == &schema::confidence) return About::said;
    if (field == &schema::speaker || field == &schema::role || field == &schema::party) return About::quotation;
    return About::article;
}

About about(const Expr& expr);

/// Of a group: article if any part is; else said if any part is (Any, Prox), or all (All).
About about_group(const std::vector<Expr>& of) {
    About sum = About::quotation;
    for (const Expr& part : of) {
        const About one = about(part);
        if (one == About::article) return one;
        if (one == About::said) sum = one;
    }
    return sum;
}

/// An AND in brackets of its own that names both a speaker and words is whole: it binds by itself.
About about_all(const std::vector<Expr>& of) {
    const About first = about(of.front());
    const bool alike = std::all_of(of.begin(), of.end(), [&](const Expr& part) { return about(part) == first; });
    return alike ? first : About::article;
}

About about(const Expr& expr) {
    return std::visit(overloaded{
        [](const Word& word) { return about(word.in); },
        [](const Phrase& phrase) { return about(phrase.in); },
        [](const Prox& prox) { return about_group(prox.of); },
        [](const FieldMatch& match) { return about(match.field); },
        [](const RangeMatch& match) { return about(match.field); },
        [](const HasMatch&) { return About::article; },
        [](const FirstMatch&) { return About::article; },
        [](const Everything&) { return About::article; },
        [](const All& all) { return about_all(all.of); },
        [](const Any& any) { return about_group(any.of); },
        [](const Not&) { return About::article; },
        [](const InQuote&) { return About::article; },
    }, expr.node);
}

/// True if the clauses of this group that are about a quotation must hold of the same one.
bool binds(const std::vector<Expr>& of) {
    std::size_t quoted = 0;
    bool said = false;
    for (const Expr& part : of) {
        const About what = about(part);
        if (what == About::article) continue;
        quoted += std::holds_alternative<All>(part.node) ? 2 : 1;
        said = said || what == About::said;
    }
    return said && quoted > 1;
}

Expr bind_all(All all, Span at, bool& bound) {
    const bool binding = binds(all.of);
    bound = bound || binding;
    std::vector<Expr> of, quoted;
    std::size_t place = 0;
    for (Expr& part : all.of) {
        if (about(part) == About::article) {
            of.push_back(bind_quotations(std::move(part), bound));
        } else if (binding) {
            if (quoted.empty()) place = of.size();
            quoted.push_back(std::move(part));
        } else {
            of.push_back(std::move(part));
        }
    }
    if (binding) {
        Expr inside = all_of(std::move(quoted));
        const Span inside_at = inside.at;
        of.insert(of.begin() + static_cast<std::ptrdiff_t>(place), Expr{InQuote{{std::move(inside)}}, inside_at});
    }
    if (of.size() == 1) return std::move(of.front());
    return {All{std::move(of)}, at};
}

/// Applies `change` to every part of a group.
template <class Change>
void each(std::vector<Expr>& of, const Change& change) {
    for (Expr& part : of) part = change(std::move(part));
}

}  // namespace

Expr group_clauses(std::vector<Clause> clauses, bool& regrouped) {
    struct Slot { Expr expr; const Field* field; bool grouped; };
    std::vector<Slot> slots;
    std::size_t run = 0;  // first slot of the clauses that stand side by side
    for (Clause& clause : clauses) {
        if (clause.after_and) run = slots.size();
        const auto same = std::find_if(slots.begin() + static_cast<std::ptrdiff_t>(run), slots.end(),
                                       [&](const Slot& slot) { return clause.field && slot.field == clause.field; });
        if (same == slots.end()) {
            const bool several = clause.field && std::holds_alternative<Any>(clause.expr.node);
            slots.push_back({std::move(clause.expr), clause.field, several});
        } else {
            add_alternative(same->expr, same->grouped, std::move(clause.expr));
            same->grouped = regrouped = true;
        }
    }
    std::vector<Expr> of;
    of.reserve(slots.size());
    for (Slot& slot : slots) of.push_back(std::move(slot.expr));
    return all_of(std::move(of));
}

Expr bind_quotations(Expr expr, bool& bound) {
    const auto again = [&](Expr part) { return bind_quotations(std::move(part), bound); };
    if (auto* all = std::get_if<All>(&expr.node)) return bind_all(std::move(*all), expr.at, bound);
    if (auto* any = std::get_if<Any>(&expr.node)) each(any->of, again);
    if (auto* negated = std::get_if<Not>(&expr.node)) each(negated->of, again);
    return expr;
}

Expr say_words(Expr expr) {
    std::visit(overloaded{
        [](Word& word) { if (!word.in) word.in = &schema::said; },
        [](Phrase& phrase) { if (!phrase.in) phrase.in = &schema::said; },
        [](Prox& prox) { each(prox.of, say_words); },
        [](All& all) { each(all.of, say_words); },
        [](Any& any) { each(any.of, say_words); },
        [](Not& negated) { each(negated.of, say_words); },
        [](auto&) {},
    }, expr.node);
    return expr;
}

std::optional<FieldPlace> outside_quotations(const Expr& expr) {
    const auto field = [&](const Field* in) -> std::optional<FieldPlace> {
        if (!in || in->on_quotes()) return std::nullopt;
        return FieldPlace{in, expr.at};
    };
    const auto first = [](const std::vector<Expr>& of) -> std::optional<FieldPlace> {
        for (const Expr& part : of) {
            if (auto found = outside_quotations(part)) return found;
        }
        return std::nullopt;
    };
    return std::visit(overloaded{
        [&](const Word& word) { return field(word.in); },
        [&](const Phrase& phrase) { return field(phrase.in); },
        [&](const Prox& prox) { return first(prox.of); },
        [&](const FieldMatch& match) { return field(match.field); },
        [&](const RangeMatch& match) { return field(match.field); },
        [&](const HasMatch& match) { return field(match.missing ? &schema::missing : &schema::has); },
        [&](const FirstMatch&) { return field(&schema::first); },
        [](const Everything&) -> std::optional<FieldPlace> { return std::nullopt; },
        [&](const All& all) { return first(all.of); },
        [&](const Any& any) { return first(any.of); },
        [&](const Not& negated) { return first(negated.of); },
        [&](const InQuote& quote) { return first(quote.of); },
    }, expr.node);
}

}  // namespace onrecord
