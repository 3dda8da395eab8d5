#include "indexer/extract/lexemes.h"

#include "common/text.h"
#include "indexer/extract/sentences.h"

namespace onrecord {

namespace {

bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0) return c == 0xaa || c == 0xba;
    return c != 0xd7 && c != 0xf7 && !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f) && c != 0xfffd &&
           c != 0xfeff;
}
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_capital(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return (c >= 0xc0 && c <= 0xde) || (c >= 0x100 && c < 0x180 && (c & 1) == 0) || (c >= 0x410 && c <= 0x42f);
}
bool is_blank(char32_t c) {
    return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || c == 0x200b || (c >= 0x2000 && c <= 0x200a) || c == 0x202f ||
           c == 0xfeff;
}
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }
bool is_mark(char32_t c) {
    return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201f) || c == 0xab || c == 0xbb || c == 0x2039 ||
           c == 0x203a || c == 0xff02;
}
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

/// Appends fold_word of `word` to `folded`, which is empty.
void append_folded(std::string& folded, std::string_view word) {
    for (const char c : word) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            folded = fold_value(word);
            return;
        }
        if (c >= 'A' && c <= 'Z') folded.push_back(static_cast<char>(c + 32));
        else if (c != '\'' && c != '.') folded.push_back(c);
    }
}

/// Walks the bytes once and cuts.
class Cutter {
public:
    Cutter(Sheet& sheet, const Vocabulary& vocabulary) : sheet_(sheet), text_(sheet.text), vocabulary_(vocabulary) {}

    void run(const std::vector<Span>& skip) {
        std::size_t next_skip = 0;
        while (at_ < text_.size()) {
            while (next_skip < skip.size() && skip[next_skip].end <= at_) ++next_skip;
            if (next_skip < skip.size() && skip[next_skip].start <= at_) {
                at_ = skip[next_skip].end;
                end_paragraph();
                continue;
            }
            step();
        }
        end_paragraph();
    }

private:
    char32_t peek(std::size_t at) const {
        return at < text_.size() ? next_codepoint(text_, at) : U' ';
    }

    void step() {
        const std::size_t start = at_;
        const char32_t c = next_codepoint(text_, at_);
        if (c == '\n') return end_paragraph();
        if (is_blank(c)) {
            glued_ = false;
            return;
        }
        if (is_letter(c)) return word(start, c);
        if (is_digit(c) || ((c == '$' || c == 0xa3 || c == 0x20ac) && is_digit(peek(at_)))) return number(start);
        if (is_mark(c)) return sign(start, c, LexemeKind::mark);
        if (c == 0x2026) return sign(start, '.', LexemeKind::sign);
        if (is_dash(c)) return dash(start);
        sign(start, c < 0x80 ? c : U'*', LexemeKind::sign);
    }

    void dash(std::size_t start) {
        const bool inner = glued_ && !sheet_.lexemes.empty() && sheet_.lexemes.back().wordlike() && text_[start] == '-' &&
                           at_ < text_.size() && (is_letter(peek(at_)) || is_digit(peek(at_)));
        if (inner) return;  // hyphen: the next word is joined
        while (at_ < text_.size() && text_[at_] == '-') ++at_;
        sign(start, '-', LexemeKind::sign);
    }

    void sign(std::size_t start, char32_t c, LexemeKind kind) {
        Lexeme& lexeme = push(start, at_, kind);
        lexeme.sign = c;
    }

    Lexeme& push(std::size_t start, std::size_t end, LexemeKind kind) {
        Lexeme lexeme;
        lexeme.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        lexeme.kind = kind;
        lexeme.joined = glued_;
        lexeme.paragraph = static_cast<std::uint32_t>(sheet_.paragraphs.size());
        glued_ = true;
        sheet_.lexemes.push_back(lexeme);
        return sheet_.lexemes.back();
    }

