#include "indexer/extract/sentences.h"

namespace onrecord {

namespace {

bool ends_sentence(const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::sign && (lexeme.sign == '.' || lexeme.sign == '!' || lexeme.sign == '?');
}

/// A mark or bracket that closes what the sentence opened: it stands right behind the word before.
bool closes(const Sheet& sheet, std::uint32_t i) {
    const Lexeme& lexeme = sheet[i];
    if (lexeme.kind == LexemeKind::sign) return lexeme.sign == ')' || lexeme.sign == ']' || ends_sentence(lexeme);
    if (lexeme.kind != LexemeKind::mark) return false;
    const bool glued_behind = i + 1 < sheet.size() && sheet[i + 1].joined && sheet[i + 1].wordlike();
    return lexeme.joined && !glued_behind;
}

/// "U.S." ends a sentence only where a word follows that begins one.
bool acronym_end(const Sheet& sheet, std::uint32_t i, std::uint32_t last) {
    if (i + 1 >= last || sheet[i].kind != LexemeKind::word) return false;
    const std::string_view word = sheet.words(sheet[i].span);
    if (word.size() < 4 || word.back() != '.') return false;
    const Lexeme& next = sheet[i + 1];
    return next.capital && next.is(determiner | subject_pronoun | preposition | coordinator | subordinator);
}

/// True if a sentence may begin at lexeme i: not in the middle of "…" and not in lower case.
bool may_begin(const Sheet& sheet, std::uint32_t i) {
    const Lexeme& lexeme = sheet[i];
    if (lexeme.kind == LexemeKind::word) return lexeme.capital;
    if (lexeme.kind == LexemeKind::mark) return i + 1 < sheet.size() && (sheet[i + 1].capital || !sheet[i + 1].wordlike());
    return lexeme.kind == LexemeKind::number || lexeme.sign == '(' || lexeme.sign == '[' || lexeme.sign == '#' ||
           lexeme.sign == '@' || lexeme.sign == '-';
}

}  // namespace

void split_sentences(Sheet& sheet) {
    for (const Range& paragraph : sheet.paragraphs) {
        std::uint32_t first = paragraph.first;
        for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
            if (!ends_sentence(sheet[i]) && !acronym_end(sheet, i, paragraph.last)) continue;
            std::uint32_t end = i + 1;
            while (end < paragraph.last && closes(sheet, end)) ++end;
            if (end < paragraph.last && !may_begin(sheet, end)) continue;
            sheet.sentences.push_back({first, end});
            first = end;
            i = end - 1;
        }
        if (first < paragraph.last) sheet.sentences.push_back({first, paragraph.last});
    }
    for (std::uint32_t s = 0; s < sheet.sentences.size(); ++s)
        for (std::uint32_t i = sheet.sentences[s].first; i < sheet.sentences[s].last; ++i) sheet.lexemes[i].sentence = s;
}

}  // namespace onrecord
