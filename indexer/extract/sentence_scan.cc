#include "indexer/extract/sentence_scan.h"

namespace onrecord {

bool SentenceScan::before_is(std::uint32_t cls) const { return cue_.first > sentence_.first && sheet_[cue_.first - 1].is(cls); }

bool SentenceScan::quote_closes_at(std::uint32_t i) const {
    if (i >= sheet_.size() || sheet_[i].quoted != 0) return false;
    while (i > 0 && sheet_[i].kind == LexemeKind::mark && sheet_[i].quoted == 0) {
        if (sheet_[i - 1].quoted != 0) return true;
        --i;
    }
    return false;
}

bool SentenceScan::has_clause(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i)
        if (sheet_[i].quoted == 0 && is_finite(sheet_, i)) return true;
    return false;
}

bool SentenceScan::holds_quote(Range content, std::uint32_t least) const {
    std::uint32_t words = 0;
    for (std::uint32_t i = content.first; i < content.last; ++i) words += sheet_[i].quoted != 0 && sheet_[i].wordlike();
    return words >= least;
}

bool SentenceScan::is_finite_after(std::uint32_t i) const {
    return i < sentence_.last && (sheet_[i].is(auxiliary | modal) || (sheet_[i].kind == LexemeKind::clitic && sheet_[i].classes != 0));
}

bool SentenceScan::is_finite_near(std::uint32_t i) const {
    for (std::uint32_t k = i; k < sentence_.last && k < i + 3; ++k)
        if (is_finite(sheet_, k)) return true;
    return false;
}

bool SentenceScan::cues_inside(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i)
        for (const CueMatch& match : cues_.find(sheet_, i, last).values)
            if (match.cue->kind == CueKind::speech && match.inflection == Inflection::past) return true;
    return false;
}

const QuotedSpan& SentenceScan::span_at(std::uint32_t mark) const {
    while (sheet_[mark].quoted == 0) ++mark;
    return quoted_[sheet_[mark].quoted - 1];
}

bool SentenceScan::follows_report() const { return !out_.empty() && out_.back().words.first >= sentence_.first && out_.back().source; }

std::optional<Subject> SentenceScan::shared_subject(std::uint32_t at) const {
    if (!follows_report()) return clause_subject(sheet_, at, sentence_.first);
    const Report& last = out_.back();
    const std::uint32_t behind = std::max(last.content.last, last.clause.last);
    if (behind < at)
        if (auto subject = clause_subject(sheet_, at, behind)) return subject;
    Subject subject = *last.source;
    subject.direct = false;
    return subject;
}

}  // namespace onrecord
