#include "indexer/extract/complements.h"

#include <algorithm>

#include "indexer/extract/lexeme_tests.h"

namespace onrecord {

namespace {

constexpr std::uint32_t longest_adjunct = 24;   ///< lexemes between a cue and what was said
constexpr std::uint32_t quoting = frame_quote | frame_clause | frame_that | frame_object | frame_express | frame_brand;   ///< take a quotation
constexpr std::uint32_t verb_window = 18;       ///< lexemes in which a bare clause must show its verb

/// The preposition that a frame asks for; empty if it asks for none.
std::uint32_t frame_of_preposition(std::string_view word) {
    if (word == "of") return frame_of;
    if (word == "about") return frame_about;
    if (word == "for") return frame_for;
    if (word == "against") return frame_against;
    if (word == "on") return frame_on;
    if (word == "at") return frame_at;
    if (word == "by") return frame_by;
    return 0;
}

/// A bare clause shows a finite verb soon, outside relative clauses.
bool has_verb(const Sheet& sheet, std::uint32_t first, std::uint32_t limit) {
    const std::uint32_t end = std::min(limit, first + verb_window);
    bool relative_clause = false;
    for (std::uint32_t i = first; i < end; ++i) {
        const Lexeme& lexeme = sheet[i];
        if (lexeme.is_sign(';') || lexeme.is_sign(':')) return false;
        if (lexeme.is_sign(',') && i + 1 < end && (sheet[i + 1].is(subject_pronoun) || sheet.is_word(i + 1, "as") || sheet.is_word(i + 1, "but"))) return false;
        if (lexeme.is_sign(',') && i + 2 < end && sheet[i + 1].capital && (is_finite(sheet, i + 2) || (i + 3 < end && sheet[i + 2].capital && is_finite(sheet, i + 3)))) return false;
        if (i > first && lexeme.is(subordinator) && !lexeme.is(determiner | relative | adverb)) {
            const std::string_view word = sheet.words(lexeme.span);
            if (word == "as" || word == "when" || word == "while" || word == "after" || word == "before" || word == "until") return false;
        }
        if (i > first && lexeme.is(relative) && !lexeme.is(determiner)) relative_clause = true;
        if (i > first && sheet.is_word(i, "that")) relative_clause = true;
        if (lexeme.kind == LexemeKind::clitic && lexeme.classes != 0 && i > first) return true;
        const bool is_after_name = lexeme.kind == LexemeKind::clitic && i > first && sheet[i - 1].is(subject_pronoun);
        if (is_after_name) return true;
        if (i == first) continue;
        const bool verb = lexeme.is(auxiliary | modal | finite_verb) || (lexeme.is(base_verb) && sheet[i - 1].is(subject_pronoun | plural_word)) ||
                          (lexeme.kind == LexemeKind::word && !lexeme.capital && lexeme.span.size() > 4 &&
                           sheet.words(lexeme.span).ends_with("ed") && !sheet[i - 1].is(determiner | preposition));
        if (!verb) continue;
        if (!relative_clause) return true;
        relative_clause = false;
    }
    return false;
}

bool begins_clause(const Sheet& sheet, std::uint32_t i, std::uint32_t limit) {
    const Lexeme& lexeme = sheet[i];
    if (lexeme.kind == LexemeKind::mark || lexeme.is(coordinator)) return false;
    if (lexeme.is(subject_pronoun) && !lexeme.is(object_pronoun)) return i + 1 < limit;
    if (sheet.is_word(i, "there")) return true;
    if (lexeme.is(subordinator) && !lexeme.is(determiner | relative)) {   // "said if ...", but not "said when asked"
        static constexpr std::string_view opening[] = {"if", "what", "how", "why", "although", "though", "because", "whoever", "whatever", "unless"};
        return std::ranges::find(opening, fold_word(sheet.words(lexeme.span))) != std::end(opening);
    }
    return has_verb(sheet, i, limit);
}

/// Reads what follows one cue.
class ComplementReader {
public:
    ComplementReader(const Sheet& sheet, const Cue& cue, std::uint32_t at, std::uint32_t limit)
        : sheet_(sheet), frames_(cue.frames), at_(at), limit_(limit), cue_end_(at) {}

