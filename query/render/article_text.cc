#include "query/render/article_text.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "common/text.h"
#include "query/render/facts.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

void print_head(const Article& article, const RenderOptions& options, std::ostream& out) {
    out << wrap(plain_text(title_text(article), Style::bold), 0, options.width, options.palette);
    out << escape_control(date_text(article)) << "   " << escape_control(source_text(article)) << '\n';
    if (!article.author.empty()) out << "by " << escape_control(article.author) << '\n';
    if (!article.url.empty()) out << escape_control(article.url) << '\n';
    out << options.palette.dim("id " + escape_control(article.id)) << '\n';
}

/// The bytes inside quotations, sorted and disjoint.
std::vector<Span> quoted_spans(const Article& article) {
    std::vector<Span> spans;
    for (const Quote& quote : article.quotes) {
        for (const QuotePart& part : quote.parts) spans.push_back(part.span);
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<Span> out;
    for (const Span& span : spans) {
        if (!out.empty() && span.start < out.back().end) out.back().end = std::max(out.back().end, span.end);
        else out.push_back(span);
    }
    return out;
}

/// Bytes [from, to) without what was dropped, quotations in bold.
StyledText kept_text(const Article& article, std::uint32_t from, std::uint32_t to, const std::vector<Span>& quoted) {
    StyledText text;
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        if (a >= b) return;
        for (std::uint32_t at = a; at < b;) {
            const auto inside = std::find_if(quoted.begin(), quoted.end(), [&](const Span& span) { return span.contains(at); });
            std::uint32_t end = b;
            if (inside != quoted.end()) end = std::min(b, inside->end);
            else for (const Span& span : quoted) if (span.start > at) { end = std::min(end, span.start); break; }
            append(text, plain_text(bytes_of(article, {at, end}), inside != quoted.end() ? Style::bold : Style::plain));
            at = end;
        }
    };
    std::uint32_t at = from;
    for (const Dropped& gone : article.dropped) {
        if (gone.span.end <= at || gone.span.start >= to) continue;
        add(at, std::max(at, std::min(gone.span.start, to)));
        at = std::max(at, std::min(gone.span.end, to));
    }
    add(at, to);
    return text;
}

std::string place(Span span) { return "bytes " + std::to_string(span.start) + ".." + std::to_string(span.end); }

void print_field(std::string_view name, const std::string& value, const RenderOptions& options, std::ostream& out) {
    if (!value.empty()) out << options.palette.name(pad_right(std::string(name), 12)) << escape_control(value) << '\n';
}

}  // namespace

void render_article_text(const Article& article, const RenderOptions& options, std::ostream& out) {
    print_head(article, options, out);
    const std::vector<Span> quoted = quoted_spans(article);
    const auto size = static_cast<std::uint32_t>(article.text.size());
    for (std::uint32_t at = 0; at < size;) {
        const auto end = static_cast<std::uint32_t>(std::min(article.text.find('\n', at), article.text.size()));
        const std::string paragraph = wrap(kept_text(article, at, end, quoted), 0, options.width, options.palette);
        if (!paragraph.empty()) out << '\n' << paragraph;
        at = end + 1;
    }
}

void render_article_quotes(const Article& article, const RenderOptions& options, std::ostream& out) {
    for (std::size_t i = 0; i < article.quotes.size(); ++i) {
        const Quote& quote = article.quotes[i];
        StyledText text = plain_text(speaker_text(quote), quote.speaker ? Style::name : Style::dim);
        if (quote.speaker && !quote.speaker->office_name.empty()) append(text, plain_text(", " + quote.speaker->office_name));
        append(text, plain_text(": ‘" + quote_text(article, quote) + "’"));
        const std::string number = std::to_string(i + 1);
        std::string lines = wrap(text, 4, options.width, options.palette);
        lines.replace(0, std::min<std::size_t>(number.size(), 3), number);
        out << lines;
        const std::string line = std::string(to_string(quote.kind)) + " · " + place(quote.extent()) + " · " + attribution_text(article, quote);
        out << wrap(plain_text(line, Style::dim), 4, options.width, options.palette);
    }
}

void render_article_fields(const Article& article, const RenderOptions& options, std::ostream& out) {
    const auto field = [&](std::string_view name, const std::string& value) { print_field(name, value, options, out); };
    field("id", article.id);
    field("title", article.title);
    field("date", date_text(article));
    field("date-basis", article.date_basis);
    field("source", article.outlet);
    field("author", article.author);
    field("url", article.url);
    field("path", article.path);
    field("type", article.type);
    field("lang", article.lang);
    if (!article.lang.empty()) field("lang-basis", article.lang_basis);
    for (const Speaker& speaker : speakers_of(article)) field("speaker", speaker.name + " (" + speaker.id + ")");
    std::set<std::string> seen;
    for (const Speaker& speaker : speakers_of(article)) {
        if (!speaker.office.empty() && seen.insert("r" + speaker.office).second) field("role", speaker.office_name + " (" + speaker.office + ")");
    }
    for (const Assigned& department : article.departments) field("department", department.label + " (" + department.id + ")");
    for (const Speaker& speaker : speakers_of(article)) {
        if (seen.insert("p" + speaker.party).second) field("party", speaker.party);
    }
    for (const Assigned& topic : article.topics) field("topic", topic.label + " (" + topic.id + ")");
    for (const Mention& mention : article.mentions) {
        const std::string_view name = mention.kind == MentionKind::person ? "mentions" : mention.kind == MentionKind::place ? "place" : "org";
        const bool listed = mention.kind == MentionKind::person || mention.kind == MentionKind::place || mention.kind == MentionKind::institution;
        if (listed && seen.insert("m" + mention.id).second) field(name, mention.label + " (" + mention.id + ")");
    }
    field("quotes", std::to_string(article.quotes.size()));
}

}  // namespace onrecord
