#include "indexer/extract/word_scan.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/word_index.h"

namespace onrecord {
namespace {

constexpr std::size_t longest_word = 64;  // bytes; what is longer is no name and no word of a phrase

enum Bits : std::uint8_t { lower = 1, upper = 2, digit = 4 };

constexpr std::array<std::uint8_t, 256> bits_of = [] {
    std::array<std::uint8_t, 256> bits{};
    for (std::size_t c = 0; c < 26; ++c) {
        bits['a' + c] = lower;
        bits['A' + c] = upper;
    }
    for (std::size_t c = '0'; c <= '9'; ++c) bits[c] = digit;
    return bits;
}();

std::uint8_t bits(char c) {
    return bits_of[static_cast<unsigned char>(c)];
}
bool is_upper(char c) {
    return bits(c) == upper;
}
bool is_digit(char c) {
    return bits(c) == digit;
}
bool is_ascii_word(char c) {
    return bits(c) != 0;
}
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
char lowered(char c) {
    return is_upper(c) ? static_cast<char>(c + 32) : c;
}

enum class Char { letter, apostrophe, invisible, blank, hyphen, other };

/// Soft hyphens and zero-width characters stand inside words of scraped pages and are no part of them.
Char class_of(char32_t c) {
    if (c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF) return Char::invisible;
    if (c == 0x2019 || c == 0x2BC) return Char::apostrophe;
    if (c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) return Char::blank;
    if (c == 0x2010 || c == 0x2011) return Char::hyphen;
    if (c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFFFD)
        return c == 0xAA || c == 0xBA ? Char::letter : Char::other;
    if ((c >= 0x2000 && c < 0x2C00) || (c >= 0x3001 && c < 0x3030) || (c >= 0xFE10 && c < 0xFE70))
        return Char::other;
    return Char::letter;
}

/// Capitals of Latin-1 and Latin Extended-A ("Éire", "Šefčovič"); good enough to tell names from words.
bool is_capital(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c < 0x138) return c % 2 == 0;
    if (c >= 0x139 && c < 0x149) return c % 2 == 1;
    if (c >= 0x14A && c < 0x178) return c % 2 == 0;
    return c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D;
}

/// Words whose full stop ends no phrase: "No. 10", "St. Helena", "Mr. Davis".
bool takes_a_dot(std::string_view folded) {
    static constexpr std::array<std::string_view, 12> known{"no",  "st", "mr",   "mrs", "ms",  "dr",
                                                            "sir", "lt", "prof", "rev", "hon", "gen"};
    return folded.size() == 1 || std::find(known.begin(), known.end(), folded) != known.end();
}

/// Length of the dotted capitals at the head of `text` ("U.S.", "U.N.'s" without the 's); 0 if there are none.
std::size_t dotted_acronym(std::string_view text) {
    std::size_t i = 0;
    while (i + 1 < text.size() && is_upper(text[i]) && text[i + 1] == '.') i += 2;
    if (i == 2 && i < text.size() && is_upper(text[i])) ++i;             // "U.S"
    if (i < 3 || (i < text.size() && is_ascii_word(text[i]))) return 0;  // "J. Smith", "A.Brown"
    return i;
}

/// What read_word gathers of the word that it stands in.
struct Letters {
    std::size_t all = 0, capitals = 0;
    bool ascii = true;
};

/// Appends the word at `from` to `folded` and returns the end of its last letter. Apostrophes between letters are
/// passed over, so the possessive is still in; invisible characters too.
std::size_t read_letters(std::string_view text, std::size_t from, std::string& folded, Letters& letters) {
    std::size_t end = from;
    for (std::size_t i = from; i < text.size();) {
        const std::size_t run = i;
        for (; i < text.size() && is_ascii_word(text[i]); ++i) {
            letters.all += !is_digit(text[i]);
            letters.capitals += is_upper(text[i]);
        }
        if (i > run) {
            const std::size_t at = folded.size();
            folded.append(text.substr(run, i - run));
            for (std::size_t k = at; k < folded.size(); ++k) folded[k] = lowered(folded[k]);
            end = i;
            continue;
        }
        const char c = text[i];
        if (is_ascii(c) && c != '\'') break;
        std::size_t next = i;
        const char32_t code = next_codepoint(text, next);
        const Char kind = c == '\'' ? Char::apostrophe : class_of(code);
        if (kind == Char::letter) {
            folded.append(text.substr(i, next - i));
            letters.ascii = false;
            ++letters.all;
            letters.capitals += is_capital(code);
            end = next;
        } else if (kind != Char::apostrophe && kind != Char::invisible) {
            break;
        }
        i = next;
    }
    return end;
}

/// Bytes of a possessive at the end of `word`: 's or ’s.
std::size_t possessive_length(std::string_view word) {
    if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return 0;
    if (word[word.size() - 2] == '\'') return 2;
    return word.size() > 4 && word.substr(word.size() - 4, 3) == "\u2019" ? 4 : 0;
}

}  // namespace

