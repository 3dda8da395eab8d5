#include "indexer/extract/reporting.h"

#include <algorithm>

namespace onrecord {

namespace {

bool is_sign(const Lexeme& lexeme, char32_t sign) { return lexeme.kind == LexemeKind::sign && lexeme.sign == sign; }
bool is_word(const Sheet& sheet, std::uint32_t i, std::string_view word) {
    return sheet[i].kind == LexemeKind::word && sheet.words(sheet[i].span) == word;
}

class ReportFinder {
public:
    ReportFinder(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const CueTable& cues, Range sentence,
                 std::vector<Report>& out)
        : sheet_(sheet), quoted_(quoted), cues_(cues), sentence_(sentence), out_(out) {}

    void run() {
        if (!out_.empty() && out_.back().rule == transcript_rule && out_.back().content.last >= sentence_.last) return;
        if (transcript_line()) return;
        for (std::uint32_t i = sentence_.first; i < sentence_.last;) {
            if (sheet_[i].quoted != 0) {
                i = std::max(i + 1, quoted_[sheet_[i].quoted - 1].words.last);
                continue;
            }
            const auto match = cues_.find(sheet_, i, sentence_.last);
            if (match.values.empty()) {
                ++i;
                continue;
            }
            cue_ = {i, match.last};
            for (const CueMatch& value : match.values)
                if (read(value)) break;
            i = match.last;
        }
        if (out_.empty() || out_.back().words.first < sentence_.first) colon_only();
    }

private:
    bool before_is(std::uint32_t cls) const { return cue_.first > sentence_.first && sheet_[cue_.first - 1].is(cls); }
    /// Lexeme i is the (last) mark behind a quotation.
    bool quote_closes_at(std::uint32_t i) const {
        if (i >= sheet_.size() || sheet_[i].quoted != 0) return false;
        while (i > 0 && sheet_[i].kind == LexemeKind::mark && sheet_[i].quoted == 0) {
            if (sheet_[i - 1].quoted != 0) return true;
            --i;
        }
        return false;
    }

    bool read(const CueMatch& match) {
        switch (match.cue->kind) {
            case CueKind::thought: return false;
            case CueKind::source: return source(match);
            case CueKind::noun: return noun(match);
            case CueKind::speech:
            case CueKind::ask: return verb(match);
        }
        return false;
    }

    // ---- verbs

    bool verb(const CueMatch& match) {
        const Lexeme& word = sheet_[cue_.first];
        if (word.capital && cue_.first > sentence_.first && sheet_[cue_.first - 1].kind != LexemeKind::mark) return false;
        const std::uint32_t group = verb_group(sheet_, cue_.first, sentence_.first);
        if (word.capital && cue_.first == sentence_.first) return opening_participle(match);
        if (is_noun_here(match, group)) return false;
        bool passive = false, negated = false, be = false;
        for (std::uint32_t i = group; i < cue_.first; ++i) {
            be |= sheet_[i].is(be_form);
            negated |= sheet_[i].is(negation) || sheet_.words(sheet_[i].span).ends_with("n't") ||
                       sheet_.words(sheet_[i].span).ends_with("n’t");
        }
        const bool agent = group == cue_.first && cue_.last < sentence_.last && is_word(sheet_, cue_.last, "by");
        passive = (be || (agent && !(match.cue->frames & frame_by))) && match.inflection == Inflection::past;
        if (passive) return be && passive_voice(match, group);
        if (negated && match.cue->lemma != "deny") return false;
        const bool infinitive = group > sentence_.first && is_word(sheet_, group - 1, "to");
        if (infinitive) return to_infinitive(match, group - 1);
        if (inverted(match, group)) return true;
        auto subject = subject_of(match, group);
        if (subject && sheet_[subject->phrase.words.first].is(subject_pronoun) && is_modal_wish(group)) return false;
        wish_ = false;
        for (std::uint32_t i = group; i < cue_.first; ++i) wish_ |= sheet_[i].is(modal);
        return finish(match, group, std::move(subject));
    }