    Complement read() {
        if (frames_ & frame_brand) {
            if (brand()) return result_;
        }
        if (frames_ & frame_callon && call_on()) return result_;
        if (frames_ & frame_lashout && lash_out()) return result_;
        if (frames_ & frame_know && two_words("to", "know")) return take(ComplementKind::phrase, at_);
        if (frames_ & (frame_urge | frame_told | frame_accuse | frame_as | frame_for_object | frame_askto | frame_refer | frame_liken))
            if (with_object()) return result_;
        return without_object();
    }

private:
    bool more() const { return at_ < limit_; }
    bool two_words(std::string_view a, std::string_view b) const {
        return at_ + 1 < limit_ && sheet_.is_word(at_, a) && sheet_.is_word(at_ + 1, b);
    }
    Complement take(ComplementKind kind, std::uint32_t first) {
        result_.kind = kind;
        result_.first = first;
        return result_;
    }

    /// "to turn out": an infinitive, not "to the Guardian".
    bool infinitive(std::uint32_t i) const {
        if (i + 1 >= limit_) return false;
        if (sheet_.is_word(i, "not")) return infinitive(i + 1);
        if (!sheet_.is_word(i, "to")) return false;
        if (opens_quote(sheet_, i + 1, limit_)) return true;
        const Lexeme& next = sheet_[i + 1];
        if (next.capital) {   // the referendum's verbs: "to Remain"
            const std::string_view word = sheet_.words(next.span);
            return word == "Remain" || word == "Leave";
        }
        return next.kind == LexemeKind::word && !next.is(determiner | subject_pronoun | time_word | plural_word);
    }

    /// "called it “democratically unacceptable”", "branded him a liar".
    bool brand() {
        const auto object = phrase_at(sheet_, at_, limit_);
        if (!object) return false;
        const std::uint32_t last = object->words.last;
        for (std::uint32_t i = last; i < limit_ && i < last + 4; ++i) {
            if (sheet_[i].is_sign(',') || sheet_[i].is_sign(':')) break;
            if (opens_quote(sheet_, i, limit_)) return take(ComplementKind::phrase, at_), true;
        }
        const bool pronoun = object && object->words.size() == 1 && sheet_[at_].is(object_pronoun | subject_pronoun);
        if (pronoun && last < limit_ && sheet_[last].kind != LexemeKind::sign && !sheet_[last].is(preposition))
            return take(ComplementKind::phrase, at_), true;
        return false;
    }

    bool call_on() {
        if (at_ + 1 >= limit_ || !sheet_.is_word(at_, "on")) return false;
        const auto object = phrase_at(sheet_, at_ + 1, limit_);
        if (!object) return false;
        std::uint32_t i = object->words.first;
        for (; i < limit_ && i < at_ + longest_adjunct; ++i)
            if (infinitive(i)) break;
        if (i >= limit_ || !infinitive(i)) return false;
        result_.addressee = {object->words.first, i};
        take(ComplementKind::phrase, i);
        return true;
    }

    /// "lashed out at pro-EU figures for trying ..."
    bool lash_out() {
        for (std::uint32_t i = at_; i < limit_ && i < at_ + longest_adjunct; ++i)
            if (sheet_.is_word(i, "for")) return take(ComplementKind::phrase, i), true;
        return false;
    }

