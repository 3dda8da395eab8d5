#include "common/tokenizer.h"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "common/text.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_word = 64;

enum class Kind : std::uint8_t { other, letter, digit, mark, ideograph, currency };

constexpr std::array<Kind, 128> make_ascii_kinds() {
    std::array<Kind, 128> kinds{};
    for (char c = 'a'; c <= 'z'; ++c) kinds[c] = Kind::letter;
    for (char c = 'A'; c <= 'Z'; ++c) kinds[c] = Kind::letter;
    for (char c = '0'; c <= '9'; ++c) kinds[c] = Kind::digit;
    kinds['$'] = Kind::currency;
    return kinds;
}
constexpr std::array<Kind, 128> ascii_kinds = make_ascii_kinds();

Kind kind_of(char32_t c) {
    if (c < 128) return ascii_kinds[c];
    if (c == 0xa3 || c == 0x20ac || c == 0xa5) return Kind::currency;
    if ((c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) ||
        (c >= 0x20000 && c <= 0x2fa1f))
        return Kind::ideograph;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return Kind::letter;
        case UTF8PROC_CATEGORY_ND: case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
            return Kind::digit;
        case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME:
            return Kind::mark;
        default:
            return Kind::other;
    }
}

bool is_word(Kind kind) { return kind == Kind::letter || kind == Kind::digit || kind == Kind::mark; }

/// Abbreviations whose point ends no sentence (lower case, without the point).
bool is_abbreviation(std::string_view word) {
    static constexpr std::array<std::string_view, 40> known{
        "mr", "mrs", "ms", "dr", "prof", "sir", "rev", "hon", "st", "gen", "col", "lt", "sgt", "capt", "cllr", "sen",
        "rep", "gov", "jr", "sr", "vs", "etc", "no", "co", "ltd", "inc", "corp", "jan", "feb", "mar", "apr", "jun",
        "jul", "aug", "sep", "sept", "oct", "nov", "dec", "messrs"};
    return std::find(known.begin(), known.end(), word) != known.end();
}

/// Splits one text; a member a state, a function a kind of word.
class Scanner {
public:
    Scanner(std::string_view text, const std::vector<Span>& skip, Elisions elisions) : text_(text), skip_(skip), elisions_(elisions) {
        tokens_.reserve(text.size() / 5);
    }

    std::vector<Token> run() {
        while (at_ < text_.size()) {
            if (skip_dropped()) continue;
            step();
        }
        return std::move(tokens_);
    }

private:
    struct Char { char32_t c; Kind kind; std::size_t next; };

