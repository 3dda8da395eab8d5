#include "indexer/extract/complements.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr std::uint32_t longest_adjunct = 24;   ///< lexemes between a cue and what was said
constexpr std::uint32_t longest_content = 400;  ///< lexemes of one clause; keeps hostile text linear
constexpr std::uint32_t verb_window = 18;       ///< lexemes in which a bare clause must show its verb

bool is_sign(const Lexeme& lexeme, char32_t sign) { return lexeme.kind == LexemeKind::sign && lexeme.sign == sign; }
bool is_word(const Sheet& sheet, std::uint32_t i, std::string_view word) {
    return sheet[i].kind == LexemeKind::word && sheet.words(sheet[i].span) == word;
}
/// A mark with a quotation behind it.
bool opens_quote(const Sheet& sheet, std::uint32_t i, std::uint32_t limit) {
    return sheet[i].kind == LexemeKind::mark && i + 1 < limit && sheet[i].quoted == 0 &&
           (sheet[i + 1].quoted != 0 || (sheet[i + 1].kind == LexemeKind::mark && i + 2 < limit && sheet[i + 2].quoted != 0));
}

bool is_adverb(const Sheet& sheet, std::uint32_t i) {
    if (sheet[i].is(negation)) return false;
    if (sheet[i].is(adverb)) return true;
    return sheet[i].kind == LexemeKind::word && !sheet[i].capital && sheet[i].span.size() > 4 &&
           sheet.words(sheet[i].span).ends_with("ly");
}

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
        if (is_sign(lexeme, ';') || is_sign(lexeme, ':')) return false;
        if (is_sign(lexeme, ',') && i + 1 < end && (sheet[i + 1].is(subject_pronoun) || is_word(sheet, i + 1, "as") || is_word(sheet, i + 1, "but"))) return false;
        if (is_sign(lexeme, ',') && i + 2 < end && sheet[i + 1].capital && (is_finite(sheet, i + 2) || (i + 3 < end && sheet[i + 2].capital && is_finite(sheet, i + 3)))) return false;
        if (i > first && lexeme.is(subordinator) && !lexeme.is(determiner | relative | adverb)) {
            const std::string_view word = sheet.words(lexeme.span);
            if (word == "as" || word == "when" || word == "while" || word == "after" || word == "before" || word == "until") return false;
        }
        if (i > first && lexeme.is(relative) && !lexeme.is(determiner)) relative_clause = true;
        if (i > first && is_word(sheet, i, "that")) relative_clause = true;
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
    if (is_word(sheet, i, "there")) return true;
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
        return at_ + 1 < limit_ && is_word(sheet_, at_, a) && is_word(sheet_, at_ + 1, b);
    }
    Complement take(ComplementKind kind, std::uint32_t first) {
        result_.kind = kind;
        result_.first = first;
        return result_;
    }

    /// "to turn out": an infinitive, not "to the Guardian".
    bool infinitive(std::uint32_t i) const {
        if (i + 1 >= limit_) return false;
        if (is_word(sheet_, i, "not")) return infinitive(i + 1);
        if (!is_word(sheet_, i, "to")) return false;
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
            if (is_sign(sheet_[i], ',') || is_sign(sheet_[i], ':')) break;
            if (opens_quote(sheet_, i, limit_)) return take(ComplementKind::phrase, at_), true;
        }
        const bool pronoun = object && object->words.size() == 1 && sheet_[at_].is(object_pronoun | subject_pronoun);
        if (pronoun && last < limit_ && sheet_[last].kind != LexemeKind::sign && !sheet_[last].is(preposition))
            return take(ComplementKind::phrase, at_), true;
        return false;
    }

    bool call_on() {
        if (at_ + 1 >= limit_ || !is_word(sheet_, at_, "on")) return false;
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
            if (is_word(sheet_, i, "for")) return take(ComplementKind::phrase, i), true;
        return false;
    }

    /// Frames with a person: told X that, urged X to, accused X of, described X as, praised X for.
    bool with_object() {
        std::uint32_t i = at_;
        if (frames_ & frame_refer) {
            if (!more() || !is_word(sheet_, i, "to")) return false;
            ++i;
        }
        auto object = phrase_at(sheet_, i, limit_);
        if (!object && (frames_ & (frame_accuse | frame_as)) && opens_quote(sheet_, i, limit_)) object = NounPhrase{{i, i + 1}, i, {}};
        if (!object) return false;
        // Prepositions inside the object may be the frame's own: stop at the first that fits.
        const std::uint32_t body = object->words.first + 1;
        const std::uint32_t far = std::min(limit_, object->words.first + longest_adjunct);
        for (std::uint32_t k = body; k < far; ++k) {
            if (is_sign(sheet_[k], '.') || is_sign(sheet_[k], ';')) break;
            if (fits(k)) {
                result_.addressee = {i, k};
                return true;
            }
            if (frames_ & frame_told && k >= object->words.last) break;
        }
        if (!(frames_ & frame_told)) return false;
        result_.addressee = object->words;
        at_ = object->words.last;
        return told();
    }
    bool fits(std::uint32_t k) {
        const bool urge = frames_ & (frame_urge | frame_askto);
        if (urge && infinitive(k)) return take(ComplementKind::phrase, k), true;
        if ((frames_ & frame_accuse) && is_word(sheet_, k, "of")) {
            const bool quoted_object = opens_quote(sheet_, at_, limit_);
            return take(ComplementKind::phrase, quoted_object ? at_ : k), true;
        }
        if ((frames_ & (frame_as | frame_refer)) && is_word(sheet_, k, "as")) return take(ComplementKind::phrase, at_), true;
        if ((frames_ & frame_liken) && is_word(sheet_, k, "to")) return take(ComplementKind::phrase, at_), true;
        if ((frames_ & frame_for_object) && is_word(sheet_, k, "for")) return take(ComplementKind::phrase, k), true;
        if ((frames_ & frame_told) && is_word(sheet_, k, "that") && k + 1 < limit_) return take(ComplementKind::that, k + 1), true;
        return false;
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
            if (is_sign(lexeme, ':')) {
                result_.colon = true;
                if (at_ + 1 >= limit_) return take(ComplementKind::next_paragraph, at_ + 1);
                if (opens_quote(sheet_, at_ + 1, limit_)) return take(ComplementKind::quote, at_ + 1);
                if (frames_ & (frame_quote | frame_clause)) return take(ComplementKind::clause, at_ + 1);
                return take(ComplementKind::none, at_);
            }
            if (lexeme.kind == LexemeKind::sign) {
                if (!is_sign(lexeme, ',')) return take(ComplementKind::none, at_);
                if (at_ + 1 < limit_ && opens_quote(sheet_, at_ + 1, limit_) && (frames_ & frame_quote))
                    return take(ComplementKind::quote, at_ + 1);
                if (const std::uint32_t behind = parenthesis()) {
                    at_ = behind;
                    after_comma = true;
                    continue;
                }
                return take(ComplementKind::none, at_);
            }
            if (is_word(sheet_, at_, "that") && (frames_ & frame_that) && at_ + 1 < limit_) {
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
        if (frames_ & (frame_quote | frame_clause | frame_that | frame_object | frame_express | frame_brand))
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
            if (is_sign(sheet_[i], ',') || is_sign(sheet_[i], ';')) return false;
            if (sheet_[i].quoted != 0) return true;
        }
        return false;
    }
    bool is_how(std::uint32_t i) const {
        return is_word(sheet_, i, "how") || is_word(sheet_, i, "why") || is_word(sheet_, i, "what") || is_word(sheet_, i, "where");
    }
    bool time_phrase(std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < limit_ && k < i + 4; ++k) {
            if (sheet_[k].is(time_word)) return true;
            if (!sheet_[k].is(determiner) && sheet_[k].kind == LexemeKind::word && !is_word(sheet_, k, "last")) return false;
        }
        return false;
    }

    /// ", after the meeting, that": behind the second comma; 0 if this comma begins no parenthesis.
    std::uint32_t parenthesis() const {
        for (std::uint32_t i = at_ + 1; i < limit_ && i < at_ + longest_adjunct; ++i) {
            if (is_sign(sheet_[i], ',')) {
                const std::uint32_t next = i + 1;
                if (next >= limit_) return 0;
                if (is_word(sheet_, next, "that") && (frames_ & frame_that)) return next;
                if (opens_quote(sheet_, next, limit_) && (frames_ & frame_quote)) return next;
                return 0;
            }
            if (is_sign(sheet_[i], ':') && i + 1 < limit_ && opens_quote(sheet_, i + 1, limit_)) return i;
            if (sheet_[i].kind == LexemeKind::sign || sheet_[i].kind == LexemeKind::mark) return 0;
        }
        return 0;
    }

    /// Behind one adverb, time or prepositional phrase at `i`; `i` if there is none.
    std::uint32_t adjunct(std::uint32_t i) const {
        if (is_adverb(sheet_, i) || (sheet_[i].is(time_word) && !(sheet_[i].capital && i + 1 < limit_ && sheet_[i + 1].capital)))
            return i + 1;
        if (is_word(sheet_, i, "last") || is_word(sheet_, i, "this") || is_word(sheet_, i, "the") || is_word(sheet_, i, "a") ||
            is_word(sheet_, i, "earlier") || is_word(sheet_, i, "late")) {
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

/// True if a verb of saying in a finite form stands at `i`, adverbs and auxiliaries before it left out.
bool says_at(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    while (i < limit && (is_adverb(sheet, i) || sheet[i].is(auxiliary))) ++i;
    if (i >= limit) return false;
    for (const CueMatch& match : cues.find(sheet, i, limit).values)
        if (match.cue->kind == CueKind::speech &&
            (match.inflection == Inflection::past || (match.inflection == Inflection::third && !is_noun_alike(match))))
            return true;
    return false;
}

/// True if a short subject and a verb of saying begin at `i`: "he said", "Mr Gove replied".
bool other_speaks(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    if (i >= limit) return false;
    std::uint32_t verb = i;
    if (sheet[i].is(subject_pronoun)) {
        ++verb;
    } else {
        while (verb < limit && sheet[verb].is(determiner)) ++verb;
        const std::uint32_t body = verb;
        while (verb < limit && verb < body + 6 && is_content(sheet[verb]) && !(verb > body && says_at(sheet, cues, verb, limit))) ++verb;
        if (verb == body) return false;
    }
    return says_at(sheet, cues, verb, limit);
}

/// "lamented the result saying: “...”": a participle of saying with a quotation or "that" behind it.
bool says_behind_noun(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    const auto match = cues.find(sheet, i, limit);
    if (match.values.empty() || match.last >= limit) return false;
    const bool ing = std::ranges::any_of(match.values, [](const CueMatch& value) { return value.cue->kind == CueKind::speech && value.inflection == Inflection::ing; });
    return ing && (is_sign(sheet[match.last], ':') || opens_quote(sheet, match.last, limit));
}

/// True for a comma or conjunction at `i` behind which the words said are over.
bool ends_content(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    const Lexeme& lexeme = sheet[i];
    const bool comma = is_sign(lexeme, ',');
    std::uint32_t next = i + 1;
    const bool joint = comma && next < limit && (sheet[next].is(coordinator) || is_word(sheet, next, "as") || is_word(sheet, next, "while"));
    if (joint) ++next;
    if (next >= limit) return false;
    if (comma && other_speaks(sheet, cues, next, limit)) return true;
    if (joint && is_word(sheet, i + 1, "but") && sheet[next].is(subject_pronoun)) return true;
    if (!comma && !joint && (lexeme.is(coordinator) || is_word(sheet, i, "as") || is_word(sheet, i, "while")) &&
        sheet[next].is(subject_pronoun) && other_speaks(sheet, cues, next, limit))
        return true;
    if (is_word(sheet, i, "as") || is_word(sheet, i, "while")) return other_speaks(sheet, cues, next, limit);
    std::uint32_t verb = next;
    while (verb < limit && (is_adverb(sheet, verb) || sheet[verb].is(auxiliary))) ++verb;
    if (verb >= limit) return false;
    for (const CueMatch& match : cues.find(sheet, verb, limit).values) {
        if (match.cue->kind == CueKind::source && comma) return true;
        if (match.cue->kind != CueKind::speech && match.cue->kind != CueKind::ask) continue;
        if (match.inflection == Inflection::ing && (comma || lexeme.is(coordinator))) return true;
        if (match.inflection == Inflection::past && (joint || lexeme.is(coordinator))) return true;
    }
    return false;
}

}  // namespace

Complement complement_of(const Sheet& sheet, const Cue& cue, std::uint32_t at, std::uint32_t limit) {
    return ComplementReader(sheet, cue, at, limit).read();
}

std::uint32_t skip_adjuncts(const Sheet& sheet, std::uint32_t at, std::uint32_t limit) {
    const std::uint32_t far = std::min(limit, at + longest_adjunct);
    while (at < far) {
        if (is_adverb(sheet, at) || sheet[at].is(time_word)) {
            ++at;
        } else if (sheet[at].is(determiner) && at + 1 < far && sheet[at + 1].is(time_word)) {
            at += 2;
        } else if (is_word(sheet, at, "last") && at + 1 < far) {
            ++at;
        } else if (sheet[at].is(preposition)) {
            const auto object = phrase_at(sheet, at + 1, limit);
            if (!object) return at;
            at = object->words.last;
        } else {
            return at;
        }
    }
    return at;
}

std::uint32_t clause_end(const Sheet& sheet, const CueTable& cues, std::uint32_t first, std::uint32_t limit) {
    limit = std::min(limit, first + longest_content);
    std::uint32_t depth = 0;
    for (std::uint32_t i = first; i < limit; ++i) {
        const Lexeme& lexeme = sheet[i];
        if (lexeme.quoted != 0) continue;
        if (is_sign(lexeme, '(') || is_sign(lexeme, '[')) ++depth;
        if (is_sign(lexeme, ')') || is_sign(lexeme, ']')) {
            if (depth == 0) return i;
            --depth;
        }
        if (depth > 0) continue;
        if (is_sign(lexeme, ';') || (is_sign(lexeme, ':') && i + 1 < limit && opens_quote(sheet, i + 1, limit))) return i;
        if (i > first && says_behind_noun(sheet, cues, i, limit)) return i;
        const bool joint = is_sign(lexeme, ',') || lexeme.is(coordinator) || is_word(sheet, i, "as") || is_word(sheet, i, "while");
        if (joint && i > first && ends_content(sheet, cues, i, limit)) return i;
    }
    std::uint32_t end = limit;
    while (end > first && sheet[end - 1].quoted == 0 && (sheet[end - 1].kind == LexemeKind::sign || sheet[end - 1].kind == LexemeKind::mark)) --end;
    return end;
}

}  // namespace onrecord
