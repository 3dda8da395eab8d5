#include "indexer/extract/verb_reports.h"

#include <algorithm>

#include "indexer/extract/nonfinite_reports.h"

namespace onrecord {

bool VerbReader::verb(const CueMatch& match) {
    const Lexeme& word = sheet_[cue_.first];
    if (word.joined && cue_.first > sentence_.first && sheet_[cue_.first - 1].wordlike()) return false;   // "so-called"
    if (word.capital && cue_.first > sentence_.first && sheet_[cue_.first - 1].kind != LexemeKind::mark) return false;
    const std::uint32_t group = verb_group(sheet_, cue_.first, sentence_.first);
    if (word.capital && cue_.first == sentence_.first) return NonfiniteReader(*this).opening_participle(match);
    if (is_noun_here(match, group)) return false;
    bool passive = false, negated = false, be = false;
    for (std::uint32_t i = group; i < cue_.first; ++i) {
        be |= sheet_[i].is(be_form);
        negated |= sheet_[i].is(negation) || sheet_.words(sheet_[i].span).ends_with("n't") ||
                   sheet_.words(sheet_[i].span).ends_with("n’t");
    }
    const bool agent = group == cue_.first && cue_.last < sentence_.last && sheet_.is_word(cue_.last, "by");
    passive = (be || (agent && !(match.cue->frames & frame_by))) && match.inflection == Inflection::past;
    if (passive) return be && NonfiniteReader(*this).passive_voice(match, group);
    if (negated && match.cue->lemma != "deny") return false;
    const bool infinitive = group > sentence_.first && sheet_.is_word(group - 1, "to");
    if (infinitive) return NonfiniteReader(*this).to_infinitive(match, group - 1);
    if (inverted(match, group)) return true;
    if (group < cue_.first && !sheet_[group].capital && (sheet_.is_word(group, "may") || sheet_.is_word(group, "might"))) return false;   // nobody has said it
    auto subject = subject_of(match, group);
    if (subject && sheet_[subject->phrase.words.first].is(subject_pronoun) && is_modal_wish(group)) return false;
    wish_ = false;
    for (std::uint32_t i = group; i < cue_.first; ++i) wish_ |= sheet_[i].is(modal);
    return finish(match, group, std::move(subject));
}

bool VerbReader::is_modal_wish(std::uint32_t group) const {
    for (std::uint32_t i = group; i < cue_.first; ++i) {
        const std::string_view word = sheet_.words(sheet_[i].span);
        if (word == "would" || word == "could" || word == "might" || word == "should" || word == "must" || word == "may") return true;
    }
    return false;
}

bool VerbReader::is_noun_here(const CueMatch& match, std::uint32_t group) const {
    if (group != cue_.first) return false;
    if (match.inflection == Inflection::past) {   // "whose alleged killer", "the proposed law"
        if (cue_.first == sentence_.first || match.cue->lemma == "put it") return false;
        if (cue_.first == sentence_.first + 1 && sheet_.is_word(sentence_.first, "Another")) return false;
        return (before_is(determiner) && !before_is(relative | subject_pronoun | plural_word)) ||
               sheet_.is_word(cue_.first - 1, "whose");
    }
    if (cue_.first == sentence_.first) return match.inflection != Inflection::ing;
    const Lexeme& before = sheet_[cue_.first - 1];
    if (before.kind == LexemeKind::clitic && before.classes == 0) return true;
    if (match.inflection == Inflection::ing) return before.is(determiner) && !before.is(relative | plural_word);
    if (before.is(determiner) && !before.is(relative | subject_pronoun | plural_word)) return true;
    if (before.is(preposition) && !sheet_.is_word(cue_.first - 1, "to")) return true;
    if (match.inflection == Inflection::third && before.is(coordinator)) return !follows_report();
    if (match.inflection == Inflection::base) {
        const bool subject = before.is(subject_pronoun | plural_word | relative | coordinator) || sheet_.is_word(cue_.first - 1, "to") ||
                             (before.kind == LexemeKind::word && sheet_.words(before.span).ends_with("s"));
        return !subject;
    }
    return false;
}

bool VerbReader::inverted(const CueMatch& match, std::uint32_t group) {
    if (!(match.cue->frames & frame_post) || group != cue_.first || group <= sentence_.first) return false;
    if (match.inflection == Inflection::ing || match.inflection == Inflection::base) return false;
    std::uint32_t before = group - 1;
    bool comma = false;
    if (sheet_[before].is_sign(',') && before > 0) comma = true, --before;
    const bool after_quote = quote_closes_at(before);
    if (!after_quote && !comma) return false;
    const std::uint32_t next = cue_.last;
    if (next >= sentence_.last || sheet_[next].is(time_word) || sheet_.is_word(next, "that") || sheet_[next].is(adverb)) return false;
    auto phrase = phrase_at(sheet_, next, sentence_.last);
    if (!phrase || (phrase->words.size() == 1 && sheet_[next].is(object_pronoun) && !sheet_[next].is(subject_pronoun))) return false;   // ", urged her to"
    if (!after_quote) {   // unquoted: the phrase must end the clause
        const Lexeme& head = sheet_[phrase->words.first];
        if (!head.capital && !head.is(determiner | human | plural_word)) return false;
        if (head.is(subject_pronoun) || (match.cue->frames & frame_told)) return false;
        if (phrase->words.last < sentence_.last && sheet_[phrase->words.last].kind == LexemeKind::word &&
            !sheet_[phrase->words.last].is(preposition | relative | time_word))
            return false;
        if (is_finite_after(phrase->words.last)) return false;
        if (subject_before(sheet_, group, sentence_.first) && !comma_ends_clause(before + 1)) return false;
    } else if (is_finite_after(phrase->words.last)) {
        return false;   // “...” said the government was wrong
    }
    Report report = base(match, "quote-verb-source");
    report.source = Subject{*phrase, std::nullopt, true};
    report.clause = {cue_.first, phrase->words.last};
    report.placing = Placing::before;
    const Complement behind = complement_of(sheet_, *match.cue, phrase->words.last, sentence_.last);
    if (after_quote && behind.kind == ComplementKind::quote) report.rest = span_at(behind.first).words;   // “A,” said X, “B”
    if (!after_quote || begins_unquoted(before)) report.content = content_before(before + 1);
    out_.push_back(std::move(report));
    return true;
}

std::optional<Subject> VerbReader::subject_of(const CueMatch& match, std::uint32_t group) const {
    if (match.inflection == Inflection::ing && !NonfiniteReader(*this).has_auxiliary(group))
        return NonfiniteReader(*this).participle_subject(match, group);
    if (group > sentence_.first && (sheet_[group - 1].is(coordinator) || shares_subject(group))) return shared_subject(group);
    if (auto subject = subject_before(sheet_, group, sentence_.first)) return subject;
    return shared_subject(group);
}

bool VerbReader::shares_subject(std::uint32_t group) const {
    return sheet_[group - 1].is_sign(',') && group < cue_.first && sheet_.is_word(group, "then");
}

bool VerbReader::finish(const CueMatch& match, std::uint32_t group, std::optional<Subject> subject) {
    Report report = base(match, "source-verb-content");
    report.clause = {group, cue_.last};
    if (subject && subject->direct) report.clause.first = std::min(report.clause.first, subject->phrase.words.first);
    report.source = std::move(subject);
    report.complement = complement_of(sheet_, *match.cue, cue_.last, sentence_.last);
    if (match.cue->kind == CueKind::ask && report.complement.kind != ComplementKind::quote &&
        report.complement.kind != ComplementKind::next_paragraph && report.complement.kind != ComplementKind::none &&
        !(report.complement.kind == ComplementKind::phrase && holds_quote({report.complement.first, sentence_.last})))
        return false;
    if (hypothetical(report) || hands_over(report)) return false;
    if (follows_quote(report) && (match.cue->frames & frame_post)) {   // “A,” he said, “B”
        const Complement behind = report.complement;
        if (!post_posed(match, report)) return false;
        if (behind.kind == ComplementKind::quote) out_.back().rest = span_at(behind.first).words;
        return true;
    }
    if (report.complement.kind == ComplementKind::none) return post_posed(match, std::move(report));
    if (report.complement.kind == ComplementKind::phrase && (!report.source || wish_)) return false;
    if (report.complement.kind == ComplementKind::phrase && is_noun_alike(match) && !speaks_surely(report)) return false;
    if (report.complement.kind == ComplementKind::clause && is_noun_alike(match) && !report.complement.colon &&
        !(speaks_surely(report) && sheet_[report.complement.first].is(subject_pronoun | determiner)))
        return false;
    set_content(report);
    const bool object = report.complement.kind == ComplementKind::phrase && object_only(report);
    if (object && !holds_quote(report.content)) return false;   // praise and rejection are no statements
    report.rule = report.complement.kind == ComplementKind::quote                       ? "source-verb-quote"
                  : object                                                      ? "source-verb-object"
                                                                                : "source-verb-content";
    out_.push_back(std::move(report));
    return true;
}

bool VerbReader::follows_quote(const Report& report) const {
    if (!report.source || !report.source->direct || !behind_content(report)) return false;
    std::uint32_t i = report.clause.first;
    bool comma = false;
    while (i > 0 && sheet_[i - 1].quoted == 0) {
        --i;
        if (sheet_[i].wordlike()) return false;
        comma |= sheet_[i].is_sign(',');
    }
    if (i == 0) return false;
    const Lexeme& last = sheet_[i - 1];
    return comma || last.is_sign(',') || last.is_sign('?') || last.is_sign('!') || last.is_sign('-');
}

bool VerbReader::hypothetical(const Report& report) const {
    if (report.clause.first <= sentence_.first) return false;
    const std::string word = fold_word(sheet_.words(sheet_[report.clause.first - 1].span));
    return word == "if" || word == "unless" || word == "whether" || word == "whenever";
}

bool VerbReader::hands_over(const Report& report) const {
    if (report.complement.kind != ComplementKind::phrase || !sheet_.is_word(report.complement.first, "by")) return false;
    return std::ranges::any_of(cues_.find(sheet_, report.complement.first + 1, sentence_.last).values, [](const CueMatch& match) {
        return match.cue->kind == CueKind::speech && match.inflection == Inflection::ing;
    });
}

bool VerbReader::object_only(const Report& report) const {
    const Lexeme& first = sheet_[report.complement.first];
    return !report.complement.framed && report.complement.first == report.words.last && !first.is(preposition) && !first.is(subordinator);
}

bool VerbReader::speaks_surely(const Report& report) const {
    if (!report.source || !report.source->direct) return false;
    const Lexeme& head = sheet_[report.source->phrase.head];
    return head.capital || head.is(subject_pronoun | human | relative) || head.is(plural_word);
}

bool VerbReader::behind_content(const Report& report) const {
    const std::uint32_t at = report.clause.first;
    if (at <= sentence_.first) return at > 0 && quote_closes_at(at - 1) && sheet_[at].paragraph == sheet_[at - 1].paragraph;
    return sheet_[at - 1].is_sign(',') || sheet_[at - 1].is_sign('-') || quote_closes_at(at - 1);
}

bool VerbReader::post_posed(const CueMatch& match, Report report) {
    if (!(match.cue->frames & frame_post) && match.cue->kind != CueKind::ask) return false;
    if (!report.source || !report.source->direct || !behind_content(report)) return false;
    std::uint32_t before = report.clause.first - 1;
    if (before >= sentence_.first && (sheet_[before].is_sign(',') || sheet_[before].is_sign('-'))) {
        if (before == 0) return false;
        --before;
    }
    const bool after_quote = quote_closes_at(before);
    report.placing = Placing::before;
    report.rule = "quote-source-verb";
    if (!after_quote || begins_unquoted(before)) {
        if (match.inflection == Inflection::ing || match.cue->kind == CueKind::ask) return false;
        report.content = content_before(before + 1);
        if (report.content.size() < 2) return false;
        report.rest = rest_behind(report.clause.last);
        if (report.rest.empty() && !has_clause(report.content.first, report.content.last) && !holds_quote(report.content)) return false;
        report.rule = "content-source-verb";
    }
    out_.push_back(std::move(report));
    return true;
}

bool VerbReader::comma_ends_clause(std::uint32_t comma) const { return has_clause(sentence_.first, comma); }

}  // namespace onrecord
