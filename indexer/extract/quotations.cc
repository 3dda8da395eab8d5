#include "indexer/extract/quotations.h"

#include <algorithm>

#include "indexer/extract/quoted_titles.h"
#include "indexer/extract/speakers.h"
#include "indexer/extract/utterances.h"

namespace onrecord {

namespace {

/// Without marks, blanks and commas at the ends.
Range trimmed(const Sheet& sheet, Range range) {
    const auto loose = [&](std::uint32_t i) {
        const Lexeme& lexeme = sheet[i];
        return lexeme.kind == LexemeKind::mark || (lexeme.kind == LexemeKind::sign && (lexeme.sign == ',' || lexeme.sign == ':' || lexeme.sign == '-'));
    };
    while (!range.empty() && loose(range.first)) ++range.first;
    while (!range.empty() && loose(range.last - 1)) --range.last;
    return range;
}

QuoteKind kind_of(const Sheet& sheet, Range range) {
    std::uint32_t words = 0, inside = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (!sheet[i].wordlike()) continue;
        ++words;
        inside += sheet[i].quoted != 0;
    }
    if (inside == 0) return QuoteKind::indirect;
    return inside * 10 >= words * 9 ? QuoteKind::direct : QuoteKind::mixed;
}

/// How sure the construction is that these words were said by its source.
float certainty(std::string_view rule) {
    if (rule == "quote-verb-source" || rule == "quote-source-verb" || rule == "source-verb-quote") return 0.98f;
    if (rule == "source-verb-content" || rule == "according-to") return 0.95f;
    if (rule == "carried-over") return 0.8f;
    return 0.88f;
}

/// How much a report makes its source the person talked about: who asks a question is not.
double weight(const Report& report) { return report.cue && report.cue->kind == CueKind::ask ? 0.3 : 1.0; }

/// One transcript line is a heading in capitals; a line below a quotation names its speaker only if it is a name. Where
/// several quotations end in a dash and capitalised words, those are names even if no first name is known among them.
void drop_unconfirmed(std::vector<Report>& reports, const Cast& cast) {
    const auto is_transcript = [](const Report& report) { return report.rule == transcript_rule; };
    const auto is_dashed = [](const Report& report) { return report.rule == attribution_line_rule && !report.words.empty(); };
    const bool transcript = std::ranges::count_if(reports, is_transcript) >= 2;
    const bool list = std::ranges::count_if(reports, is_dashed) >= 2;
    std::erase_if(reports, [&](const Report& report) {
        if (is_transcript(report)) return !transcript;
        if (report.rule != attribution_line_rule) return false;
        const NameMention* name = cast.name(report.source->phrase.head);
        return !name || !name->full || !(cast.characters[name->character].sure || (list && is_dashed(report)));
    });
}

/// Reported speech inside reported speech ("X said that Y had promised ...") is X's: only the outer is kept. What
/// stands inside "According to X, ..." is kept, since X only passes it on.
void drop_nested(std::vector<Utterance>& utterances, const std::vector<Report>& reports) {
    std::ranges::stable_sort(utterances, [](const Utterance& a, const Utterance& b) {
        const Range x = a.parts.front(), y = b.parts.front();
        return x.first != y.first ? x.first < y.first : x.last > y.last;
    });
    Range outer{};
    std::erase_if(utterances, [&](const Utterance& utterance) {
        const Range part = utterance.parts.front();
        const bool nested = utterance.parts.size() == 1 && outer.first <= part.first && part.last <= outer.last && part.size() < outer.size();
        const bool passes_on = utterance.report != no_report && reports[utterance.report].placing == Placing::around;
        if (!nested && !passes_on && part.last > outer.last) outer = part;
        return nested;
    });
}

/// Signs, votes and results show things, they do not say them; polls say only what they ask. A thing is a noun that
/// is no name, no person or people, no body and no paper.
bool can_speak(const Sheet& sheet, const Report& report, const Identity& identity) {
    if (!report.source || !report.cue || identity.character || report.complement.kind == ComplementKind::quote) return true;
    if (report.placing == Placing::before && report.content.empty()) return true;
    if (!identity.speakers.empty() && std::string_view(identity.rule) != "unnamed") return true;
    const Lexeme& head = sheet[report.source->phrase.head];
    static constexpr std::string_view showing[] = {"suggest", "indicate", "reveal", "imply", "signal", "highlight", "underline", "underscore",
                                                   "confirm", "predict", "hint", "find", "estimate", "forecast", "put it", "reflect"};
    if (head.is(paper_word)) return std::ranges::find(showing, report.cue->lemma) == std::end(showing);
    if (std::ranges::find(showing, report.cue->lemma) != std::end(showing))
        return head.capital || head.is(human | plural_word | body_word | subject_pronoun);
    if (head.capital || head.is(human | plural_word | body_word | subject_pronoun | numeral | determiner)) return true;
    const std::string_view word = sheet.words(head.span);
    return word.ends_with("s") || word.ends_with("er") || word.ends_with("or") || word.ends_with("ist") || word.ends_with("ian") ||
           word.ends_with("team") || word.ends_with("side") || word.ends_with("firm") || word.ends_with("body") || word.ends_with("one");
}

/// "The Minister for Levelling Up said": the last word of an office is a noun, whatever it is elsewhere.
void settle_offices(Sheet& sheet, const std::vector<OfficeMention>& offices) {
    for (const OfficeMention& office : offices) {
        Lexeme& last = sheet.lexemes[office.words.last - 1];
        if (last.capital && office.words.size() > 1) last.classes &= ~(preposition | time_word | adverb | subordinator | object_pronoun);
    }
}

std::size_t count_clitics(const Sheet& sheet) { return static_cast<std::size_t>(std::ranges::count(sheet.lexemes, LexemeKind::clitic, &Lexeme::kind)); }

class QuotationFinder {
public:
    QuotationFinder(Reading reading, const Language& language, Article& article)
        : reading_(std::move(reading)), language_(language), article_(article) {
        reading_.sheet.text = article.text;   // a short text moves with its article
    }