    /// "would say" and "could argue" report nothing unless words are quoted.
    bool is_modal_wish(std::uint32_t group) const {
        for (std::uint32_t i = group; i < cue_.first; ++i) {
            const std::string_view word = sheet_.words(sheet_[i].span);
            if (word == "would" || word == "could" || word == "might" || word == "should" || word == "must" || word == "may") return true;
        }
        return false;
    }

    /// "the claims", "his report", "a warning", "calls for": the noun, not the verb.
    bool is_noun_here(const CueMatch& match, std::uint32_t group) const {
        if (group != cue_.first) return false;
        if (match.inflection == Inflection::past) {   // "whose alleged killer", "the proposed law"
            if (cue_.first == sentence_.first || match.cue->lemma == "put it") return false;
            return (before_is(determiner) && !before_is(relative | subject_pronoun | plural_word)) ||
                   is_word(sheet_, cue_.first - 1, "whose");
        }
        if (cue_.first == sentence_.first) return match.inflection != Inflection::ing;
        const Lexeme& before = sheet_[cue_.first - 1];
        if (before.kind == LexemeKind::clitic && before.classes == 0) return true;
        if (match.inflection == Inflection::ing) return before.is(determiner) && !before.is(relative | plural_word);
        if (before.is(determiner) && !before.is(relative | subject_pronoun | plural_word)) return true;
        if (before.is(preposition) && !is_word(sheet_, cue_.first - 1, "to")) return true;
        if (match.inflection == Inflection::third && before.is(coordinator)) return !follows_report();
        if (match.inflection == Inflection::base) {
            const bool subject = before.is(subject_pronoun | plural_word | relative | coordinator) || is_word(sheet_, cue_.first - 1, "to") ||
                                 (before.kind == LexemeKind::word && sheet_.words(before.span).ends_with("s"));
            return !subject;
        }
        return false;
    }

    /// The sentence has a reporting clause already, whose subject "and says" shares.
    bool follows_report() const { return !out_.empty() && out_.back().words.first >= sentence_.first && out_.back().source; }

    /// `“...,” said Ruth Davidson`, `..., said Ruth Davidson`.
    bool inverted(const CueMatch& match, std::uint32_t group) {
        if (!(match.cue->frames & frame_post) || group != cue_.first || group <= sentence_.first) return false;
        if (match.inflection == Inflection::ing || match.inflection == Inflection::base) return false;
        std::uint32_t before = group - 1;
        bool comma = false;
        if (is_sign(sheet_[before], ',') && before > 0) comma = true, --before;
        const bool after_quote = quote_closes_at(before);
        if (!after_quote && !comma) return false;
        const std::uint32_t next = cue_.last;
        if (next >= sentence_.last || sheet_[next].is(time_word) || is_word(sheet_, next, "that") || sheet_[next].is(adverb)) return false;
        auto phrase = phrase_at(sheet_, next, sentence_.last);
        if (!phrase) return false;
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
        if (!after_quote || begins_unquoted(before)) report.content = content_before(before + 1);
        out_.push_back(std::move(report));
        return true;
    }
    /// The quotation that closes at `mark` is the end of a sentence that begins without it: `it would be “a disaster”, he said`.
    bool begins_unquoted(std::uint32_t mark) const {
        std::uint32_t inside = mark;
        while (inside > 0 && sheet_[inside].quoted == 0) --inside;
        std::uint32_t i = quoted_[sheet_[inside].quoted - 1].words.first;
        while (i > sentence_.first && sheet_[i - 1].kind == LexemeKind::mark) --i;
        if (i <= sentence_.first || is_sign(sheet_[i - 1], ':')) return false;
        const Range content = content_before(mark);
        return content.first < i && sheet_[content.first].quoted == 0 && has_clause(content.first, i);
    }
    bool is_finite_after(std::uint32_t i) const {
        return i < sentence_.last && (sheet_[i].is(auxiliary | modal) || (sheet_[i].kind == LexemeKind::clitic && sheet_[i].classes != 0));
    }
    bool comma_ends_clause(std::uint32_t comma) const { return has_clause(sentence_.first, comma); }
    /// True if [first, last) holds a finite verb.
    bool has_clause(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i < last; ++i)
            if (sheet_[i].quoted == 0 && is_finite(sheet_, i)) return true;
        return false;
    }