    /// Frames with a person: told X that, urged X to, accused X of, described X as, praised X for.
    bool with_object() {
        std::uint32_t i = at_;
        if (frames_ & frame_refer) {
            if (!more() || !sheet_.is_word(i, "to")) return false;
            ++i;
        }
        auto object = phrase_at(sheet_, i, limit_);
        if (!object && (frames_ & (frame_accuse | frame_as)) && opens_quote(sheet_, i, limit_)) object = NounPhrase{{i, i + 1}, i, {}};
        if (!object) return false;
        object->words.last = behind_title(object->words.last);
        // Prepositions inside the object may be the frame's own: stop at the first that fits.
        const std::uint32_t body = object->words.first + 1;
        const std::uint32_t far = std::min(limit_, object->words.first + longest_adjunct);
        for (std::uint32_t k = body; k < far; ++k) {
            if (sheet_[k].is_sign('.') || sheet_[k].is_sign(';')) break;
            if (fits(k, object->words.last)) {
                result_.addressee = {i, k};
                return true;
            }
            if (frames_ & frame_told && k >= object->words.last) break;
        }
        if (!(frames_ & frame_told)) return false;
        result_.addressee = object->words;
        const bool is_subject = object->words.last < limit_ && sheet_[object->words.last].is(auxiliary | modal | finite_verb);
        if (is_subject && (frames_ & frame_clause)) return take(ComplementKind::clause, i), true;   // "warned the clock is ticking"
        if (const std::uint32_t first = is_subject ? clause_inside(object->words) : 0) {
            result_.addressee.last = first;
            take(ComplementKind::clause, first);
            return true;
        }
        at_ = object->words.last;
        return told();
    }
    /// "told the BBC's “Question Time” that": behind the title at `i`; `i` if there is none.
    std::uint32_t behind_title(std::uint32_t i) const {
        const auto is_mark = [&](std::uint32_t k) { return k < limit_ && sheet_[k].kind == LexemeKind::mark; };
        if (!is_mark(i) || opens_quote(sheet_, i, limit_)) return i;
        std::uint32_t k = i + 1;
        while (k < limit_ && !is_mark(k)) ++k;
        return is_mark(k) ? k + 1 : i;
    }
    /// "condemned the killing as the leader declared": perhaps a subject and its verb.
    bool begins_main_clause(std::uint32_t i) const {
        return i >= limit_ || sheet_.is_word(i, "the") || sheet_[i].capital || sheet_[i].is(subject_pronoun);
    }
    bool fits(std::uint32_t k, std::uint32_t object_end) {
        const bool urge = frames_ & (frame_urge | frame_askto);
        if (urge && infinitive(k)) return take(ComplementKind::phrase, k), true;
        if ((frames_ & frame_accuse) && sheet_.is_word(k, "of")) {
            const bool quoted_object = opens_quote(sheet_, at_, limit_);
            return take(ComplementKind::phrase, quoted_object ? at_ : k), true;
        }
        const bool as = (frames_ & (frame_as | frame_refer)) && sheet_.is_word(k, "as");
        if (as || ((frames_ & frame_liken) && sheet_.is_word(k, "to"))) {
            result_.framed = k <= object_end + 1 && !begins_main_clause(k + 1);
            return take(ComplementKind::phrase, at_), true;
        }
        if ((frames_ & frame_for_object) && sheet_.is_word(k, "for")) return take(ComplementKind::phrase, k), true;
        if ((frames_ & frame_told) && sheet_.is_word(k, "that") && k + 1 < limit_) return take(ComplementKind::that, k + 1), true;
        return false;
    }
    /// "told MPs trade would grow": the phrase before a verb runs into the clause; where the clause begins, or 0.
    std::uint32_t clause_inside(Range phrase) const {
        if (sheet_.is_word(phrase.last - 1, "there")) return phrase.last - 1;
        for (std::uint32_t i = phrase.first; i + 1 < phrase.last; ++i) {
            if (sheet_[i].is(plural_word | human)) return i + 1;
            if (sheet_[i].capital && !sheet_[i].is(determiner) && !sheet_[i + 1].capital && !sheet_[i + 1].joined) return i + 1;
        }
        return 0;
    }
    bool told() {
        frames_ |= frame_quote | frame_that | frame_clause;
        without_object();
        return result_.kind != ComplementKind::none;
    }

    Complement without_object() {
        const std::uint32_t far = std::min(limit_, at_ + longest_adjunct);
        bool after_comma = false;
        while (at_ < far) {
            const Lexeme& lexeme = sheet_[at_];
            if (opens_quote(sheet_, at_, limit_)) return quote();
            if (lexeme.is_sign(':')) {
                result_.colon = true;
                if (at_ + 1 >= limit_) return take(ComplementKind::next_paragraph, at_ + 1);
                if (opens_quote(sheet_, at_ + 1, limit_) && (frames_ & quoting)) return take(ComplementKind::quote, at_ + 1);
                if (frames_ & (frame_quote | frame_clause)) return take(ComplementKind::clause, at_ + 1);
                return take(ComplementKind::none, at_);
            }
            if (lexeme.kind == LexemeKind::sign) {
                if (!lexeme.is_sign(',')) return take(ComplementKind::none, at_);
                if (at_ + 1 < limit_ && opens_quote(sheet_, at_ + 1, limit_) && (frames_ & frame_quote))
                    return take(ComplementKind::quote, at_ + 1);
                if (const std::uint32_t behind = parenthesis()) {
                    at_ = behind;
                    after_comma = true;
                    continue;
                }
                return take(ComplementKind::none, at_);
            }
            if (sheet_.is_word(at_, "that") && (frames_ & frame_that) && at_ + 1 < limit_) {
                const Lexeme& next = sheet_[at_ + 1];
                if (!next.is(auxiliary | modal | finite_verb)) return take(ComplementKind::that, at_ + 1);
                return take(at_ == cue_end_ ? ComplementKind::clause : ComplementKind::none, at_);   // "that" is the subject
            }
            if ((frames_ & frame_to) && infinitive(at_)) return take(ComplementKind::phrase, at_);
            if (const std::uint32_t frame = lexeme.is(preposition) ? frame_of_preposition(sheet_.words(lexeme.span)) : 0;
                (frame & frames_) && !time_phrase(at_) && at_ < cue_end_ + 3)
                return take(ComplementKind::phrase, at_);
            if ((frames_ & frame_how) && is_how(at_)) return take(ComplementKind::phrase, at_);
            const std::uint32_t next = adjunct(at_);
            if (next > at_) {
                at_ = next;
                continue;
            }
            return bare(after_comma);
        }
        return take(ComplementKind::none, at_);
    }