    void number(std::size_t start) {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            const bool inner = (c == '.' || c == ',' || c == ':') && is_digit(peek(at_ + 1));
            if (!is_digit(static_cast<unsigned char>(c)) && !inner && c != '%' && !(c >= 'a' && c <= 'z')) break;
            ++at_;
        }
        const WordId id = vocabulary_.find(text_.substr(start, std::min<std::size_t>(at_ - start, 64)));
        push(start, at_, LexemeKind::number).word = id;
    }

    /// A word with its inner apostrophes and the points of an acronym, and its clitic apart.
    void word(std::size_t start, char32_t first) {
        std::size_t letters = 1, capitals = is_capital(first) ? 1 : 0;
        bool dotted = false;
        while (at_ < text_.size()) {
            if (text_[at_] >= 'a' && text_[at_] <= 'z') {   // most of them
                ++letters;
                ++at_;
                continue;
            }
            std::size_t next = at_;
            const char32_t c = next_codepoint(text_, next);
            if (is_letter(c) || is_digit(c)) {
                ++letters;
                capitals += is_capital(c) || is_digit(c);
            } else if (c == '.' && is_letter(peek(next)) && (letters == 1 || dotted) && capitals == letters) {
                dotted = true;  // U.S
            } else if (is_apostrophe(c) && is_letter(peek(next))) {
                if (is_clitic(next)) break;
            } else {
                break;
            }
            at_ = next;
        }
        if (dotted && at_ < text_.size() && text_[at_] == '.') ++at_;
        finish_word(start, first, letters > 1 && capitals == letters, dotted);
        clitic();
    }

    void finish_word(std::size_t start, char32_t first, bool all_caps, bool dotted) {
        const std::string& folded = fold(text_.substr(start, std::min<std::size_t>(at_ - start, 64)));
        const WordId id = vocabulary_.find(folded);
        std::uint32_t classes = vocabulary_.classes(id);
        const bool capital = is_capital(first);
        if ((classes & abbreviation) != 0 && at_ < text_.size() && text_[at_] == '.' && (capital || folded == "etc" || folded == "vs"))
            ++at_;
        else if (capital && at_ - start == 1 && at_ < text_.size() && text_[at_] == '.' && folded != "i")
            ++at_;  // an initial: "J."
        if ((dotted || all_caps) && (folded == "us" || folded == "it")) classes = 0;
        Lexeme& lexeme = push(start, at_, LexemeKind::word);
        lexeme.word = id;
        lexeme.classes = classes;
        lexeme.capital = capital;
        lexeme.all_caps = all_caps;
    }

    const std::string& fold(std::string_view word) {
        folded_.clear();
        append_folded(folded_, word);
        return folded_;
    }

    /// True if from `at` (behind an apostrophe) the rest of the word is s, ll, re, ve, d or m.
    bool is_clitic(std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size() && ((text_[end] >= 'a' && text_[end] <= 'z') || (text_[end] >= 'A' && text_[end] <= 'Z'))) ++end;
        if (end < text_.size() && (is_apostrophe(peek(end)) ? is_letter(peek(end + 1)) : is_letter(peek(end)))) return false;
        const std::string tail = ascii_lower(text_.substr(at, end - at));
        return tail == "s" || tail == "ll" || tail == "re" || tail == "ve" || tail == "d" || tail == "m";
    }

    void clitic() {
        if (at_ >= text_.size()) return;
        std::size_t next = at_;
        if (!is_apostrophe(next_codepoint(text_, next)) || !is_letter(peek(next)) || !is_clitic(next)) return;
        const std::size_t start = at_;
        at_ = next;
        while (at_ < text_.size() && is_letter(static_cast<unsigned char>(text_[at_]))) ++at_;
        const std::string_view tail = text_.substr(next, at_ - next);
        Lexeme& lexeme = push(start, at_, LexemeKind::clitic);
        if (tail == "ll" || tail == "d") lexeme.classes = modal;
        if (tail == "re" || tail == "m") lexeme.classes = auxiliary | be_form;
        if (tail == "ve") lexeme.classes = auxiliary;
    }

    void end_paragraph() {
        glued_ = false;
        const auto first = sheet_.paragraphs.empty() ? 0u : sheet_.paragraphs.back().last;
        if (sheet_.size() > first) sheet_.paragraphs.push_back({first, sheet_.size()});
    }

    Sheet& sheet_;
    std::string_view text_;
    const Vocabulary& vocabulary_;
    std::size_t at_ = 0;
    bool glued_ = false;
    std::string folded_;   ///< of the last word: kept to be filled again
};

/// "May" and "Will" inside a sentence, or before a verb, are names, not modals.
void settle_capitals(Sheet& sheet) {
    const auto is_verb = [&](std::uint32_t i) {
        const Lexeme& lexeme = sheet[i];
        if (lexeme.is(subject_pronoun | determiner | negation) || lexeme.capital) return false;
        return lexeme.is(auxiliary | modal | finite_verb) || (lexeme.kind == LexemeKind::word && sheet.words(lexeme.span).ends_with("ed"));
    };
    for (const Range& sentence : sheet.sentences) {
        std::uint32_t opening = sentence.first;   // "May said", but "May I", "May the best man"
        while (opening + 1 < sentence.last && sheet[opening].kind == LexemeKind::mark) ++opening;
        if (opening + 1 < sentence.last && sheet[opening].capital && sheet[opening].is(modal) && is_verb(opening + 1))
            sheet.lexemes[opening].classes &= ~modal;
        for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
            Lexeme& lexeme = sheet.lexemes[i];
            const bool after_mark = sheet[i - 1].kind == LexemeKind::mark;
            if (!lexeme.capital || after_mark || lexeme.is(subject_pronoun)) continue;
            if (lexeme.all_caps && lexeme.span.size() > 3) continue;
            lexeme.classes &= ~(modal | finite_verb | base_verb);
            // "The Scotland Stronger In Europe campaign", "First Minister": part of a name
            const bool before = sheet[i - 1].kind == LexemeKind::word && sheet[i - 1].capital && i - 1 > sentence.first;
            const bool behind = i + 1 < sentence.last && sheet[i + 1].kind == LexemeKind::word && sheet[i + 1].capital;
            if (before && behind) lexeme.classes &= ~(determiner | preposition | coordinator | subordinator | adverb | relative);
        }
    }
}

}  // namespace

std::string fold_word(std::string_view word) {
    std::string folded;
    append_folded(folded, word);
    return folded;
}

Sheet make_sheet(std::string_view text, const std::vector<Span>& skip, const Vocabulary& vocabulary) {
    Sheet sheet;
    sheet.text = text;
    sheet.lexemes.reserve(text.size() / 5);
    Cutter(sheet, vocabulary).run(skip);
    split_sentences(sheet);
    settle_capitals(sheet);
    return sheet;
}

}  // namespace onrecord