WordScan::WordScan(std::string_view text, const std::vector<Span>& skip) : text_(text.substr(0, UINT32_MAX)) {
    words_.reserve(text_.size() / 5);
    folded_.reserve(text_.size());
    std::size_t at = 0;
    for (const Span& dropped : skip) {
        if (dropped.start > at) scan(at, std::min<std::size_t>(dropped.start, text_.size()));
        at = std::max<std::size_t>(at, dropped.end);
    }
    if (at < text_.size()) scan(at, text_.size());
}

void WordScan::scan(std::size_t from, std::size_t to) {
    Gap gap = from == 0 ? Gap::line : Gap::stop;
    for (std::size_t i = from; i < to;) {
        std::size_t next = i + 1;
        bool letter = is_ascii_word(text_[i]);
        if (!is_ascii(text_[i])) letter = class_of(next_codepoint(text_, next = i)) == Char::letter;
        if (letter) {
            i = read_word(i, to, gap);
            gap = Gap::soft;
        } else {
            gap = std::max(gap, gap_at(i, from, to));
            i = next;
        }
    }
}

Gap WordScan::gap_at(std::size_t at, std::size_t from, std::size_t to) const {
    switch (text_[at]) {
        case '\n':
            return Gap::line;
        case ' ':
        case '\t':
        case '\r':
        case '-':
        case '/':
        case '&':
            return Gap::soft;
        case ',':
            return Gap::comma;
        case '\'': {  // of "ministers' offices", not of 'Project Fear'
            const bool plural = at > from && text_[at - 1] == 's';
            return plural && at + 1 < to && text_[at + 1] == ' ' ? Gap::soft : Gap::stop;
        }
        case '.': {
            const bool follows = !words_.empty() && words_.back().span.end == at;
            return follows && takes_a_dot(folded(words_.size() - 1)) ? Gap::soft : Gap::stop;
        }
        default:
            break;
    }
    if (is_ascii(text_[at])) return Gap::stop;
    std::size_t next = at;
    const Char kind = class_of(next_codepoint(text_, next));
    return kind == Char::other ? Gap::stop : Gap::soft;
}

std::size_t WordScan::read_word(std::size_t from, std::size_t to, Gap before) {
    const std::string_view rest = text_.substr(0, to);
    ScannedWord word{.folded = static_cast<std::uint32_t>(folded_.size()), .before = before};
    std::size_t first = from, end = from;
    word.capital = is_ascii(text_[from]) ? is_upper(text_[from]) : is_capital(next_codepoint(text_, first));
    const bool dotted = word.capital && from + 1 < to && text_[from + 1] == '.';
    if (const std::size_t length = dotted ? dotted_acronym(rest.substr(from)) : 0; length > 0) {
        for (std::size_t i = from; i < from + length; i += 2) folded_ += static_cast<char>(text_[i] + 32);
        word.shouted = true;
        end = from + length;
        word.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)};
    } else {
        Letters letters;
        end = read_letters(rest, from, folded_, letters);
        const std::size_t own = possessive_length(text_.substr(from, end - from));
        if (own > 0) {
            folded_.pop_back();
            letters.capitals -= is_upper(text_[end - 1]);
            --letters.all;
        }
        word.shouted = letters.capitals >= 2 && letters.capitals == letters.all;
        word.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end - own)};
        if (!letters.ascii) {
            const std::string folded = fold_accents(std::string_view(folded_).substr(word.folded));
            folded_.resize(word.folded);
            folded_ += folded;
        }
    }
    word.folded_length = static_cast<std::uint16_t>(std::min(folded_.size() - word.folded, longest_word));
    word.hash = hash_word(std::string_view(folded_).substr(word.folded, word.folded_length));
    if (word.folded_length > 0) words_.push_back(word);
    return std::max(end, from + 1);
}

}  // namespace onrecord