    Complement quote() {
        if (frames_ & quoting)
            return take(ComplementKind::quote, at_);
        return take(ComplementKind::none, at_);
    }
    Complement bare(bool) {
        if ((frames_ & frame_clause) && begins_clause(sheet_, at_, limit_)) return take(ComplementKind::clause, at_);
        if (frames_ & (frame_object | frame_express) && at_ == cue_end_) return take(ComplementKind::phrase, at_);
        if ((frames_ & frame_quote) && quote_in_object()) return take(ComplementKind::phrase, at_);
        return take(ComplementKind::none, at_);
    }
    /// `said the “special relationship”`: a phrase with words in quotation marks.
    bool quote_in_object() const {
        for (std::uint32_t i = at_; i < limit_ && i < at_ + verb_window; ++i) {
            if (sheet_[i].is_sign(',') || sheet_[i].is_sign(';')) return false;
            if (sheet_[i].quoted != 0) return true;
        }
        return false;
    }
    bool is_how(std::uint32_t i) const {
        return sheet_.is_word(i, "how") || sheet_.is_word(i, "why") || sheet_.is_word(i, "what") || sheet_.is_word(i, "where");
    }
    bool time_phrase(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < limit_ && k < i + 4; ++k) {
            if (sheet_[k].is(time_word)) return true;
            if (!sheet_[k].is(determiner) && sheet_[k].kind == LexemeKind::word && !sheet_.is_word(k, "last")) return false;
        }
        return false;
    }

    /// ", after the meeting, that": behind the second comma; 0 if this comma begins no parenthesis.
    std::uint32_t parenthesis() const {
        for (std::uint32_t i = at_ + 1; i < limit_ && i < at_ + longest_adjunct; ++i) {
            if (sheet_[i].is_sign(',')) {
                const std::uint32_t next = i + 1;
                if (next >= limit_) return 0;
                if (sheet_.is_word(next, "that") && (frames_ & frame_that)) return next;
                if (opens_quote(sheet_, next, limit_) && (frames_ & frame_quote)) return next;
                return 0;
            }
            if (sheet_[i].is_sign(':') && i + 1 < limit_ && opens_quote(sheet_, i + 1, limit_)) return i;
            if (sheet_[i].kind == LexemeKind::sign || sheet_[i].kind == LexemeKind::mark) return 0;
        }
        return 0;
    }

    /// Behind one adverb, time or prepositional phrase at `i`; `i` if there is none.
    std::uint32_t adjunct(std::uint32_t i) const {
        if (sheet_.is_word(i, "there") && i + 1 < limit_ && sheet_[i + 1].is(auxiliary | modal | finite_verb)) return i;
        if (is_adverb(sheet_, i) || (sheet_[i].is(time_word) && !(sheet_[i].capital && i + 1 < limit_ && sheet_[i + 1].capital)))
            return i + 1;
        if (sheet_.is_word(i, "last") || sheet_.is_word(i, "this") || sheet_.is_word(i, "the") || sheet_.is_word(i, "a") ||
            sheet_.is_word(i, "earlier") || sheet_.is_word(i, "late")) {
            if (i + 1 < limit_ && sheet_[i + 1].is(time_word)) return i + 2;
            return i;
        }
        if (sheet_[i].is(preposition) && !sheet_[i].is(relative)) {
            const auto object = phrase_at(sheet_, i + 1, limit_);
            if (!object || object->words.last > i + 16) return i;
            return object->words.last;
        }
        return i;
    }

    const Sheet& sheet_;
    std::uint32_t frames_, at_, limit_, cue_end_;
    Complement result_{};
};

}  // namespace

Complement complement_of(const Sheet& sheet, const Cue& cue, std::uint32_t at, std::uint32_t limit) {
    return ComplementReader(sheet, cue, at, limit).read();
}

}  // namespace onrecord