    void run() {
        Sheet& sheet = reading_.sheet;
        if (sheet.size() == 0) return;
        const std::size_t clitics = count_clitics(sheet);
        std::vector<QuotedSpan> quoted = find_quoted(sheet);
        unquote_titles(sheet, quoted);
        if (count_clitics(sheet) != clitics || reading_.when != when_of(article_)) read_names(reading_, article_, language_);
        settle_offices(sheet, reading_.offices);
        Cast& cast = reading_.cast;
        std::vector<Report> reports;
        for (const Range& sentence : sheet.sentences) find_reports(sheet, quoted, language_.cues, sentence, reports);
        drop_unconfirmed(reports, cast);
        std::vector<Utterance> utterances = find_utterances(sheet, quoted, reports);
        drop_nested(utterances, reports);
        Identifier identifier(sheet, cast, reading_.offices, language_, reading_.when);
        std::vector<Identity> identities;
        identities.reserve(reports.size());
        for (const Report& report : reports) {
            if (report.source) identities.push_back(identifier.identify(*report.source, weight(report)));
            else identities.push_back(std::string_view(report.rule) == "asked-quote" && !identities.empty() ? identities.back() : Identity{});
        }
        for (const Utterance& utterance : utterances) {
            const bool known = utterance.report != no_report;
            if (known && !can_speak(sheet, reports[utterance.report], identities[utterance.report])) continue;
            add(sheet, utterance, known ? &reports[utterance.report] : nullptr, known ? &identities[utterance.report] : nullptr);
        }
        std::ranges::stable_sort(article_.quotes, {}, [](const Quote& quote) { return quote.parts.front().span.start; });
    }

private:
    void add(const Sheet& sheet, const Utterance& utterance, const Report* report, const Identity* identity) {
        Quote quote;
        for (const Range& part : utterance.parts) {
            const Range words = trimmed(sheet, part);
            const bool transcript = report && report->rule == transcript_rule;
            if (!words.empty()) quote.parts.push_back({sheet.span(words), transcript ? QuoteKind::direct : kind_of(sheet, words)});
        }
        if (quote.parts.empty()) return;
        quote.kind = kind_of(quote.parts);
        quote.evidence.rule = utterance.rule;
        if (report) {
            quote.cue = sheet.span(report->words);
            if (report->source) quote.mention = sheet.span(report->source->phrase.words);
            quote.evidence.span = sheet.span(report->clause);
        }
        if (identity && !identity->speakers.empty()) {
            quote.speaker = identity->speakers.front();
            quote.also.assign(identity->speakers.begin() + 1, identity->speakers.end());
            quote.evidence.rule += std::string("/") + identity->rule;
            quote.evidence.confidence = identity->confidence * certainty(utterance.rule);
            if (quote.speaker->kind == SpeakerKind::document) quote.kind = QuoteKind::document;
        } else {
            quote.evidence.rule += identity && std::string_view(identity->rule) == two_possible ? "/two-possible" : "/unattributed";
        }
        article_.quotes.push_back(std::move(quote));
    }

    Reading reading_;
    const Language& language_;
    Article& article_;
};

}  // namespace

void find_quotations(Reading reading, const Language& language, Article& article) {
    article.quotes.clear();
    QuotationFinder(std::move(reading), language, article).run();
}

Extractor quotations_extractor(std::shared_ptr<const Language> language) {
    return [language = std::move(language)](Article article) {
        find_quotations(read_article(article, *language), *language, article);
        return article;
    };
}

}  // namespace onrecord