    std::optional<Subject> subject_of(const CueMatch& match, std::uint32_t group) const {
        if (match.inflection == Inflection::ing && !has_auxiliary(group)) return participle_subject(match, group);
        if (group > sentence_.first && (sheet_[group - 1].is(coordinator) || shares_subject(group))) return shared_subject(group);
        if (auto subject = subject_before(sheet_, group, sentence_.first)) return subject;
        return shared_subject(group);
    }
    /// The subject of an earlier verb of the sentence: of a new clause behind what was said last, else of the verb of
    /// saying itself ("X warned that ... and accused", "he said ..., adding").
    std::optional<Subject> shared_subject(std::uint32_t at) const {
        if (!follows_report()) return clause_subject(sheet_, at, sentence_.first);
        const Report& last = out_.back();
        const std::uint32_t behind = std::max(last.content.last, last.clause.last);
        if (behind < at)
            if (auto subject = clause_subject(sheet_, at, behind)) return subject;
        Subject subject = *last.source;
        subject.direct = false;
        return subject;
    }
    /// ", then said": a comma and no subject.
    bool shares_subject(std::uint32_t group) const {
        return is_sign(sheet_[group - 1], ',') && group < cue_.first && is_word(sheet_, group, "then");
    }

    /// "..., saying", "with Mr Cameron claiming", "a poster claiming".
    bool has_auxiliary(std::uint32_t group) const {
        for (std::uint32_t i = group; i < cue_.first; ++i)
            if (sheet_[i].is(auxiliary | modal) || sheet_[i].kind == LexemeKind::clitic) return true;
        return false;
    }
    std::optional<Subject> participle_subject(const CueMatch& match, std::uint32_t at) const {
        if (at > sentence_.first + 1 && (is_word(sheet_, at - 1, "for") || is_word(sheet_, at - 1, "over"))) {   // "challenged him over saying"
            std::uint32_t end = at - 1;
            while (end > sentence_.first && sheet_[end - 1].is(time_word)) --end;
            if (const auto phrase = phrase_before(sheet_, end, sentence_.first)) return Subject{*phrase, std::nullopt, false};
        }
        if (at > sentence_.first && !is_sign(sheet_[at - 1], ',') && sheet_[at - 1].kind != LexemeKind::mark) {
            if (const auto phrase = phrase_before(sheet_, at, sentence_.first)) {
                const std::uint32_t first = phrase->words.first;
                const bool with = first > sentence_.first && (is_word(sheet_, first - 1, "with") || is_word(sheet_, first - 1, "With") ||
                                                              is_word(sheet_, first - 1, "by"));
                const bool paper = sheet_[phrase->head].is(paper_word) && !has_clause(sentence_.first, first);
                const bool begins = first == sentence_.first;
                if (with || begins) return Subject{*phrase, std::nullopt, true};
                if (paper) return (match.cue->frames & frame_for) ? std::nullopt : std::optional(Subject{*phrase, std::nullopt, true});
            }
        }
        return shared_subject(at);
    }

