#include "indexer/extract/noun_phrases.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr std::uint32_t no_noun = determiner | preposition | coordinator | subordinator | auxiliary | modal | negation |
                                  subject_pronoun | object_pronoun | relative;
constexpr std::uint32_t longest_phrase = 40;   ///< lexemes; keeps hostile text linear

bool is_pronoun(const Lexeme& lexeme) { return lexeme.is(subject_pronoun | object_pronoun) && !lexeme.all_caps; }

bool ends_with(const Sheet& sheet, std::uint32_t i, std::string_view tail) {
    return sheet.words(sheet[i].span).ends_with(tail);
}

/// "of", "for", "from", "in", "at", "on", "with", "to": what ties a further phrase to a noun.
bool ties(const Sheet& sheet, std::uint32_t i) {
    if (!sheet[i].is(preposition) || sheet[i].capital) return false;
    const std::string_view word = sheet.words(sheet[i].span);
    return word == "of" || word == "for" || word == "from" || word == "in" || word == "at" || word == "on" || word == "with" ||
           word == "to";
}

bool ly_adverb(const Sheet& sheet, std::uint32_t i) {
    return sheet[i].kind == LexemeKind::word && !sheet[i].capital && sheet[i].span.size() > 4 && ends_with(sheet, i, "ly") &&
           !ends_with(sheet, i, "family") && !ends_with(sheet, i, "ally");
}

/// Reads a phrase from right to left.
class Leftward {
public:
    Leftward(const Sheet& sheet, std::uint32_t end, std::uint32_t least)
        : sheet_(sheet), end_(end), least_(std::max(least, end > longest_phrase ? end - longest_phrase : 0)) {}

    std::optional<NounPhrase> read() {
        if (end_ <= least_) return std::nullopt;
        const Lexeme& last = sheet_[end_ - 1];
        if (is_pronoun(last) && last.is(subject_pronoun)) return NounPhrase{{end_ - 1, end_}, end_ - 1, {}};
        std::uint32_t first = simple(end_);
        if (first == end_) return std::nullopt;
        std::uint32_t head = end_ - 1;
        for (;;) {
            if (const auto joined = coordinated(first)) {
                first = *joined;
                continue;
            }
            const auto outer = tied(first);
            if (!outer) break;
            head = outer->head;
            first = outer->words.first;
        }
        return NounPhrase{{first, end_}, head, {}};
    }

private:
    /// The beginning of the phrase without "of ..." that ends before `end`; `end` itself if there is none.
    std::uint32_t simple(std::uint32_t end) const {
        std::uint32_t i = end;
        while (i > least_) {
            const Lexeme& lexeme = sheet_[i - 1];
            if (lexeme.kind == LexemeKind::clitic && lexeme.classes == 0 && i - 1 > least_) {
                --i;
                continue;
            }
            if (i < end && lexeme.is(determiner) && !is_pronoun_alone(i - 1)) {
                if (is_relative_that(i - 1)) break;
                if (const std::uint32_t name = name_behind_adverbial(i - 1, end)) return name;
                return with_quantifier(i - 1);
            }
            if (!is_content(lexeme) || ly_adverb(sheet_, i - 1)) break;
            if (!lexeme.capital && (lexeme.is(time_word) || plain_verb(i - 1)) && (i < end || !after_determiner(i - 1))) break;
            if (i < end && lexeme.is(time_word) && lexeme.capital) break;
            --i;
        }
        if (i == end && end > least_ && lone_determiner(end - 1)) return end - 1;
        return i;
    }
    /// "In a Bloomberg interview Trump": the name alone; where it begins, or 0.
    std::uint32_t name_behind_adverbial(std::uint32_t first, std::uint32_t end) const {
        if (first <= least_ || !sheet_[first - 1].is(preposition) || !sheet_[first - 1].capital || !sheet_[end - 1].capital) return 0;
        std::uint32_t i = end - 1;
        while (i > first + 1 && sheet_[i - 1].capital) --i;
        return i > first + 1 && !sheet_[i - 1].is(human) && !sheet_[i - 1].capital ? i : 0;
    }
    bool after_determiner(std::uint32_t i) const { return i > least_ && sheet_[i - 1].is(determiner); }
    /// "said that officials ...": the conjunction, no determiner.
    bool is_relative_that(std::uint32_t i) const { return i > least_ && sheet_.words(sheet_[i].span) == "that"; }
    /// "Both", "Others", "Many", "Several", "Another" as a subject of their own.
    bool lone_determiner(std::uint32_t i) const {
        return sheet_[i].is(determiner) && (sheet_[i].is(plural_word) || sheet_.is_word(i, "Another") || sheet_.is_word(i, "another"));
    }
    bool is_pronoun_alone(std::uint32_t i) const { return sheet_[i].is(object_pronoun) && !sheet_[i].is(possessive); }
    std::uint32_t with_quantifier(std::uint32_t i) const {
        return i > least_ && sheet_[i - 1].is(determiner) && sheet_.words(sheet_[i - 1].span) != "that" ? i - 1 : i;   // "all the", "both his"
    }
    /// A finite verb that is no adjective: "told", "went", but not "suspected" behind a determiner.
    bool plain_verb(std::uint32_t i) const {
        if (sheet_[i].is(finite_verb)) return !(i > least_ && sheet_[i - 1].is(determiner));
        if (sheet_[i].joined) return false;
        if (ends_with(sheet_, i, "ing")) return i > least_ && !sheet_[i - 1].is(determiner) && is_content(sheet_[i - 1]) && !sheet_[i].is(human);
        if (!ends_with(sheet_, i, "ed")) return false;
        return i > least_ && (sheet_[i - 1].is(subject_pronoun | auxiliary) || sheet_[i - 1].capital);
    }

