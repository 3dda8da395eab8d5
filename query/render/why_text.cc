#include <algorithm>
#include <ostream>
#include <set>

#include "common/text.h"
#include "common/tokenizer.h"
#include "query/render/article_text.h"
#include "query/render/facts.h"
#include "query/render/styled.h"

namespace onrecord {
namespace {

constexpr std::uint32_t longest_sentence = 600;   ///< bytes shown of a sentence or of a stretch left out

/// Where the sentences of a text begin, in order.
std::vector<std::uint32_t> sentence_starts(const Article& article) {
    std::vector<std::uint32_t> starts;
    for (const Token& token : tokenize(article.text, dropped_spans(article))) {
        if (starts.empty() || token.before != Break::none) starts.push_back(token.span.start);
    }
    return starts;
}

class Why {
public:
    Why(const Article& article, const RenderOptions& options, std::ostream& out)
        : article_(article), options_(options), out_(out), starts_(sentence_starts(article)) {}

    void run() {
        head();
        date();
        for (std::size_t i = 0; i < article_.quotes.size(); ++i) quotation(i);
        for (const Assigned& department : article_.departments) assigned("department", department);
        for (const Assigned& topic : article_.topics) assigned("topic", topic);
        mentions();
        for (const Dropped& gone : article_.dropped) dropped(gone);
    }

private:
    void head() {
        out_ << wrap(plain_text(title_text(article_), Style::bold), 0, options_.width, options_.palette);
        out_ << options_.palette.dim("id " + escape_control(article_.id)) << '\n';
    }

    /// A line "field  value", a line of place and rule, and the sentence.
    void value(std::string_view field, const std::string& text, Span span, const std::string& rule) {
        out_ << '\n' << options_.palette.name(pad_right(std::string(field), 12)) << escape_control(text) << '\n';
        std::string line;
        if (!span.empty()) line = "bytes " + std::to_string(span.start) + ".." + std::to_string(span.end);
        if (!rule.empty()) line += (line.empty() ? "" : " · ") + rule;
        if (!line.empty()) out_ << wrap(plain_text(line, Style::dim), 12, options_.width, options_.palette);
        if (!span.empty()) out_ << wrap(sentence(span), 12, options_.width, options_.palette);
    }

    /// The sentence or sentences that hold the span, the span marked; long ones are cut around it.
    StyledText sentence(Span span) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), span.start);
        std::uint32_t from = after == starts_.begin() ? 0 : *(after - 1);
        const auto last = std::upper_bound(starts_.begin(), starts_.end(), span.end > span.start ? span.end - 1 : span.end);
        auto to = last == starts_.end() ? static_cast<std::uint32_t>(article_.text.size()) : *last;
        from = std::min(from, span.start);
        to = std::max(to, span.end);
        const auto line_end = static_cast<std::uint32_t>(std::min(article_.text.find('\n', span.end), article_.text.size()));
        to = std::min(to, std::max(line_end, span.end));
        const bool cut_after = to - from > longest_sentence;
        if (cut_after) to = std::max(span.end, from + longest_sentence);
        while (to < article_.text.size() && (static_cast<unsigned char>(article_.text[to]) & 0xc0) == 0x80) ++to;
        const std::string_view text = trim(bytes_of(article_, {from, to}));
        const auto start = static_cast<std::uint32_t>(text.data() - article_.text.data());
        StyledText out = marked_text(text, {{span.start - start, span.end - start}});
        if (cut_after) append(out, plain_text(" …"));
        return out;
    }

    static std::string by(const Evidence& evidence) {
        return evidence.rule.empty() ? std::string() : "rule " + evidence.rule + " · confidence " + confidence_text(evidence.confidence);
    }

    void date() {
        const std::string rule = "basis " + article_.date_basis + (article_.date_evidence.rule.empty() ? "" : " · " + by(article_.date_evidence));
        value("date", date_text(article_), article_.date_evidence.span, rule);
    }

    void quotation(std::size_t i) {
        const Quote& quote = article_.quotes[i];
        std::string who = speaker_text(quote);
        if (quote.speaker) who += " (" + quote.speaker->id + ")";
        out_ << '\n' << options_.palette.name(pad_right("speaker", 12)) << escape_control(who) << '\n';
        const std::string line = "quotation " + std::to_string(i + 1) + ", " + std::string(to_string(quote.kind)) + " · bytes " +
                                 std::to_string(quote.extent().start) + ".." + std::to_string(quote.extent().end) + " · " + by(quote.evidence);
        out_ << wrap(plain_text(line, Style::dim), 12, options_.width, options_.palette);
        out_ << wrap(plain_text("‘" + quote_text(article_, quote) + "’"), 12, options_.width, options_.palette);
        if (!quote.evidence.span.empty() && quote.evidence.span.end <= article_.text.size()) {
            const std::string seen = "named at bytes " + std::to_string(quote.evidence.span.start) + ".." + std::to_string(quote.evidence.span.end) + ":";
            out_ << wrap(plain_text(seen, Style::dim), 12, options_.width, options_.palette);
            out_ << wrap(sentence(quote.evidence.span), 12, options_.width, options_.palette);
        }
        if (!quote.speaker) return;
        if (!quote.speaker->office.empty()) {
            std::string held = quote.speaker->office_name + " (" + quote.speaker->office + "), held ";
            held += article_.date ? "on " + to_string(*article_.date) : article_.date_window ? "in " + to_string(*article_.date_window) : "at the time";
            out_ << pad_right("  role", 12) << escape_control(held) << '\n';
        }
        if (!quote.speaker->party.empty()) out_ << pad_right("  party", 12) << escape_control(quote.speaker->party) << '\n';
    }

    void assigned(std::string_view field, const Assigned& found) {
        const Span span = found.evidence.span.end <= article_.text.size() ? found.evidence.span : Span{};
        value(field, found.label + " (" + found.id + ")", span, by(found.evidence));
    }

    /// Each name once, with the number of places and the first.
    void mentions() {
        std::set<std::string> seen;
        for (const Mention& mention : article_.mentions) {
            if (!seen.insert(mention.id + std::string(to_string(mention.kind))).second) continue;
            const auto same = std::count_if(article_.mentions.begin(), article_.mentions.end(),
                                            [&](const Mention& other) { return other.id == mention.id && other.kind == mention.kind; });
            const std::string times = same == 1 ? "named once" : "named " + std::to_string(same) + " times, first here";
            const Span span = mention.span.end <= article_.text.size() ? mention.span : Span{};
            value(to_string(mention.kind), mention.label + " (" + mention.id + ")", span, times);
        }
    }

    void dropped(const Dropped& gone) {
        value("left out", gone.reason, {}, "bytes " + std::to_string(gone.span.start) + ".." + std::to_string(gone.span.end));
        const std::string_view bytes = bytes_of(article_, gone.span);
        StyledText text = plain_text(bytes.substr(0, longest_sentence));
        if (bytes.size() > longest_sentence) append(text, plain_text(" …"));
        out_ << wrap(text, 12, options_.width, options_.palette);
    }

    const Article& article_;
    const RenderOptions& options_;
    std::ostream& out_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace

void render_why(const Article& article, const RenderOptions& options, std::ostream& out) { Why(article, options, out).run(); }

}  // namespace onrecord
