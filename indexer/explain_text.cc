#include "indexer/explain_text.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <ostream>

#include "common/language.h"
#include "common/shorten.h"
#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_words = 100;   ///< bytes shown of evidence; the text itself stands above

std::string_view bytes(const Article& article, Span span) {
    return std::string_view(article.text).substr(span.start, span.size());
}

/// Something to print at a byte of the text, before what stands there.
struct Insert {
    std::uint32_t at = 0;
    int order = 0;          ///< closing before opening
    std::string text;
};

/// "[3 direct: " and " 3]" around each part of the third quotation.
std::vector<Insert> quotation_brackets(const Article& article, const Palette& palette) {
    std::vector<Insert> inserts;
    for (std::size_t q = 0; q < article.quotes.size(); ++q) {
        const std::string number = std::to_string(q + 1);
        for (const QuotePart& part : article.quotes[q].parts) {
            inserts.push_back({part.span.start, 1, palette.name("[" + number + " " + std::string(to_string(part.kind)) + ": ")});
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
            out << palette.struck("{dropped, " + gone.reason + ": " + escape_control(trim(bytes(article, {at, gone.span.end})), true) + "}");
            at = gone.span.end;
            if (article.text[at - 1] == '\n') out << '\n';
            continue;
        }
        std::uint32_t end = next < inserts.size() ? std::min(inserts[next].at, size) : size;
        if (dropped < article.dropped.size()) end = std::min(end, std::max(article.dropped[dropped].span.start, at));
        if (end == at) continue;
        out << escape_control(bytes(article, {at, end}), true);
        at = end;
    }
    for (; next < inserts.size(); ++next) out << inserts[next].text;
    if (!article.text.ends_with('\n')) out << '\n';
}

/// "; rule full-name, confidence 0.93".
std::string by(const Evidence& evidence) {
    if (evidence.rule.empty()) return {};
    char text[16];
    std::snprintf(text, sizeof text, "%.2f", static_cast<double>(evidence.confidence));
    return "; rule " + escape_control(evidence.rule) + ", confidence " + text;
}

/// The words that a value rests on, on a line of their own.
void print_words(const Article& article, Span span, const Palette& palette, std::ostream& out) {
    if (!span.empty() && span.end <= article.text.size()) out << "      " << palette.dim("\"" + shorten(bytes(article, span), longest_words) + "\"") << '\n';
}

/// The name in colour and with its kind, unless it is a person's.
std::string named(const Speaker& speaker, const Palette& palette) {
    std::string text = palette.name(escape_control(speaker.name));
    return speaker.kind == SpeakerKind::person ? text : text + " (" + std::string(to_string(speaker.kind)) + ")";
}

void print_quotes(const Article& article, const Palette& palette, std::ostream& out) {
    out << palette.bold("quotations") << (article.quotes.empty() ? " none" : "") << '\n';
    for (std::size_t q = 0; q < article.quotes.size(); ++q) {
        const Quote& quote = article.quotes[q];
        out << "  [" << q + 1 << "] " << (quote.speaker ? named(*quote.speaker, palette) : palette.warning("unattributed"));
        for (const Speaker& speaker : quote.also) out << " and " << named(speaker, palette);
        out << "; " << to_string(quote.kind);
        if (!quote.mention.empty()) out << "; named by \"" << escape_control(bytes(article, quote.mention)) << '"';
        if (!quote.cue.empty()) out << "; cue \"" << escape_control(bytes(article, quote.cue)) << '"';
        out << by(quote.evidence) << '\n';
        print_words(article, quote.evidence.span, palette, out);
    }
}

/// Everyone quoted, with role, department and party on the day.
void print_speakers(const Article& article, const Palette& palette, std::ostream& out) {
    const std::vector<Speaker> speakers = speakers_of(article);
    if (speakers.empty()) return;
    out << palette.bold("speakers") << '\n';
    for (const Speaker& speaker : speakers) {
        out << "  " << named(speaker, palette) << "; id " << escape_control(speaker.id);
        if (!speaker.office_name.empty()) out << "; role " << escape_control(speaker.office_name) << " (" << escape_control(speaker.office) << ')';
        if (!speaker.department.empty()) out << "; department " << escape_control(speaker.department) << (speaker.leads_department ? ", leads it" : "");
        if (!speaker.party.empty()) out << "; party " << escape_control(speaker.party);
        out << '\n';
    }
}

void print_assigned(const char* heading, const Article& article, const std::vector<Assigned>& values, const Palette& palette, std::ostream& out) {
    if (values.empty()) return;
    out << palette.bold(heading) << '\n';
    for (const Assigned& value : values) {
        out << "  " << palette.name(escape_control(value.label)) << " (" << escape_control(value.id) << ')' << by(value.evidence) << '\n';
        print_words(article, value.evidence.span, palette, out);
    }
}

void print_date(const Article& article, const Palette& palette, std::ostream& out) {
    out << palette.bold("date") << "\n  ";
    if (article.date) out << palette.name(to_string(*article.date));
    else if (article.date_window) out << palette.warning("unknown") << ", within " << palette.name(to_string(*article.date_window));
    else out << palette.warning("unknown");
    out << "; basis " << escape_control(article.date_basis) << by(article.date_evidence) << '\n';
    print_words(article, article.date_evidence.span, palette, out);
}

void print_language(const Article& article, const Palette& palette, std::ostream& out) {
    const std::string name(language_name(article.lang));
    out << palette.bold("language") << "\n  ";
    if (article.lang.empty()) out << palette.warning("unknown");
    else out << palette.name(escape_control(article.lang)) << (name.empty() ? "" : " (" + name + ')');
    out << "; basis " << escape_control(article.lang_basis) << (is_foreign(article.lang) ? "; words are not stemmed, only the date is extracted" : "") << '\n';
}

/// How much was dropped, by reason; the text shows what.
void print_dropped(const Article& article, const Palette& palette, std::ostream& out) {
    if (article.dropped.empty()) return;
    std::map<std::string, std::size_t> bytes_of;
    for (const Dropped& dropped : article.dropped) bytes_of[dropped.reason] += dropped.span.size();
    out << palette.bold("dropped") << '\n';
    for (const auto& [reason, count] : bytes_of) out << "  " << escape_control(reason) << "; " << count << " of " << article.text.size() << " bytes\n";
}

}  // namespace

void print_explanation(const Article& article, const Palette& palette, std::ostream& out) {
    out << palette.bold(article.title.empty() ? "(no title)" : escape_control(article.title)) << '\n' << "id " << escape_control(article.id) << "\n\n";
    print_text(article, palette, out);
    out << '\n';
    print_date(article, palette, out);
    print_language(article, palette, out);
    print_quotes(article, palette, out);
    print_speakers(article, palette, out);
    print_assigned("departments", article, article.departments, palette, out);
    print_assigned("topics", article, article.topics, palette, out);
    print_dropped(article, palette, out);
}

}  // namespace onrecord
