#include "indexer/extract/noun_reports.h"

#include <algorithm>

namespace onrecord {

bool NounReader::noun(const CueMatch& match) {
    if (cue_.first <= sentence_.first || cue_.last >= sentence_.last) return false;
    std::uint32_t at = cue_.last;
    Complement complement;
    if ((match.cue->frames & frame_that) && sheet_.is_word(at, "that")) complement = {ComplementKind::that, at + 1, {}, false, false};
    else if ((match.cue->frames & frame_of) && sheet_.is_word(at, "of")) complement = {ComplementKind::phrase, at, {}, false, false};
    else if ((match.cue->frames & frame_quote)) complement = noun_quote(at);
    if (complement.kind == ComplementKind::none || complement.first >= sentence_.last) return false;
    std::optional<Subject> source = owner();
    if (!source && complement.kind != ComplementKind::phrase) source = issuer();
    if (!source) return false;
    Report report = base(match, "source-noun-content");
    report.source = std::move(source);
    report.clause = cue_;
    report.complement = complement;
    set_content(report);
    out_.push_back(std::move(report));
    return true;
}

bool NounReader::source(const CueMatch& match) {
    auto phrase = phrase_at(sheet_, cue_.last, sentence_.last);
    if (!phrase) return false;
    Report report = base(match, "according-to");
    report.source = Subject{*phrase, std::nullopt, true};
    report.clause = {cue_.first, phrase->words.last};
    report.placing = Placing::around;
    const bool opens = cue_.first <= sentence_.first + 1;
    if (opens) {
        std::uint32_t i = behind_apposition(report.source->phrase);
        while (i < sentence_.last && !sheet_[i].is_sign(',')) ++i;
        if (i + 1 >= sentence_.last) return false;
        report.content = {i + 1, clause_end(sheet_, cues_, i + 1, sentence_.last)};
        report.clause.last = i;
    } else {
        std::uint32_t end = cue_.first;
        while (end > sentence_.first && (sheet_[end - 1].is_sign(',') || sheet_[end - 1].is(adverb))) --end;
        if (quote_closes_at(end - 1)) {
            report.placing = Placing::before;
        } else {
            report.content = content_before(end);
            if (report.content.empty()) return false;
        }
    }
    out_.push_back(std::move(report));
    return true;
}

std::uint32_t NounReader::behind_apposition(NounPhrase& phrase) const {
    const std::uint32_t comma = phrase.words.last;
    if (comma + 2 >= sentence_.last || !sheet_[comma].is_sign(',') || sheet_[phrase.head].capital || !sheet_[phrase.words.first].is(determiner)) return comma;
    std::uint32_t i = comma + 1;
    while (i < sentence_.last && sheet_[i].kind == LexemeKind::word && sheet_[i].capital) ++i;
    if (i < comma + 3 || i >= sentence_.last || !sheet_[i].is_sign(',')) return comma;
    phrase.apposition = {comma + 1, i};
    return i;
}

Complement NounReader::noun_quote(std::uint32_t at) const {
    for (std::uint32_t i = at; i < sentence_.last && i < at + 8; ++i) {
        if (sheet_[i].is_sign(':') && i + 2 < sentence_.last && sheet_[i + 1].kind == LexemeKind::mark && sheet_[i + 2].quoted != 0)
            return {ComplementKind::quote, i + 1, {}, true, false};
        if (sheet_[i].kind == LexemeKind::sign || (i > at && !cues_.find(sheet_, i, sentence_.last).values.empty())) break;
    }
    return {};
}

std::optional<Subject> NounReader::owner() const {
    std::uint32_t i = cue_.first;
    while (i > sentence_.first && i + 4 > cue_.first && is_content(sheet_[i - 1]) && !sheet_[i - 1].capital) --i;
    if (i <= sentence_.first) return from_behind();
    const Lexeme& before = sheet_[i - 1];
    if (before.kind == LexemeKind::clitic && before.classes == 0) {
        if (auto phrase = phrase_before(sheet_, i - 1, sentence_.first)) return Subject{*phrase, std::nullopt, true};
    }
    if (before.is(possessive) && before.is(male | female)) return Subject{{{i - 1, i}, i - 1, {}}, std::nullopt, true};
    return from_behind();
}

std::optional<Subject> NounReader::from_behind() const {
    if (cue_.last + 1 >= sentence_.last) return std::nullopt;
    if (!sheet_.is_word(cue_.last, "from") && !sheet_.is_word(cue_.last, "by")) return std::nullopt;
    auto phrase = phrase_at(sheet_, cue_.last + 1, sentence_.last);
    if (!phrase) return std::nullopt;
    return Subject{*phrase, std::nullopt, true};
}

std::optional<Subject> NounReader::issuer() const {
    static constexpr std::string_view issues[] = {"issued", "made", "gave", "released", "repeated", "delivered", "sent", "offered",
                                                  "renewed", "reiterated", "issues", "makes", "giving", "making", "issuing", "sounded"};
    for (std::uint32_t i = cue_.first; i > sentence_.first && i + 6 > cue_.first; --i) {
        if (std::ranges::find(issues, sheet_.words(sheet_[i - 1].span)) == std::end(issues)) continue;
        const std::uint32_t group = verb_group(sheet_, i - 1, sentence_.first);
        if (auto subject = subject_before(sheet_, group, sentence_.first)) return subject;
        return clause_subject(sheet_, group, sentence_.first);
    }
    return std::nullopt;
}

}  // namespace onrecord
