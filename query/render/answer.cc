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

std::string stories_text(std::uint64_t n) { return std::to_string(n) + (n == 1 ? " story" : " stories"); }

}  // namespace

std::uint64_t total_of(const Answer& answer) {
    return answer.unit == Unit::quotes ? answer.reply.quotes : answer.reply.articles;
}

std::string count_of(std::uint64_t n, Unit unit) {
    const std::string noun = unit == Unit::quotes ? "quotation" : "article";
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

std::uint64_t counted_total(const SearchReply& reply, CountBy count_by) {
    switch (count_by) {
        case CountBy::articles: return reply.articles;
        case CountBy::stories: return reply.stories.value_or(reply.articles);
        case CountBy::quotes: break;
    }
    return reply.quotes;
}

std::string total_text(const Answer& answer) {
    const SearchReply& reply = answer.reply;
    const bool quotes = answer.unit == Unit::quotes;
    std::string text = count_of(total_of(answer), answer.unit);
    if (reply.different_quotes && *reply.different_quotes < reply.quotes) {
        text = std::to_string(reply.quotes) + " appearances of " + count_of(*reply.different_quotes, Unit::quotes);
    }
    if (quotes) text += " in " + count_of(reply.articles, Unit::articles);
    if (reply.stories && *reply.stories < reply.articles) text += (quotes ? " of " : " in ") + stories_text(*reply.stories);
    return text;
}

std::string rows_text(const Answer& answer) {
    const SearchReply& reply = answer.reply;
    const bool stories = answer.unit == Unit::articles && reply.rows < reply.articles;
    return stories ? stories_text(reply.rows) : count_of(reply.rows, answer.unit);
}

std::string echo(Expr expr, Catalog& catalog) {
    name_values(expr, catalog);
    return to_query(expr);
}

}  // namespace onrecord
