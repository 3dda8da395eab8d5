#include "indexer/extract/subjects.h"

#include <algorithm>

namespace onrecord {

namespace {

constexpr std::uint32_t window = 90;       ///< lexemes looked back for a clause's subject
constexpr std::uint32_t parenthesis = 45;  ///< lexemes of an apposition or relative clause
constexpr int most_commas = 5;
constexpr int most_verbs = 8;              ///< tried for a clause's subject: keeps hostile text linear


/// Steps back over "on Friday", "last night", "yesterday".
std::uint32_t skip_time_back(const Sheet& sheet, std::uint32_t end, std::uint32_t least) {
    std::uint32_t i = end;
    while (i > least && (sheet[i - 1].is(time_word) || sheet[i - 1].kind == LexemeKind::number)) --i;
    if (i == end) return end;
    bool time = false;
    for (std::uint32_t k = i; k < end; ++k) time |= sheet[k].is(time_word);
    if (!time) return end;
    while (i > least && (sheet[i - 1].is(preposition) || sheet.is_word(i - 1, "last") || sheet.is_word(i - 1, "this") ||
                         sheet.is_word(i - 1, "late") || sheet.is_word(i - 1, "the")))
        --i;
    return i;
}

/// Where a dash or bracket that closes before `end` was opened; `end` if nowhere.
std::uint32_t skip_parenthesis_back(const Sheet& sheet, std::uint32_t end, std::uint32_t least) {
    if (end <= least) return end;
    const Lexeme& close = sheet[end - 1];
    const char32_t open = close.is_sign(')') ? '(' : close.is_sign('-') ? '-' : 0;
    if (open == 0) return end;
    for (std::uint32_t i = end - 1; i > least && end - i < parenthesis; --i)
        if (sheet[i - 1].is_sign(open)) return i - 1;
    return end;
}

/// True if the words [first, last) between two commas can stand between a subject and its verb.
bool is_insertion(const Sheet& sheet, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return false;
    const Lexeme& lexeme = sheet[first];
    if (lexeme.is(numeral | determiner | relative | preposition | human | time_word | possessive | adverb)) return true;
    if (lexeme.capital || lexeme.kind == LexemeKind::number) return true;
    const std::string_view word = sheet.words(lexeme.span);
    return word == "whose" || word == "who" || word == "now" || word.ends_with("ing") || word.ends_with("ed") || word == "former" ||
           word == "then" || word == "chief" || word == "senior" || word == "vice" || word == "head" || word == "himself" ||
           lexeme.span.size() > 3;
}

std::optional<Subject> relative_subject(const Sheet& sheet, std::uint32_t pronoun, std::uint32_t least) {
    Subject subject{{{pronoun, pronoun + 1}, pronoun, {}}, std::nullopt, true};
    std::uint32_t end = pronoun;
    if (end > least && sheet[end - 1].is_sign(',')) --end;
    subject.antecedent = phrase_before(sheet, end, least);
    if (!subject.antecedent) return std::nullopt;
    // "a softer approach for Nigel Farage, who": the nearest name
    NounPhrase& phrase = *subject.antecedent;
    if (sheet[end - 1].capital && phrase.head + 1 < end) {
        std::uint32_t first = end - 1;
        while (first > phrase.head + 1 && is_content(sheet[first - 1])) --first;
        phrase = {{first, end}, end - 1, {}};
    }
    return subject;
}

/// Not the object of a preposition or of another verb.
bool may_be_subject(const Sheet& sheet, const NounPhrase& phrase, std::uint32_t least) {
    const std::uint32_t first = phrase.words.first;
    if (!sheet[phrase.head].capital && !sheet[first].is(determiner) && !sheet[phrase.head].is(human | plural_word)) return false;
    if (first == least) return true;
    if (sheet[first - 1].is(preposition) && !sheet[first - 1].is(subordinator)) return false;
    return !(is_finite(sheet, first - 1) && !sheet[first - 1].is(human));
}

/// The subject before the comma that closes an insertion: "Chris Patten, the former chairman,".
std::optional<Subject> over_commas(const Sheet& sheet, std::uint32_t comma, std::uint32_t least) {
    std::uint32_t last = comma;
    std::optional<Subject> fallback;
    for (int commas = 0; commas < most_commas; ++commas) {
        std::uint32_t i = last;
        while (i > least && last - i < parenthesis && !sheet[i - 1].is_sign(',')) --i;
        if (i <= least || !sheet[i - 1].is_sign(',') || !is_insertion(sheet, i, last)) return std::nullopt;
        const auto phrase = phrase_before(sheet, skip_parenthesis_back(sheet, i - 1, least), least);
        if (phrase && may_be_subject(sheet, *phrase, least)) {
            Subject subject{*phrase, std::nullopt, true};
            subject.phrase.apposition = {i, last};
            const std::uint32_t first = phrase->words.first;
            if (first == least || !sheet[first - 1].is_sign(',') || sheet[first].capital) return subject;
            if (!fallback) fallback = subject;   // itself between commas: perhaps another apposition
        }
        last = i - 1;
    }
    return fallback;
}

}  // namespace

std::uint32_t verb_group(const Sheet& sheet, std::uint32_t verb, std::uint32_t least) {
    std::uint32_t i = verb;
    while (i > least) {
        const Lexeme& lexeme = sheet[i - 1];
        const bool ly = lexeme.kind == LexemeKind::word && !lexeme.capital && sheet.words(lexeme.span).ends_with("ly");
        const bool clitic = lexeme.kind == LexemeKind::clitic && lexeme.classes != 0;
        if (lexeme.is(relative | coordinator | preposition) && !lexeme.is(adverb)) break;
        if (!lexeme.is(auxiliary | modal | negation | adverb) && !ly && !clitic) break;
        if (lexeme.capital && lexeme.is(adverb) && i - 1 == least) break;
        --i;
    }
    return i;
}

std::optional<Subject> subject_before(const Sheet& sheet, std::uint32_t group, std::uint32_t least) {
    least = std::max(least, group > window ? group - window : 0);
    std::uint32_t end = skip_parenthesis_back(sheet, group, least);
    end = skip_time_back(sheet, end, least);
    if (end <= least) return std::nullopt;
    const Lexeme& before = sheet[end - 1];
    if (before.is(relative) && !before.is(determiner) && end - 1 > least) return relative_subject(sheet, end - 1, least);
    if (before.is_sign(',')) {
        if (end - 1 > least && sheet[end - 2].is(time_word)) {   // "Mr Davis, on Monday, said"
            const std::uint32_t inner = skip_time_back(sheet, end - 1, least);
            if (inner > least && sheet[inner - 1].is_sign(','))
                if (const auto phrase = phrase_before(sheet, inner - 1, least)) return Subject{*phrase, std::nullopt, true};
        }
        return over_commas(sheet, end - 1, least);
    }
    const auto phrase = phrase_before(sheet, end, least);
    if (!phrase) return std::nullopt;
    // "Protesters marching through the streets chanted": the phrase that opens the sentence
    const std::uint32_t first = phrase->words.first;
    if (first > least && sheet[first - 1].is(preposition) && !sheet[first - 1].is(subordinator) && !sheet[phrase->head].capital &&
        !sheet[phrase->head].is(subject_pronoun | human))
        if (const auto opening = phrase_at(sheet, least, first); opening && !sheet[least].is(preposition | subject_pronoun) && opening->words.last < first &&
            sheet.words(sheet[opening->words.last].span).ends_with("ing"))
            return Subject{*opening, std::nullopt, true};
    return Subject{*phrase, std::nullopt, true};
}

std::optional<Subject> clause_subject(const Sheet& sheet, std::uint32_t at, std::uint32_t least) {
    least = std::max(least, at > window ? at - window : 0);
    int tried = 0;
    for (std::uint32_t verb = at; verb > least && tried < most_verbs; --verb) {
        const std::uint32_t i = verb - 1;
        if (sheet[i].quoted != 0 || !is_finite(sheet, i)) continue;
        ++tried;
        const std::uint32_t group = verb_group(sheet, i, least);
        if (group > least && sheet[group - 1].quoted != 0) continue;
        auto subject = subject_before(sheet, group, least);
        if (!subject) continue;
        if (subject->antecedent) continue;   // the verb of a relative clause: its subject is not the sentence's
        const std::uint32_t first = subject->phrase.words.first;
        if (first > least && sheet[first - 1].is(preposition) && !sheet[first - 1].is(subordinator) && !sheet[first].is(subject_pronoun)) continue;
        subject->direct = false;
        return subject;
    }
    return std::nullopt;
}

}  // namespace onrecord