    /// "Asked ..., Johnson said", "Adding: “...”": the participle that opens a sentence reports nothing itself,
    /// except with its subject behind the content: "Insisting that ..., she said".
    bool opening_participle(const CueMatch& match) {
        if (match.inflection != Inflection::ing) return false;
        std::uint32_t comma = cue_.last;
        while (comma < sentence_.last && (sheet_[comma].quoted != 0 || !is_sign(sheet_[comma], ','))) {
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
    bool is_finite_near(std::uint32_t i) const {
        for (std::uint32_t k = i; k < sentence_.last && k < i + 3; ++k)
            if (is_finite(sheet_, k)) return true;
        return false;
    }

    /// "was told by X that ...": the agent speaks; other passives name nobody.
    bool passive_voice(const CueMatch& match, std::uint32_t group) {
        if (cue_.last >= sentence_.last || !is_word(sheet_, cue_.last, "by")) return false;
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

    /// "went on to say", "leaped on the story to insist": the subject of the verb before speaks.
    bool to_infinitive(const CueMatch& match, std::uint32_t to) {
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
    /// "has prompted Scottish First Minister Nicola Sturgeon to call for ...": the object of the verb speaks.
    std::optional<Subject> object_subject(std::uint32_t to) const {
        auto phrase = phrase_before(sheet_, to, sentence_.first);
        if (!phrase || phrase->words.first <= sentence_.first) return std::nullopt;
        static constexpr std::string_view causes[] = {"prompted", "led", "forced", "caused", "prompting", "leading", "forcing", "drove", "allowed", "inspired", "compelled"};
        const std::string_view verb = sheet_.words(sheet_[phrase->words.first - 1].span);
        if (std::ranges::find(causes, verb) == std::end(causes)) return std::nullopt;
        return Subject{*phrase, std::nullopt, false};
    }

    bool for_subject(std::uint32_t to) const {
        const auto phrase = phrase_before(sheet_, to, sentence_.first);
        if (!phrase) return false;
        for (std::uint32_t i = phrase->words.first; i < to; ++i)
            if (is_word(sheet_, i, "for")) return true;
        return phrase->words.first > sentence_.first && is_word(sheet_, phrase->words.first - 1, "for");
    }

    bool finish(const CueMatch& match, std::uint32_t group, std::optional<Subject> subject) {
        Report report = base(match, "source-verb-content");
        report.clause = {group, cue_.last};
        if (subject && subject->direct) report.clause.first = std::min(report.clause.first, subject->phrase.words.first);
        report.source = std::move(subject);
        report.complement = complement_of(sheet_, *match.cue, cue_.last, sentence_.last);
        if (match.cue->kind == CueKind::ask && report.complement.kind != ComplementKind::quote &&
            report.complement.kind != ComplementKind::next_paragraph && report.complement.kind != ComplementKind::none &&
            !(report.complement.kind == ComplementKind::phrase && holds_quote({report.complement.first, sentence_.last})))
            return false;
        if (hypothetical(report)) return false;
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
    const QuotedSpan& span_at(std::uint32_t mark) const {
        while (sheet_[mark].quoted == 0) ++mark;
        return quoted_[sheet_[mark].quoted - 1];
    }
    /// A quotation that goes on ("…," "…?") closes right before the clause, so the clause belongs to it.
    bool follows_quote(const Report& report) const {
        if (!report.source || !report.source->direct || !behind_content(report)) return false;
        std::uint32_t i = report.clause.first;
        bool comma = false;
        while (i > 0 && sheet_[i - 1].quoted == 0) {
            --i;
            if (sheet_[i].wordlike()) return false;
            comma |= is_sign(sheet_[i], ',');
        }
        if (i == 0) return false;
        const Lexeme& last = sheet_[i - 1];
        return comma || is_sign(last, ',') || is_sign(last, '?') || is_sign(last, '!') || is_sign(last, '-');
    }
    /// "If Labour MPs insist ...": nobody said it.
    bool hypothetical(const Report& report) const {
        if (report.clause.first <= sentence_.first) return false;
        const std::string word = fold_word(sheet_.words(sheet_[report.clause.first - 1].span));
        return word == "if" || word == "unless" || word == "whether" || word == "whenever";
    }
    /// What is said is a noun phrase: "praised the plan".
    bool object_only(const Report& report) const {
        const Lexeme& first = sheet_[report.complement.first];
        return report.complement.first == report.words.last && !first.is(preposition) && !first.is(subordinator);
    }
    /// At least so many words stand in quotation marks.
    bool holds_quote(Range content, std::uint32_t least = 1) const {
        std::uint32_t words = 0;
        for (std::uint32_t i = content.first; i < content.last; ++i) words += sheet_[i].quoted != 0 && sheet_[i].wordlike();
        return words >= least;
    }
    /// The source stands beside the verb and is a name, a pronoun or a person.
    bool speaks_surely(const Report& report) const {
        if (!report.source || !report.source->direct) return false;
        const Lexeme& head = sheet_[report.source->phrase.head];
        return head.capital || head.is(subject_pronoun | human | relative) || head.is(plural_word);
    }

    /// True if a comma or a quotation stands right before the reporting clause.
    bool behind_content(const Report& report) const {
        const std::uint32_t at = report.clause.first;
        if (at <= sentence_.first) return at > 0 && quote_closes_at(at - 1) && sheet_[at].paragraph == sheet_[at - 1].paragraph;
        return is_sign(sheet_[at - 1], ',') || is_sign(sheet_[at - 1], '-') || quote_closes_at(at - 1);
    }

    /// "..., he said", "“...,” he said": what was said stands before.
    bool post_posed(const CueMatch& match, Report report) {
        if (!(match.cue->frames & frame_post) && match.cue->kind != CueKind::ask) return false;
        if (!report.source || !report.source->direct || !behind_content(report)) return false;
        std::uint32_t before = report.clause.first - 1;
        if (before >= sentence_.first && (is_sign(sheet_[before], ',') || is_sign(sheet_[before], '-'))) {
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
    /// "…, he said, and it would …": the content goes on behind the clause.
    Range rest_behind(std::uint32_t at) const {
        if (at + 3 >= sentence_.last || !is_sign(sheet_[at], ',') || sheet_[at + 1].kind == LexemeKind::mark) return {};
        if (!sheet_[at + 1].is(coordinator | subordinator | preposition | determiner | subject_pronoun) && !is_finite(sheet_, at + 1)) return {};
        const std::uint32_t last = clause_end(sheet_, cues_, at + 1, sentence_.last);
        if (!has_clause(at + 1, last) || cues_inside(at + 1, last)) return {};
        return {at + 1 + (sheet_[at + 1].is(coordinator) ? 1u : 0u), last};
    }
    bool cues_inside(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t i = first; i < last; ++i)
            for (const CueMatch& match : cues_.find(sheet_, i, last).values)
                if (match.cue->kind == CueKind::speech && match.inflection == Inflection::past) return true;
        return false;
    }
    /// The words before a post-posed clause: from the last reporting clause or the beginning of the sentence.
    Range content_before(std::uint32_t end) const {
        std::uint32_t first = sentence_.first;
        if (!out_.empty() && out_.back().words.first >= sentence_.first) first = std::max(out_.back().clause.last, out_.back().content.last);
        while (first < end && (sheet_[first].kind == LexemeKind::sign || sheet_[first].is(coordinator))) ++first;
        return {std::min(first, end), end};
    }

    // ---- nouns and "according to"

    /// "X's claim that ...", "issued a warning that ...".
    bool noun(const CueMatch& match) {
        if (cue_.first <= sentence_.first || cue_.last >= sentence_.last) return false;
        std::uint32_t at = cue_.last;
        Complement complement;
        if ((match.cue->frames & frame_that) && is_word(sheet_, at, "that")) complement = {ComplementKind::that, at + 1, {}, false};
        else if ((match.cue->frames & frame_of) && is_word(sheet_, at, "of")) complement = {ComplementKind::phrase, at, {}, false};
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
    /// `The word from No 10 was: “...”`
    Complement noun_quote(std::uint32_t at) const {
        for (std::uint32_t i = at; i < sentence_.last && i < at + 8; ++i) {
            if (is_sign(sheet_[i], ':') && i + 2 < sentence_.last && sheet_[i + 1].kind == LexemeKind::mark && sheet_[i + 2].quoted != 0)
                return {ComplementKind::quote, i + 1, {}, true};
            if (sheet_[i].kind == LexemeKind::sign || (i > at && !cues_.find(sheet_, i, sentence_.last).values.empty())) break;
        }
        return {};
    }
    std::optional<Subject> owner() const {
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
    /// "the word from No 10", "a statement by the company".
    std::optional<Subject> from_behind() const {
        if (cue_.last + 1 >= sentence_.last) return std::nullopt;
        if (!is_word(sheet_, cue_.last, "from") && !is_word(sheet_, cue_.last, "by")) return std::nullopt;
        auto phrase = phrase_at(sheet_, cue_.last + 1, sentence_.last);
        if (!phrase) return std::nullopt;
        return Subject{*phrase, std::nullopt, true};
    }
    std::optional<Subject> issuer() const {
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

    bool source(const CueMatch& match) {
        auto phrase = phrase_at(sheet_, cue_.last, sentence_.last);
        if (!phrase) return false;
        Report report = base(match, "according-to");
        report.source = Subject{*phrase, std::nullopt, true};
        report.clause = {cue_.first, phrase->words.last};
        report.placing = Placing::around;
        const bool opens = cue_.first <= sentence_.first + 1;
        if (opens) {
            std::uint32_t i = phrase->words.last;
            while (i < sentence_.last && !is_sign(sheet_[i], ',')) ++i;
            if (i + 1 >= sentence_.last) return false;
            report.content = {i + 1, clause_end(sheet_, cues_, i + 1, sentence_.last)};
            report.clause.last = i;
        } else {
            std::uint32_t end = cue_.first;
            while (end > sentence_.first && (is_sign(sheet_[end - 1], ',') || sheet_[end - 1].is(adverb))) --end;
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

    // ---- sources without a word of saying

    Range paragraph() const { return sheet_.paragraphs[sheet_[sentence_.first].paragraph]; }

    /// "WALLACE: I want to ask you ...": the whole paragraph is what was said.
    bool transcript_line() {
        if (sentence_.first != paragraph().first) return false;
        std::uint32_t i = sentence_.first;
        while (i < sentence_.last && i < sentence_.first + 4 && sheet_[i].all_caps && sheet_[i].quoted == 0) ++i;
        if (i == sentence_.first || i + 2 >= sentence_.last || !is_sign(sheet_[i], ':') || sheet_[i + 1].kind == LexemeKind::mark) return false;
        Report report;
        report.words = {i, i + 1};
        report.clause = {sentence_.first, i + 1};
        report.source = Subject{{{sentence_.first, i}, i - 1, {}}, std::nullopt, true};
        report.content = {i + 1, paragraph().last};
        report.rule = transcript_rule;
        out_.push_back(std::move(report));
        return true;
    }

    /// "“...” — Jacklyn Ashley", or the name on the next line.
    bool attribution_line() {
        if (sentence_.last != paragraph().last || sentence_.size() > 9) return false;
        std::uint32_t i = sentence_.first;
        const bool dash = is_sign(sheet_[i], '-');
        if (dash) ++i;
        if (i == 0 || i >= sentence_.last || !sheet_[i].capital) return false;
        const std::uint32_t before = sentence_.first - (sentence_.first > 0 ? 1 : 0);
        if (!quote_closes_at(before) && sheet_[before].quoted == 0) return false;
        if (!dash && sentence_.first != paragraph().first) return false;
        std::uint32_t last = i;
        while (last < sentence_.last && is_content(sheet_[last])) ++last;
        const bool more = last < sentence_.last && !is_sign(sheet_[last], ',') && !is_sign(sheet_[last], '.') && !is_sign(sheet_[last], '(');
        if (last == i || more || (!dash && last + 1 < sentence_.last && !is_sign(sheet_[last], ','))) return false;
        Report report;
        report.words = {sentence_.first, sentence_.first + (dash ? 1u : 0u)};
        report.clause = sentence_;
        report.source = Subject{{{i, last}, last - 1, {}}, std::nullopt, true};
        report.placing = Placing::before;
        report.rule = attribution_line_rule;
        out_.push_back(std::move(report));
        return true;
    }

    /// "Sanders made the following comment:" at the end of a paragraph.
    bool introduces_paragraph() {
        if (sentence_.last != paragraph().last || !is_sign(sheet_[sentence_.last - 1], ':') || sentence_.size() < 3) return false;
        auto subject = clause_subject(sheet_, sentence_.last - 1, sentence_.first);
        if (!subject) return false;
        Report report;
        report.words = {sentence_.last - 1, sentence_.last};
        report.clause = report.words;
        report.source = std::move(subject);
        report.complement = {ComplementKind::next_paragraph, sentence_.last, {}, true};
        report.rule = "source-colon-quote";
        out_.push_back(std::move(report));
        return true;
    }

    /// A short phrase and a colon before a quotation, with no word of saying.
    void colon_only() {
        if (attribution_line() || introduces_paragraph()) return;
        for (std::uint32_t i = sentence_.first; i + 2 < sentence_.last && i < sentence_.first + 40; ++i) {
            if (!is_sign(sheet_[i], ':')) continue;
            if (sheet_[i + 1].kind != LexemeKind::mark || sheet_[i + 2].quoted == 0) return;
            auto phrase = phrase_before(sheet_, i, sentence_.first);
            const bool label = phrase && phrase->words.first == sentence_.first && sheet_[phrase->head].capital;
            const bool asked = is_word(sheet_, sentence_.first, "Asked");
            auto subject = asked ? std::nullopt : label ? std::optional(Subject{*phrase, std::nullopt, true}) : clause_subject(sheet_, i, sentence_.first);
            if (!subject && !asked) return;
            Report report;
            report.words = {i, i + 1};
            report.clause = {sentence_.first, i + 1};
            report.source = std::move(subject);
            report.complement = {ComplementKind::quote, i + 1, {}, true};
            report.rule = asked ? "asked-quote" : "source-colon-quote";
            set_content(report);
            out_.push_back(std::move(report));
            return;
        }
    }

    // ---- content

    Report base(const CueMatch& match, const char* rule) const {
        Report report;
        report.cue = match.cue;
        report.words = cue_;
        report.clause = cue_;
        report.rule = rule;
        return report;
    }

    void set_content(Report& report) const {
        const Complement& complement = report.complement;
        if (complement.kind == ComplementKind::next_paragraph || complement.kind == ComplementKind::none) return;
        if (complement.kind != ComplementKind::quote) {
            const std::uint32_t limit = std::min(sentence_.last, end_of_opening_clause(report));
            report.content = {complement.first, clause_end(sheet_, cues_, complement.first, limit)};
            if (is_word(sheet_, complement.first, "for"))
                for (std::uint32_t i = complement.first; i < report.content.last; ++i)
                    if (is_word(sheet_, i, "as")) report.content.last = i;
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
    /// A quotation at `first` that is all that was said: said that “Boris remains a friend”, but ...
    const QuotedSpan* whole_quote(std::uint32_t first, std::uint32_t last) const {
        if (sheet_[first].kind != LexemeKind::mark || first + 1 >= last || sheet_[first + 1].quoted == 0) return nullptr;
        const QuotedSpan& span = quoted_[sheet_[first + 1].quoted - 1];
        std::uint32_t next = span.words.last;
        while (next < last && sheet_[next].kind == LexemeKind::mark) ++next;
        return span.closed && next < last && is_sign(sheet_[next], ',') ? &span : nullptr;
    }
    /// "As one minister warned of ..., the chancellor took ...": a subordinate clause that opens the sentence ends at
    /// the comma before the main clause.
    std::uint32_t end_of_opening_clause(const Report& report) const {
        if (!report.source || !sheet_[sentence_.first].is(subordinator)) return sentence_.last;
        if (report.source->phrase.words.first > sentence_.first + 2) return sentence_.last;
        for (std::uint32_t i = report.complement.first; i < sentence_.last; ++i) {
            if (sheet_[i].quoted != 0 || !is_sign(sheet_[i], ',')) continue;
            const auto phrase = phrase_at(sheet_, i + 1, sentence_.last);
            if (phrase && is_finite_near(phrase->words.last)) return i;
        }
        return sentence_.last;
    }
    /// A quotation that is only the beginning of the clause: said “stability” needs to come first.
    bool is_partial(const QuotedSpan& span) const {
        std::uint32_t next = span.words.last;
        if (!span.closed || next >= sentence_.last) return false;
        if (sheet_[next].kind == LexemeKind::mark) ++next;
        if (next >= sentence_.last || sheet_[next].kind != LexemeKind::word) return false;
        if (is_word(sheet_, next, "as") || is_word(sheet_, next, "when") || is_word(sheet_, next, "while") || is_word(sheet_, next, "after")) return false;
        const std::string_view end = sheet_.words(sheet_[span.words.last - 1].span);
        if (end == "." || end == "!" || end == "?") return false;
        return span.words.size() <= 12 && !sheet_[span.words.first].capital;
    }

    const Sheet& sheet_;
    const std::vector<QuotedSpan>& quoted_;
    const CueTable& cues_;
    Range sentence_, cue_{};
    bool wish_ = false;   ///< the verb at hand has a modal: "will insist"
    std::vector<Report>& out_;
};

}  // namespace

void find_reports(const Sheet& sheet, const std::vector<QuotedSpan>& quoted, const CueTable& cues, Range sentence,
                  std::vector<Report>& out) {
    ReportFinder(sheet, quoted, cues, sentence, out).run();
}

}  // namespace onrecord