    std::optional<std::uint32_t> coordinated(std::uint32_t first) {
        if (first < least_ + 2) return std::nullopt;
        const Lexeme& joint = sheet_[first - 1];
        std::uint32_t before = first - 1;
        if (joint.is(coordinator) && !joint.capital) {
            seen_and_ = true;
            if (before > least_ && sheet_[before - 1].sign == ',') --before;
        } else if (!(joint.sign == ',' && seen_and_)) {
            return std::nullopt;
        }
        const Lexeme& start = sheet_[first];
        if (!start.capital && !(start.is(determiner) && first + 1 < end_ && !start.is(plural_word))) return std::nullopt;
        if (before <= least_) return std::nullopt;
        const std::uint32_t i = simple(before);
        // "In London, Mr Davis and ...": a place in an adverbial, no member of the list
        if (joint.sign == ',' && i > least_ && sheet_[i - 1].is(preposition)) return std::nullopt;
        if (i == before || (start.capital && !sheet_[before - 1].capital && !sheet_[before - 1].is(human | plural_word)))
            return std::nullopt;
        return i;
    }

    /// The phrase that "of ..." before `first` belongs to.
    std::optional<NounPhrase> tied(std::uint32_t first) const {
        if (first < least_ + 2 || !ties(sheet_, first - 1)) return std::nullopt;
        const std::uint32_t end = first - 1;
        const std::uint32_t i = simple(end);
        if (i == end || sheet_[end - 1].is(time_word)) return std::nullopt;
        if (ends_with(sheet_, end - 1, "ing") && !sheet_[end - 1].capital && !after_determiner(end - 1)) return std::nullopt;
        if (is_finite(sheet_, end - 1) && !sheet_[end - 1].is(human | plural_word)) return std::nullopt;
        const bool adjective = end - 1 > i && is_close(end - 1) && sheet_[end - 2].kind == LexemeKind::word;   // "a source close to"
        return NounPhrase{{i, end_}, end - (adjective ? 2 : 1), {}};
    }
    bool is_close(std::uint32_t i) const {
        const std::string_view word = sheet_.words(sheet_[i].span);
        return word == "close" || word == "loyal" || word == "sympathetic" || word == "familiar" || word == "opposed";
    }

    const Sheet& sheet_;
    std::uint32_t end_, least_;
    bool seen_and_ = false;
};

}  // namespace

bool is_content(const Lexeme& lexeme) {
    if (lexeme.kind == LexemeKind::number) return true;
    if (lexeme.kind != LexemeKind::word) return false;
    if (lexeme.is(no_noun)) return lexeme.all_caps && !lexeme.is(determiner) && lexeme.span.size() == 2;
    return !(lexeme.is(adverb) && !lexeme.joined);
}

bool is_finite(const Sheet& sheet, std::uint32_t i) {
    const Lexeme& lexeme = sheet[i];
    if (lexeme.is(auxiliary | modal | finite_verb)) return true;
    return lexeme.kind == LexemeKind::word && !lexeme.capital && lexeme.span.size() > 3 && ends_with(sheet, i, "ed");
}

std::optional<NounPhrase> phrase_before(const Sheet& sheet, std::uint32_t end, std::uint32_t least) {
    return Leftward(sheet, end, least).read();
}

std::optional<NounPhrase> phrase_at(const Sheet& sheet, std::uint32_t first, std::uint32_t limit) {
    limit = std::min(limit, first + longest_phrase);
    std::uint32_t i = first;
    if (i >= limit || sheet.words(sheet[i].span) == "that") return std::nullopt;
    if (is_pronoun(sheet[i]) && !sheet[i].is(possessive)) return NounPhrase{{i, i + 1}, i, {}};
    if (is_pronoun(sheet[i]) && !(i + 1 < limit && is_content(sheet[i + 1]))) return NounPhrase{{i, i + 1}, i, {}};
    while (i < limit && sheet[i].is(determiner)) ++i;
    const std::uint32_t body = i;
    const auto run = [&](std::uint32_t at) {
        const std::uint32_t begin = at;
        while (at < limit) {
            const Lexeme& lexeme = sheet[at];
            const bool clitic = lexeme.kind == LexemeKind::clitic && lexeme.classes == 0;
            if (!clitic && !is_content(lexeme)) break;
            if (at > begin && lexeme.is(time_word)) break;
            if (at > begin && !lexeme.capital && !lexeme.joined && (lexeme.is(finite_verb) && !lexeme.is(human))) break;
            if (at > begin && !lexeme.capital && !lexeme.joined && !lexeme.is(human) && sheet[at - 1].is(plural_word | human) && ends_with(sheet, at, "ing")) break;
            if (ly_adverb(sheet, at)) break;
            if (at > begin && lexeme.capital && lexeme.is(title) && !sheet[at - 1].capital && !sheet[at - 1].is(human)) break;
            ++at;
        }
        return at;
    };
    i = run(body);
    if (i == body) {
        if (body > first) return NounPhrase{{first, body}, body - 1, {}};
        return std::nullopt;
    }
    const std::uint32_t head = i - 1;
    while (i + 1 < limit && (ties(sheet, i) || (sheet[i].is(coordinator) && sheet[i + 1].capital))) {
        std::uint32_t next = i + 1;
        while (next < limit && sheet[next].is(determiner)) ++next;
        if (next < limit && sheet[next].is(time_word)) break;
        const std::uint32_t last = run(next);
        if (last == next) break;
        i = last;
    }
    return NounPhrase{{first, i}, head, {}};
}

}  // namespace onrecord
