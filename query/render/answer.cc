#include "query/render/answer.h"

namespace onrecord {
namespace {

void name_values(Expr& expr, Catalog& catalog) {
    const auto each = [&](std::vector<Expr>& of) {
        for (Expr& part : of) name_values(part, catalog);
    };
    std::visit(overloaded{
        [&](FieldMatch& match) {
            if (match.form != ValueForm::plain || match.field->kind != FieldKind::facet || match.ids.size() != 1) return;
            if (const FacetValue* value = catalog.find(*match.field, match.ids.front())) match.value = value->label;
            // A topic keeps its id: short, lower case, and what people type.
            if (match.field == &schema::topic) match.value = match.ids.front();
        },
        [&](All& all) { each(all.of); },
        [&](Any& any) { each(any.of); },
        [&](Not& negated) { each(negated.of); },
        [&](InQuote& quote) { each(quote.of); },
        [](auto&) {},
    }, expr.node);
}

}  // namespace

std::uint64_t total_of(const Answer& answer) {
    return answer.unit == Unit::quotes ? answer.reply.quotes : answer.reply.articles;
}

std::string count_of(std::uint64_t n, Unit unit) {
    const std::string noun = unit == Unit::quotes ? "quotation" : "article";
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

std::string echo(Expr expr, Catalog& catalog) {
    name_values(expr, catalog);
    return to_query(expr);
}

}  // namespace onrecord