    Char peek(std::size_t at) const {
        if (at >= limit()) return {0, Kind::other, at};
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < 128) return {byte, ascii_kinds[byte], at + 1};
        std::size_t next = at;
        const char32_t c = next_codepoint(text_, next);
        return {c, kind_of(c), next};
    }

    /// The next dropped span's start: no word reaches over it.
    std::size_t limit() const { return skip_at_ < skip_.size() ? std::min<std::size_t>(skip_[skip_at_].start, text_.size()) : text_.size(); }

    bool skip_dropped() {
        if (skip_at_ >= skip_.size() || at_ < skip_[skip_at_].start) return false;
        const std::size_t end = std::min<std::size_t>(skip_[skip_at_].end, text_.size());
        ++skip_at_;
        if (end > at_) {
            if (text_.substr(at_, end - at_).find('\n') != std::string_view::npos) raise(Break::paragraph);
            else raise(Break::sentence);
            at_ = end;
        }
        return true;
    }

    void raise(Break kind) { before_ = std::max(before_, kind); }

    void step() {
        const Char now = peek(at_);
        if (is_word(now.kind)) {
            word(false);
        } else if (now.kind == Kind::ideograph) {
            push(std::string(text_.substr(at_, now.next - at_)), at_, now.next, false);
            ++position_;
            at_ = now.next;
        } else if (now.kind == Kind::currency && peek(now.next).kind == Kind::digit) {
            word(true);
        } else {
            punctuation(now);
        }
    }

    void punctuation(const Char& now) {
        if (now.c == '\n') raise(Break::paragraph);
        else if (now.c == '!' || now.c == '?' || now.c == 0x2026) raise(Break::sentence);
        else if (now.c == '.' && !is_after_abbreviation()) raise(Break::sentence);
        at_ = std::max(now.next, at_ + 1);
    }

    /// A word with what belongs to it: apostrophes, points in numbers and acronyms, hyphens, '%'.
    void word(bool currency) {
        if (!currency && dotted_acronym()) return;
        if (numeric_start(currency)) {
            number(currency);
            return;
        }
        compound();
    }

    bool numeric_start(bool currency) const { return currency || peek(at_).kind == Kind::digit; }

    /// "U.S." or "U.S": single letters each followed by a point, at least two.
    bool dotted_acronym() {
        std::size_t at = at_;
        std::string dotted, plain;
        int letters = 0;
        for (;;) {
            const Char letter = peek(at);
            if (letter.kind != Kind::letter) break;
            const Char point = peek(letter.next);
            const bool last = point.c != '.';
            if (last && (is_word(point.kind) || letters < 1)) break;
            dotted.append(text_.substr(at, letter.next - at)).append(".");
            plain.append(text_.substr(at, letter.next - at));
            at = letter.next;
            ++letters;
            if (last) break;
            at = point.next;
        }
        if (letters < 2 || is_word(peek(at).kind)) return false;
        const std::size_t end = at;
        const std::size_t start = at_;
        at_ = end;
        possessive();
        push(fold_case(plain), start, at_, true);
        push(fold_case(dotted), start, at_, false);
        ++position_;
        after_ = After::abbreviation;  // its last point is not taken for the end of a sentence
        return true;
    }

    /// "£39bn", "1,000", "3.5", "50%", "2017", "10:30" (split), "1st".
    void number(bool currency) {
        const std::size_t start = at_;
        std::string word;
        std::string sign;
        if (currency) {
            const Char c = peek(at_);
            sign.assign(text_.substr(at_, c.next - at_));
            at_ = c.next;
        }
        for (;;) {
            const Char c = peek(at_);
            if (is_word(c.kind)) {
                word.append(text_.substr(at_, c.next - at_));
                at_ = c.next;
            } else if ((c.c == '.' || c.c == ',') && peek(c.next).kind == Kind::digit && ends_in_digit(word) &&
                       (c.c == '.' || three_digits(c.next))) {
                if (c.c == '.') word += '.';
                at_ = c.next;
            } else {
                break;
            }
        }
        const Char after = peek(at_);
        const bool percent = after.c == '%';
        if (percent) at_ = after.next;
        possessive();
        const std::string folded = fold_case(word);
        if (!sign.empty() || percent) push(folded, start, at_, true);
        push(sign + folded + (percent ? "%" : ""), start, at_, false);
        ++position_;
        after_ = After::no_abbreviation;  // a hyphen behind a number only separates: "50-year-old" is three words
    }

    static bool ends_in_digit(const std::string& word) { return !word.empty() && word.back() >= '0' && word.back() <= '9'; }

    /// A comma groups thousands only before exactly three digits.
    bool three_digits(std::size_t at) const {
        for (int i = 0; i < 3; ++i) {
            const Char c = peek(at);
            if (c.kind != Kind::digit) return false;
            at = c.next;
        }
        return peek(at).kind != Kind::digit;
    }

    /// Letters with inner apostrophes and '&', and the hyphenated words that follow.
    void compound() {
        const std::size_t start = at_;
        const std::size_t slot = tokens_.size();
        const std::uint32_t first_position = position_;
        const Break before = before_;
        std::string joined;
        int parts = 0;
        for (;;) {
            const std::size_t part_start = at_;
            std::string part = simple_word();
            if (part.empty()) break;
            const Char sign = peek(at_);
            const bool hyphen = sign.c == '-' || sign.c == 0x2010 || sign.c == 0x2011;
            const bool last = !hyphen || !is_word(peek(sign.next).kind);
            if (!last || parts > 0) joined += part;
            ++parts;
            if (elisions_ == Elisions::split) push_elided(part, part_start);
            push(std::move(part), part_start, at_, false);
            ++position_;
            if (last) break;
            at_ = sign.next;
        }
        if (parts > 1) {
            Token token{joined.substr(0, cut(joined)), {to32(start), to32(at_)}, first_position, before, true};
            tokens_[slot].before = Break::none;
            tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(slot), std::move(token));
        }
    }

    /// One word without hyphens at at_; leaves at_ behind it, the possessive included.
    std::string simple_word() {
        std::string raw;
        const std::size_t end = limit();
        while (true) {
            const std::size_t run = at_;   // of ASCII, as most words are
            while (at_ < end && static_cast<unsigned char>(text_[at_]) < 128 && is_word(ascii_kinds[static_cast<unsigned char>(text_[at_])])) ++at_;
            raw.append(text_.substr(run, at_ - run));
            const Char c = peek(at_);
            if (is_word(c.kind)) {
                raw.append(text_.substr(at_, c.next - at_));
                at_ = c.next;
                continue;
            }
            if (raw.empty()) break;
            if ((is_apostrophe(c.c) || c.c == '&') && is_word(peek(c.next).kind) && !possessive_here()) {
                raw += c.c == '&' ? '&' : '\'';
                at_ = c.next;
                continue;
            }
            break;
        }
        if (!raw.empty()) possessive();
        std::string word = fold_case(raw);
        after_ = word.size() == 1 && raw != word ? After::abbreviation : After::word;
        return word;
    }

    bool is_after_abbreviation() const { return after_ == After::abbreviation || (after_ == After::word && is_abbreviation(tokens_.back().word)); }

    /// What stands behind the last apostrophe of a word, if it is more than a letter.
    void push_elided(std::string_view word, std::size_t start) {
        const std::size_t mark = word.rfind('\'');
        if (mark == std::string_view::npos || word.size() < mark + 3) return;
        push(std::string(word.substr(mark + 1)), start, at_, true);
    }

    static bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2bc || c == 0x2018; }

    /// True if "'s" and then no letter stands at at_.
    bool possessive_here() const {
        const Char mark = peek(at_);
        if (!is_apostrophe(mark.c)) return false;
        const Char s = peek(mark.next);
        return (s.c == 's' || s.c == 'S') && !is_word(peek(s.next).kind);
    }

    void possessive() {
        if (!possessive_here()) return;
        at_ = peek(peek(at_).next).next;
    }

    /// The length at which a too long word is cut, never inside a character.
    static std::size_t cut(std::string_view word) {
        if (word.size() <= longest_word) return word.size();
        std::size_t n = longest_word;
        while (n > 0 && (static_cast<unsigned char>(word[n]) & 0xc0) == 0x80) --n;
        return n;
    }

    static std::uint32_t to32(std::size_t n) { return static_cast<std::uint32_t>(n); }

    void push(std::string word, std::size_t start, std::size_t end, bool alternative) {
        word.resize(cut(word));
        if (word.empty()) return;
        tokens_.push_back({std::move(word), {to32(start), to32(end)}, position_, before_, alternative});
        before_ = Break::none;
    }

    std::string_view text_;
    const std::vector<Span>& skip_;
    Elisions elisions_;
    std::size_t skip_at_ = 0;
    std::size_t at_ = 0;
    std::uint32_t position_ = 0;
    Break before_ = Break::none;
    enum class After : std::uint8_t { no_abbreviation, abbreviation, word };
    After after_ = After::no_abbreviation;   // word: the last token tells, which is asked only where a point follows
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const std::vector<Span>& skip, Elisions elisions) { return Scanner(text, skip, elisions).run(); }

}  // namespace onrecord
