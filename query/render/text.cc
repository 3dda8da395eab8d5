#include "query/render/text.h"

#include <algorithm>
#include <ostream>

#include "common/text.h"
#include "query/render/cross_table.h"
#include "query/render/facts.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

/// How a hit stands on the page: rank flush right, everything else behind it.
struct Layout {
    std::size_t rank_width = 1;
    std::size_t indent() const { return rank_width + 2; }
};

void print_first_line(const Hit& hit, const Layout& layout, std::ostream& out) {
    out << pad_left(std::to_string(hit.rank), layout.rank_width) << "  " << escape_control(date_text(hit.article)) << "   "
        << escape_control(source_text(hit.article)) << '\n';
}

void print_title(const Hit& hit, const Layout& layout, const RenderOptions& options, std::ostream& out) {
    const std::string title = title_text(hit.article);
    std::vector<Span> marks;
    for (const Snippet& snippet : hit.snippets) {
        if (snippet.field == "title" && snippet.text == title) marks = snippet.marks;
    }
    std::string lines = wrap(marked_text(title, marks, Style::bold), layout.indent(), options.width, options.palette);
    const std::string_view url = options.hyperlinks ? linkable(hit.article.url) : std::string_view();
    if (!url.empty()) {
        lines.pop_back();
        lines.insert(layout.indent(), "\x1b]8;;" + std::string(url) + "\x1b\\");
        lines += "\x1b]8;;\x1b\\\n";
    }
    out << lines;
}

StyledText cut_text(const Snippet& snippet) {
    StyledText text;
    if (snippet.cut_before) append(text, plain_text("… "));
    append(text, marked_text(snippet.text, snippet.marks));
    if (snippet.cut_after) append(text, plain_text(" …"));
    return text;
}

/// Michael Fallon: ‘At a time of increased threats …’
StyledText said_text(const Article& article, const Snippet& snippet) {
    StyledText text;
    const auto number = static_cast<std::size_t>(snippet.quote);
    if (snippet.quote >= 0 && number < article.quotes.size()) {
        const Quote& quote = article.quotes[number];
        append(text, plain_text(speaker_text(quote), quote.speaker ? Style::name : Style::dim));
        append(text, plain_text(": "));
    }
    append(text, plain_text("‘"));
    append(text, cut_text(snippet));
    append(text, plain_text("’"));
    return text;
}

void print_snippets(const Hit& hit, const Layout& layout, const RenderOptions& options, std::ostream& out) {
    for (const Snippet& snippet : hit.snippets) {
        if (snippet.field == "title") continue;
        const StyledText text = snippet.quote >= 0 ? said_text(hit.article, snippet) : cut_text(snippet);
        out << wrap(text, layout.indent(), options.width, options.palette);
    }
}

void print_evidence(const Hit& hit, const Answer& answer, const Layout& layout, const RenderOptions& options, std::ostream& out) {
    std::string line = "id " + hit.article.id;
    if (const std::string copies = copies_text(hit); !copies.empty()) line += " · " + copies;
    if (!hit.quotes.empty() && hit.quotes.front() < hit.article.quotes.size()) {
        const Quote& quote = hit.article.quotes[hit.quotes.front()];
        if (answer.unit == Unit::quotes) line += " · quotation " + std::to_string(hit.quotes.front() + 1) + ", " + std::string(to_string(quote.kind));
        line += " · " + attribution_text(hit.article, quote);
        if (hit.quotes.size() > 1) line += " · " + count_of(hit.quotes.size(), Unit::quotes) + " match";
    }
    for (const std::string& value : matched_values(hit.article, answer.expr)) line += " · " + value;
    out << wrap(plain_text(line, Style::dim), layout.indent(), options.width, options.palette);
}

void print_hit(const Hit& hit, const Answer& answer, const Layout& layout, const RenderOptions& options, std::ostream& out) {
    print_first_line(hit, layout, out);
    print_title(hit, layout, options, out);
    print_snippets(hit, layout, options, out);
    print_evidence(hit, answer, layout, options, out);
}

}  // namespace

void render_total(const Answer& answer, const RenderOptions& options, std::ostream& out) {
    out << options.palette.bold(total_text(answer)) << " for " << escape_control(answer.read_as) << '\n';
}

void render_text(const Answer& answer, const RenderOptions& options, std::ostream& out) {
    render_total(answer, options, out);
    Layout layout;
    const auto& hits = answer.reply.hits;
    if (!hits.empty()) layout.rank_width = std::to_string(hits.page().empty() ? hits.size() : hits.page().back().rank).size();
    for (const Hit& hit : answer.reply.hits) print_hit(hit, answer, layout, options, out);
    std::size_t number = 1;
    for (const FacetTable& table : answer.reply.facets) {
        out << '\n';
        number = render_facet(table, options, number, out);
    }
    if (answer.reply.cross) {
        out << '\n';
        render_cross_table(*answer.reply.cross, options, out);
    }
}

}  // namespace onrecord
