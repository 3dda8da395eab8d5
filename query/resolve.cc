#include "query/resolve.h"

#include <algorithm>
#include <optional>

#include "query/courtesies.h"
#include "query/value_match.h"

namespace onrecord {
namespace {

constexpr std::size_t most_values = 1000;   ///< that a wildcard or regular expression may stand for (UX G6)
constexpr std::size_t named_in_note = 5;

std::string list(const std::vector<std::string>& names, std::size_t total) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return total > names.size() ? out + " and " + std::to_string(total - names.size()) + " more" : out;
}

class Resolver {
public:
    Resolver(Catalog& catalog, const ResolveOptions& options) : catalog_(catalog), options_(options) {}

    void resolve(Expr& expr) {
        const auto each = [this](std::vector<Expr>& of) {
            for (Expr& part : of) resolve(part);
        };
        std::visit(overloaded{
            [](Word&) {}, [](Phrase&) {}, [](Prox&) {}, [](RangeMatch&) {}, [](HasMatch&) {}, [](FirstMatch&) {},
            [](Everything&) {},
            [&](FieldMatch& found) { match(found, expr.at); },
            [&](All& all) { each(all.of); },
            [&](Any& any) { each(any.of); },
            [&](Not& negated) { each(negated.of); },
            [&](InQuote& quote) { each(quote.of); },
        }, expr.node);
    }

    std::optional<QueryError> error;
    std::vector<QueryNote> notes;

private:
    void match(FieldMatch& found, Span at) {
        if (error || found.form == ValueForm::any) return;
        if (found.field->kind == FieldKind::id) {
            found.ids = {found.value};
            return;
        }
        found.ids = matching_ids(found, catalog_);
        const bool wild = found.form == ValueForm::prefix || found.form == ValueForm::regexp;
        if (found.ids.empty()) return nothing(found, at);
        if (wild && found.ids.size() > most_values) return too_many(found, at);
        if (found.ids.size() > 1 && (wild || found.field != &schema::topic)) several(found);
    }

    std::string typed(const FieldMatch& found) const { return to_query(Expr{found, {}}); }

    void nothing(const FieldMatch& found, Span at) {
        const std::string name(found.field->name);
        const std::vector<std::string> nearest = nearest_values(*found.field, found.value, catalog_);
        std::string message = "no " + name + " \"" + found.value + "\" in this index";
        if (found.form == ValueForm::prefix) message = "no " + name + " begins with \"" + found.value + "\"";
        if (found.form == ValueForm::regexp) message = "no " + name + " matches /" + found.value + "/";
        const std::string all = "(all values: onrecord-query values " + name + ")";
        const std::string hint = (nearest.empty() ? "" : "nearest: " + list(nearest, nearest.size()) + "   ") + all;
        if (options_.strict) error = QueryError{"no-such-value", at, message, hint, nearest};
        else notes.push_back({"no-such-value", message + (nearest.empty() ? "   " : "; ") + hint});
    }

    void too_many(const FieldMatch& found, Span at) {
        error = QueryError{"wildcard-too-many", at,
                           typed(found) + " stands for " + std::to_string(found.ids.size()) + " values; at most " +
                               std::to_string(most_values) + " are searched",
                           "write more of the value", {}};
    }

    void several(const FieldMatch& found) {
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < std::min(found.ids.size(), named_in_note); ++i) {
            const FacetValue* value = catalog_.find(*found.field, found.ids[i]);
            labels.push_back(value ? value->label : found.ids[i]);
        }
        const std::vector<std::string> names = labels;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (std::ranges::count(names, names[i]) > 1) labels[i] += " (" + found.ids[i] + ")";
        }
        notes.push_back({is_of_people(*found.field) ? "several-people" : "several-values", typed(found) + " means " + list(labels, found.ids.size())});
    }

    Catalog& catalog_;
    const ResolveOptions& options_;
};

}  // namespace

QueryResult<ResolvedQuery> resolve(Expr expr, Catalog& catalog, const ResolveOptions& options) {
    Resolver resolver(catalog, options);
    resolver.resolve(expr);
    if (resolver.error) return std::move(*resolver.error);
    return ResolvedQuery{std::move(expr), std::move(resolver.notes)};
}

}  // namespace onrecord
