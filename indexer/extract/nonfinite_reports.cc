#include "indexer/extract/nonfinite_reports.h"

#include <algorithm>

namespace onrecord {

bool NonfiniteReader::opening_participle(const CueMatch& match) {
    if (match.inflection != Inflection::ing) return false;
    std::uint32_t comma = cue_.last;
    while (comma < sentence_.last && (sheet_[comma].quoted != 0 || !sheet_[comma].is_sign(','))) {
        if (comma > cue_.last && quote_closes_at(comma) && comma + 1 < sentence_.last &&
            (sheet_[comma + 1].capital || sheet_[comma + 1].is(subject_pronoun)))
            break;
        ++comma;
    }
    if (comma + 1 >= sentence_.last) return false;
    const Complement complement = complement_of(sheet_, *match.cue, cue_.last, comma);
    if (complement.kind == ComplementKind::none || complement.kind == ComplementKind::next_paragraph) return false;
    if (complement.kind == ComplementKind::phrase && !holds_quote({complement.first, comma}, 2)) return false;
    auto phrase = phrase_at(sheet_, comma + 1, sentence_.last);
    if (!phrase || !is_finite_near(phrase->words.last)) return false;
    Report report = base(match, "participle-clause-source");
    report.source = Subject{*phrase, std::nullopt, false};
    report.complement = complement;
    report.content = {complement.first, comma};
    report.clause = cue_;
    out_.push_back(std::move(report));
    return true;
}

bool NonfiniteReader::passive_voice(const CueMatch& match, std::uint32_t group) {
    if (cue_.last >= sentence_.last || !sheet_.is_word(cue_.last, "by")) return false;
    auto phrase = phrase_at(sheet_, cue_.last + 1, sentence_.last);
    if (!phrase) return false;
    const Complement complement = complement_of(sheet_, *match.cue, phrase->words.last, sentence_.last);
    if (complement.kind == ComplementKind::none || complement.kind == ComplementKind::next_paragraph) return false;
    Report report = base(match, "passive-by-source");
    report.source = Subject{*phrase, std::nullopt, true};
    report.clause = {group, phrase->words.last};
    report.complement = complement;
    set_content(report);
    out_.push_back(std::move(report));
    return true;
}

bool NonfiniteReader::to_infinitive(const CueMatch& match, std::uint32_t to) {
    if (to <= sentence_.first) return false;
    const std::string_view before = sheet_.words(sheet_[to - 1].span);
    static constexpr std::string_view unreal[] = {
        "declined", "refused", "failed", "want", "wants", "wanted", "need", "needs", "needed", "have", "has", "had", "unable",
        "able", "likely", "unlikely", "expected", "due", "hard", "difficult", "easy", "likes", "like", "going", "about",
        "hopes", "hoped", "ready", "reluctant", "unwilling", "willing", "used", "tried", "try", "trying", "right", "wrong",
        "fair", "safe", "enough", "is", "was", "nothing", "ought", "supposed", "decline", "declines", "refuses", "refusing",
        "how", "not", "reason", "time", "chance", "opportunity", "continue", "intends", "plans", "planned"};
    if (std::ranges::find(unreal, before) != std::end(unreal)) return false;
    const Complement complement = complement_of(sheet_, *match.cue, cue_.last, sentence_.last);
    if (complement.kind == ComplementKind::none || complement.kind == ComplementKind::next_paragraph) return false;
    const bool said = complement.kind != ComplementKind::phrase || sheet_[complement.first].is(object_pronoun | subject_pronoun);
    if ((match.cue->frames & frame_brand) && !sheet_[complement.first].is(preposition)) return false;
    auto subject = object_subject(to);
    if (!subject && for_subject(to)) return false;   // "a mistake for the campaign to claim"
    if (!subject) subject = shared_subject(to);
    if (!subject || (!said && !(match.cue->frames & (frame_urge | frame_accuse | frame_callon | frame_for)))) return false;
    Report report = base(match, "infinitive");
    report.source = std::move(subject);
    report.clause = {to, cue_.last};
    report.complement = complement;
    set_content(report);
    out_.push_back(std::move(report));
    return true;
}

std::optional<Subject> NonfiniteReader::participle_subject(const CueMatch& match, std::uint32_t at) const {
    if (at > sentence_.first + 1 && (sheet_.is_word(at - 1, "for") || sheet_.is_word(at - 1, "over"))) {   // "challenged him over saying"
        std::uint32_t end = at - 1;
        while (end > sentence_.first && sheet_[end - 1].is(time_word)) --end;
        if (const auto phrase = phrase_before(sheet_, end, sentence_.first)) return Subject{*phrase, std::nullopt, false};
    }
    if (at > sentence_.first && !sheet_[at - 1].is_sign(',') && sheet_[at - 1].kind != LexemeKind::mark) {
        if (const auto phrase = phrase_before(sheet_, at, sentence_.first)) {
            const std::uint32_t first = phrase->words.first;
            const bool with = first > sentence_.first && (sheet_.is_word(first - 1, "with") || sheet_.is_word(first - 1, "With") ||
                                                          sheet_.is_word(first - 1, "by"));
            const bool paper = sheet_[phrase->head].is(paper_word) && !has_clause(sentence_.first, first);
            const bool begins = first == sentence_.first;
            if (with || begins) return Subject{*phrase, std::nullopt, true};
            if (paper) return (match.cue->frames & frame_for) ? std::nullopt : std::optional(Subject{*phrase, std::nullopt, true});
        }
    }
    return shared_subject(at);
}

bool NonfiniteReader::has_auxiliary(std::uint32_t group) const {
    for (std::uint32_t i = group; i < cue_.first; ++i)
        if (sheet_[i].is(auxiliary | modal) || sheet_[i].kind == LexemeKind::clitic) return true;
    return false;
}

std::optional<Subject> NonfiniteReader::object_subject(std::uint32_t to) const {
    auto phrase = phrase_before(sheet_, to, sentence_.first);
    if (!phrase || phrase->words.first <= sentence_.first) return std::nullopt;
    static constexpr std::string_view causes[] = {"prompted", "led", "forced", "caused", "prompting", "leading", "forcing", "drove", "allowed", "inspired", "compelled"};
    const std::string_view verb = sheet_.words(sheet_[phrase->words.first - 1].span);
    if (std::ranges::find(causes, verb) == std::end(causes)) return std::nullopt;
    return Subject{*phrase, std::nullopt, false};
}

bool NonfiniteReader::for_subject(std::uint32_t to) const {
    const auto phrase = phrase_before(sheet_, to, sentence_.first);
    if (!phrase) return false;
    for (std::uint32_t i = phrase->words.first; i < to; ++i)
        if (sheet_.is_word(i, "for")) return true;
    return phrase->words.first > sentence_.first && sheet_.is_word(phrase->words.first - 1, "for");
}

}  // namespace onrecord
