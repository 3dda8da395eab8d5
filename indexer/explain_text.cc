#include "indexer/explain_text.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "common/text.h"

namespace onrecord {

namespace {

std::string percent(float confidence) {
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(confidence));
    return text;
}

std::string_view bytes(const Article& article, Span span) {
    return std::string_view(article.text).substr(span.start, span.size());
}

/// Something to print at a byte of the text, before what stands there.
struct Insert {
    std::uint32_t at = 0;
    int order = 0;          ///< closing before opening
    std::string text;
};

std::vector<Insert> quotation_brackets(const Article& article, const Palette& palette) {
    std::vector<Insert> inserts;
    for (std::size_t q = 0; q < article.quotes.size(); ++q) {
        const std::string number = std::to_string(q + 1);
        for (const QuotePart& part : article.quotes[q].parts) {
            inserts.push_back({part.span.start, 1, palette.name("[" + number + " ")});
            inserts.push_back({part.span.end, 0, palette.name(" " + number + "]")});
        }
    }
    std::ranges::stable_sort(inserts, [](const Insert& a, const Insert& b) { return std::pair(a.at, a.order) < std::pair(b.at, b.order); });
    return inserts;
}

/// The text with brackets and struck-through stretches.
void print_text(const Article& article, const Palette& palette, std::ostream& out) {
    const std::vector<Insert> inserts = quotation_brackets(article, palette);
    std::size_t next = 0, dropped = 0;
    std::uint32_t at = 0;
    const auto size = static_cast<std::uint32_t>(article.text.size());
    while (at < size) {
        for (; next < inserts.size() && inserts[next].at <= at; ++next) out << inserts[next].text;
        if (dropped < article.dropped.size() && article.dropped[dropped].span.start <= at) {
            const Dropped& gone = article.dropped[dropped++];
            if (gone.span.end <= at) continue;
            out << palette.struck("{" + gone.reason + ": " + escape_control(trim(bytes(article, {at, gone.span.end}))) + "}") << '\n';
            at = gone.span.end;
            continue;
        }
        std::uint32_t end = next < inserts.size() ? std::min(inserts[next].at, size) : size;
        if (dropped < article.dropped.size()) end = std::min(end, std::max(article.dropped[dropped].span.start, at));
        if (end == at) continue;
        out << escape_control(bytes(article, {at, end}), true);
        at = end;
    }
    for (; next < inserts.size(); ++next) out << inserts[next].text;
    out << '\n';
}

void print_speaker(const Speaker& speaker, const Palette& palette, std::ostream& out) {
    out << palette.name(escape_control(speaker.name));
    if (!speaker.office_name.empty()) out << ", " << escape_control(speaker.office_name);
    else if (speaker.kind != SpeakerKind::person) out << " (" << to_string(speaker.kind) << ')';
}

void print_quotes(const Article& article, const Palette& palette, std::ostream& out) {
    for (std::size_t q = 0; q < article.quotes.size(); ++q) {
        const Quote& quote = article.quotes[q];
        out << "  [" << q + 1 << "] ";
        if (quote.speaker) print_speaker(*quote.speaker, palette, out);
        else out << palette.warning("unattributed");
        for (const Speaker& speaker : quote.also) {
            out << " and ";
            print_speaker(speaker, palette, out);
        }
        out << "; " << to_string(quote.kind) << "; " << escape_control(quote.evidence.rule) << ' ' << percent(quote.evidence.confidence);
        if (!quote.mention.empty()) out << "; \"" << escape_control(bytes(article, quote.mention)) << '"';
        if (!quote.cue.empty()) out << " \"" << escape_control(bytes(article, quote.cue)) << '"';
        out << '\n';
    }
}

void print_assigned(const char* heading, const Article& article, const std::vector<Assigned>& values, const Palette& palette, std::ostream& out) {
    if (values.empty()) return;
    out << palette.bold(heading) << '\n';
    for (const Assigned& value : values) {
        out << "  " << palette.name(escape_control(value.label)) << "; " << escape_control(value.evidence.rule) << ' ' << percent(value.evidence.confidence);
        if (!value.evidence.span.empty()) out << "; \"" << escape_control(trim(bytes(article, value.evidence.span)).substr(0, 80)) << '"';
        out << '\n';
    }
}

void print_date(const Article& article, const Palette& palette, std::ostream& out) {
    out << palette.bold("date ");
    if (article.date) out << to_string(*article.date);
    else if (article.date_window) out << "unknown, " << to_string(*article.date_window);
    else out << "unknown";
    out << " (" << escape_control(article.date_basis) << ')';
    if (!article.date_evidence.rule.empty()) out << "; " << escape_control(article.date_evidence.rule) << ' ' << percent(article.date_evidence.confidence);
    out << '\n';
}

}  // namespace

void print_explanation(const Article& article, const Palette& palette, std::ostream& out) {
    out << palette.bold(article.title.empty() ? "(no title)" : escape_control(article.title)) << '\n';
    print_date(article, palette, out);
    out << '\n';
    print_text(article, palette, out);
    out << palette.bold("quotations") << (article.quotes.empty() ? " none" : "") << '\n';
    print_quotes(article, palette, out);
    print_assigned("departments", article, article.departments, palette, out);
    print_assigned("topics", article, article.topics, palette, out);
}

}  // namespace onrecord
