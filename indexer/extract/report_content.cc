#include "indexer/extract/sentence_scan.h"

#include <algorithm>

namespace onrecord {

Report SentenceScan::base(const CueMatch& match, const char* rule) const {
    Report report;
    report.cue = match.cue;
    report.words = cue_;
    report.clause = cue_;
    report.rule = rule;
    return report;
}

void SentenceScan::set_content(Report& report) const {
    const Complement& complement = report.complement;
    if (complement.kind == ComplementKind::next_paragraph || complement.kind == ComplementKind::none) return;
    if (complement.kind != ComplementKind::quote) {
        const std::uint32_t limit = std::min({sentence_.last, end_of_opening_clause(report), end_of_relative_clause(report)});
        report.content = {complement.first, clause_end(sheet_, cues_, complement.first, limit)};
        if (sheet_.is_word(complement.first, "for"))
            for (std::uint32_t i = complement.first; i < report.content.last; ++i)
                if (sheet_.is_word(i, "as")) report.content.last = i;
        const Lexeme& end = sheet_[report.content.last - (report.content.empty() ? 0u : 1u)];
        if (!report.content.empty() && end.quoted != 0) report.content.last = std::max(report.content.last, quoted_[end.quoted - 1].words.last);
        if (const QuotedSpan* span = whole_quote(complement.first, report.content.last)) report.content = span->words;
        return;
    }
    std::uint32_t first = complement.first;
    while (sheet_[first].quoted == 0) ++first;
    const QuotedSpan& span = quoted_[sheet_[first].quoted - 1];
    report.content = span.words;
    if (is_partial(span)) report.content = {first, std::max(span.words.last, clause_end(sheet_, cues_, span.words.last, sentence_.last))};
}

Range SentenceScan::content_before(std::uint32_t end) const {
    std::uint32_t first = sentence_.first;
    if (!out_.empty() && out_.back().words.first >= sentence_.first) first = std::max(out_.back().clause.last, out_.back().content.last);
    while (first < end && (sheet_[first].kind == LexemeKind::sign || sheet_[first].is(coordinator))) ++first;
    return {std::min(first, end), end};
}

Range SentenceScan::rest_behind(std::uint32_t at) const {
    if (at + 3 >= sentence_.last || !sheet_[at].is_sign(',') || sheet_[at + 1].kind == LexemeKind::mark) return {};
    if (!sheet_[at + 1].is(coordinator | subordinator | preposition | determiner | subject_pronoun) && !is_finite(sheet_, at + 1)) return {};
    const std::uint32_t last = clause_end(sheet_, cues_, at + 1, sentence_.last);
    if (!has_clause(at + 1, last) || cues_inside(at + 1, last)) return {};
    return {at + 1 + (sheet_[at + 1].is(coordinator) ? 1u : 0u), last};
}

bool SentenceScan::begins_unquoted(std::uint32_t mark) const {
    std::uint32_t inside = mark;
    while (inside > 0 && sheet_[inside].quoted == 0) --inside;
    std::uint32_t i = quoted_[sheet_[inside].quoted - 1].words.first;
    while (i > sentence_.first && sheet_[i - 1].kind == LexemeKind::mark) --i;
    if (i <= sentence_.first || sheet_[i - 1].is_sign(':')) return false;
    const Range content = content_before(mark);
    return content.first < i && sheet_[content.first].quoted == 0 && has_clause(content.first, i);
}

const QuotedSpan* SentenceScan::whole_quote(std::uint32_t first, std::uint32_t last) const {
    if (sheet_[first].kind != LexemeKind::mark || first + 1 >= last || sheet_[first + 1].quoted == 0) return nullptr;
    const QuotedSpan& span = quoted_[sheet_[first + 1].quoted - 1];
    std::uint32_t next = span.words.last;
    while (next < last && sheet_[next].kind == LexemeKind::mark) ++next;
    return span.closed && next < last && sheet_[next].is_sign(',') ? &span : nullptr;
}

std::uint32_t SentenceScan::end_of_opening_clause(const Report& report) const {
    if (!report.source || !sheet_[sentence_.first].is(subordinator)) return sentence_.last;
    if (report.source->phrase.words.first > sentence_.first + 2) return sentence_.last;
    for (std::uint32_t i = report.complement.first; i < sentence_.last; ++i) {
        if (sheet_[i].quoted != 0 || !sheet_[i].is_sign(',')) continue;
        const auto phrase = phrase_at(sheet_, i + 1, sentence_.last);
        if (phrase && is_finite_near(phrase->words.last)) return i;
    }
    return sentence_.last;
}

std::uint32_t SentenceScan::end_of_relative_clause(const Report& report) const {
    if (!report.source || !report.source->antecedent) return sentence_.last;
    for (std::uint32_t i = report.complement.first; i + 1 < sentence_.last; ++i) {
        if (sheet_[i].quoted != 0 || !sheet_[i].is_sign(',')) continue;
        std::uint32_t next = i + 1;
        while (next + 1 < sentence_.last && sheet_[next].is(adverb)) ++next;
        if (is_finite(sheet_, next)) return i;
    }
    return sentence_.last;
}

bool SentenceScan::is_partial(const QuotedSpan& span) const {
    std::uint32_t next = span.words.last;
    if (!span.closed || next >= sentence_.last) return false;
    if (sheet_[next].kind == LexemeKind::mark) ++next;
    if (next >= sentence_.last || sheet_[next].kind != LexemeKind::word) return false;
    if (sheet_.is_word(next, "as") || sheet_.is_word(next, "when") || sheet_.is_word(next, "while") || sheet_.is_word(next, "after")) return false;
    const std::string_view end = sheet_.words(sheet_[span.words.last - 1].span);
    if (end == "." || end == "!" || end == "?") return false;
    return span.words.size() <= 12 && !sheet_[span.words.first].capital;
}

}  // namespace onrecord
