#include "query/render/lines.h"

#include <algorithm>
#include <ostream>

#include "common/text.h"
#include "query/render/facts.h"
#include "query/render/trec.h"

namespace onrecord {
namespace {

/// Untrusted text in Markdown: its signs mean themselves.
std::string markdown(std::string_view text) {
    std::string out;
    for (const char c : escape_control(text)) {
        if (std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

}  // namespace

void render_ids(const Answer& answer, char end, std::ostream& out) {
    for (const Hit& hit : answer.reply.hits) out << (end == '\n' ? escape_control(hit.article.id) : hit.article.id) << end;
}

void render_urls(const Answer& answer, std::ostream& out) {
    for (const Hit& hit : answer.reply.hits) {
        if (!hit.article.url.empty()) out << escape_control(hit.article.url) << '\n';
    }
}

void render_trec(const Answer& answer, const RenderOptions& options, std::ostream& out) {
    write_trec(options.topic, answer.reply.hits, options.tag, out);
}

void render_markdown(const Answer& answer, std::ostream& out) {
    out << "**" << total_text(answer) << "** for " << markdown(answer.read_as) << "\n\n";
    for (const Hit& hit : answer.reply.hits) {
        const std::string title = markdown(one_line(title_text(hit.article)));
        const std::string_view url = linkable(hit.article.url);
        const bool link = !url.empty() && url.find_first_of("()<>") == std::string_view::npos;
        out << hit.rank << ". " << (link ? "[" + title + "](" + std::string(url) + ")" : title) << " — " << markdown(date_text(hit.article)) << ", "
            << markdown(source_text(hit.article));
        if (const std::string copies = copies_text(hit); !copies.empty()) out << ", " << markdown(copies);
        out << '\n';
        for (const Snippet& snippet : hit.snippets) {
            if (snippet.field == "title") continue;
            const auto number = static_cast<std::size_t>(snippet.quote);
            out << "   > ";
            if (snippet.quote >= 0 && number < hit.article.quotes.size()) out << "**" << markdown(speaker_text(hit.article.quotes[number])) << "**: ";
            out << (snippet.cut_before ? "… " : "") << markdown(one_line(snippet.text)) << (snippet.cut_after ? " …" : "") << "\n   >\n";
        }
    }
}

}  // namespace onrecord
