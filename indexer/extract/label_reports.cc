#include "indexer/extract/label_reports.h"

#include <algorithm>

namespace onrecord {

bool LabelReader::transcript_line() {
    if (sentence_.first != paragraph().first) return false;
    const std::uint32_t first = sentence_.first + (sheet_[sentence_.first].kind == LexemeKind::mark ? 1u : 0u);
    std::uint32_t i = first;
    while (i < sentence_.last && i < first + 4 && sheet_[i].all_caps) ++i;
    if (i == first || i + 2 >= sentence_.last || !sheet_[i].is_sign(':') || sheet_[i + 1].kind == LexemeKind::mark) return false;
    Report report;
    report.words = {i, i + 1};
    report.clause = {sentence_.first, i + 1};
    report.source = Subject{{{first, i}, i - 1, {}}, std::nullopt, true};
    report.content = {i + 1, paragraph().last};
    report.rule = transcript_rule;
    out_.push_back(std::move(report));
    return true;
}

void LabelReader::colon_only() {
    if (attribution_line() || introduces_paragraph()) return;
    for (std::uint32_t i = sentence_.first; i + 2 < sentence_.last && i < sentence_.first + 40; ++i) {
        if (!sheet_[i].is_sign(':')) continue;
        if (sheet_[i + 1].kind != LexemeKind::mark || sheet_[i + 2].quoted == 0) return;
        auto phrase = phrase_before(sheet_, i, sentence_.first);
        const bool label = phrase && phrase->words.first == sentence_.first && sheet_[phrase->head].capital;
        if (!label && sheet_[sentence_.first].capital && !has_clause(sentence_.first, i))   // "Steve Baker, deputy chairman of the ERG: “...”"
            if (auto first = phrase_at(sheet_, sentence_.first, i); first && first->words.last < i && sheet_[first->words.last].is_sign(',')) {
                phrase = first;
                phrase->apposition = {first->words.last + 1, i};
            }
        const bool named = phrase && phrase->words.first == sentence_.first && sheet_[phrase->head].capital;
        const bool asked = sheet_.is_word(sentence_.first, "Asked");
        auto subject = asked ? std::nullopt : named ? std::optional(Subject{*phrase, std::nullopt, true}) : clause_subject(sheet_, i, sentence_.first);
        if (!subject && !asked) return;
        Report report;
        report.words = {i, i + 1};
        report.clause = {sentence_.first, i + 1};
        report.source = std::move(subject);
        report.complement = {ComplementKind::quote, i + 1, {}, true, false};
        report.rule = asked ? "asked-quote" : "source-colon-quote";
        set_content(report);
        out_.push_back(std::move(report));
        return;
    }
}

std::uint32_t LabelReader::behind_quotation() const {
    std::uint32_t i = sentence_.first;
    while (i < sentence_.last && (sheet_[i].quoted != 0 || !sheet_[i].wordlike())) {
        if (sheet_[i].is_sign('-') && i > sentence_.first && quote_closes_at(i - 1)) return i;
        ++i;
    }
    return sentence_.first;
}

bool LabelReader::attribution_line() {
    const std::uint32_t first = behind_quotation();
    if (sentence_.last != paragraph().last || sentence_.last - first > 9) return false;
    std::uint32_t i = first;
    const bool dash = sheet_[i].is_sign('-');
    if (dash) ++i;
    if (i == 0 || i >= sentence_.last || !sheet_[i].capital) return false;
    const std::uint32_t before = first - (first > 0 ? 1 : 0);
    if (!quote_closes_at(before) && sheet_[before].quoted == 0) return false;
    if (!dash && first != paragraph().first) return false;
    std::uint32_t last = i;
    while (last < sentence_.last && is_content(sheet_[last])) ++last;
    const bool more = last < sentence_.last && !sheet_[last].is_sign(',') && !sheet_[last].is_sign('.') && !sheet_[last].is_sign('(');
    if (last == i || more || (!dash && last + 1 < sentence_.last && !sheet_[last].is_sign(','))) return false;
    Report report;
    report.words = {first, first + (dash ? 1u : 0u)};
    report.clause = {first, sentence_.last};
    report.source = Subject{{{i, last}, last - 1, {}}, std::nullopt, true};
    report.placing = Placing::before;
    report.rule = attribution_line_rule;
    out_.push_back(std::move(report));
    return true;
}

bool LabelReader::introduces_paragraph() {
    if (sentence_.last != paragraph().last || !sheet_[sentence_.last - 1].is_sign(':') || sentence_.size() < 3) return false;
    auto subject = clause_subject(sheet_, sentence_.last - 1, sentence_.first);
    if (!subject) return false;
    Report report;
    report.words = {sentence_.last - 1, sentence_.last};
    report.clause = report.words;
    report.source = std::move(subject);
    report.complement = {ComplementKind::next_paragraph, sentence_.last, {}, true, false};
    report.rule = "source-colon-quote";
    out_.push_back(std::move(report));
    return true;
}

Range LabelReader::paragraph() const { return sheet_.paragraphs[sheet_[sentence_.first].paragraph]; }

}  // namespace onrecord
