#include "indexer/extract/clause_end.h"

#include <algorithm>

#include "indexer/extract/lexeme_tests.h"
#include "indexer/extract/noun_phrases.h"

namespace onrecord {

namespace {

constexpr std::uint32_t longest_content = 400;  ///< lexemes of one clause; keeps hostile text linear
constexpr std::uint32_t longest_apposition = 14;   ///< lexemes between its commas

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
        if (verb < limit && sheet[verb].is_sign(',') && sheet[body].capital) {   // "Mr Gove, the environment secretary, said"
            std::uint32_t end = verb + 1;
            while (end < limit && end < verb + longest_apposition && sheet[end].kind != LexemeKind::sign) ++end;
            if (end + 1 < limit && sheet[end].is_sign(',')) verb = end + 1;
        }
    }
    return says_at(sheet, cues, verb, limit);
}

/// "lamented the result saying: “...”": a participle of saying with a quotation or "that" behind it.
bool says_behind_noun(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    const auto match = cues.find(sheet, i, limit);
    if (match.values.empty() || match.last >= limit) return false;
    const bool ing = std::ranges::any_of(match.values, [](const CueMatch& value) { return value.cue->kind == CueKind::speech && value.inflection == Inflection::ing; });
    return ing && (sheet[match.last].is_sign(':') || opens_quote(sheet, match.last, limit));
}

/// "..., in a letter released on Thursday", "..., in a speech": where it was said, not what.
bool names_medium(const Sheet& sheet, std::uint32_t i, std::uint32_t limit) {
    static constexpr std::string_view media[] = {"article", "blog", "email", "interview", "letter", "message", "post", "speech", "statement", "tweet"};
    if (i + 2 >= limit || !sheet.is_word(i, "in") || !sheet[i + 1].is(determiner)) return false;
    for (std::uint32_t k = i + 2; k < limit && k < i + 5 && is_content(sheet[k]); ++k)
        if (std::ranges::find(media, sheet.words(sheet[k].span)) != std::end(media)) return true;
    return false;
}

/// True for a comma or conjunction at `i` behind which the words said are over.
bool ends_content(const Sheet& sheet, const CueTable& cues, std::uint32_t i, std::uint32_t limit) {
    const Lexeme& lexeme = sheet[i];
    const bool comma = lexeme.is_sign(',');
    std::uint32_t next = i + 1;
    const bool joint = comma && next < limit && (sheet[next].is(coordinator) || sheet.is_word(next, "as") || sheet.is_word(next, "while"));
    if (joint) ++next;
    if (next >= limit) return false;
    if (comma && other_speaks(sheet, cues, next, limit)) return true;
    if (comma && names_medium(sheet, next, limit)) return true;
    if (joint && sheet.is_word(i + 1, "but") && sheet[next].is(subject_pronoun)) return true;
    if (!comma && !joint && (lexeme.is(coordinator) || sheet.is_word(i, "as") || sheet.is_word(i, "while")) &&
        sheet[next].is(subject_pronoun) && other_speaks(sheet, cues, next, limit))
        return true;
    if (sheet.is_word(i, "as") || sheet.is_word(i, "while")) return other_speaks(sheet, cues, next, limit);
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

std::uint32_t clause_end(const Sheet& sheet, const CueTable& cues, std::uint32_t first, std::uint32_t limit) {
    limit = std::min(limit, first + longest_content);
    std::uint32_t depth = 0;
    for (std::uint32_t i = first; i < limit; ++i) {
        const Lexeme& lexeme = sheet[i];
        if (lexeme.quoted != 0) continue;
        if (lexeme.is_sign('(') || lexeme.is_sign('[')) ++depth;
        if (lexeme.is_sign(')') || lexeme.is_sign(']')) {
            if (depth == 0) return i;
            --depth;
        }
        if (depth > 0) continue;
        if (lexeme.is_sign(';') || (lexeme.is_sign(':') && i + 1 < limit && opens_quote(sheet, i + 1, limit))) return i;
        if (i > first && says_behind_noun(sheet, cues, i, limit)) return i;
        const bool joint = lexeme.is_sign(',') || lexeme.is(coordinator) || sheet.is_word(i, "as") || sheet.is_word(i, "while");
        if (joint && i > first && ends_content(sheet, cues, i, limit)) return i;
    }
    std::uint32_t end = limit;
    while (end > first && sheet[end - 1].quoted == 0 && (sheet[end - 1].kind == LexemeKind::sign || sheet[end - 1].kind == LexemeKind::mark)) --end;
    return end;
}

}  // namespace onrecord
