#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/span.h"
#include "indexer/extract/vocabulary.h"

namespace onrecord {

enum class LexemeKind : std::uint8_t { word, number, clitic, mark, sign };

/// A word or sign of an article, as extraction sees it. Hyphenated words are several lexemes, the later
/// ones `joined`; "’s" and "’ll" are clitics of their own; quotation marks and apostrophes that do not
/// stand inside a word are marks.
struct Lexeme {
    Span span{};
    WordId word = no_word_id;
    std::uint32_t classes = 0;      ///< WordClass of the word here ("May" mid-sentence is no modal)
    std::uint32_t sentence = 0;     ///< index into Sheet::sentences
    std::uint32_t paragraph = 0;    ///< index into Sheet::paragraphs
    std::uint32_t quoted = 0;       ///< 1 + index of the quoted span that it lies in, or 0
    LexemeKind kind = LexemeKind::word;
    char32_t sign = 0;              ///< the character, of a mark or sign ('-' for every dash, '.' for an ellipsis)
    bool capital = false;           ///< begins with a capital letter
    bool all_caps = false;          ///< has two letters or more, all capitals
    bool joined = false;            ///< no blank before it

    bool is(std::uint32_t cls) const { return (classes & cls) != 0; }
    bool wordlike() const { return kind == LexemeKind::word || kind == LexemeKind::number; }
    /// A sign (no quotation mark) of that kind; '-' for every dash.
    bool is_sign(char32_t c) const { return kind == LexemeKind::sign && sign == c; }
};

/// Lexemes [first, last).
struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool empty() const { return first >= last; }
    std::uint32_t size() const { return empty() ? 0 : last - first; }
    bool contains(std::uint32_t i) const { return first <= i && i < last; }
    bool operator==(const Range&) const = default;
};

/// An article cut into lexemes, sentences and paragraphs. The text must outlive it.
struct Sheet {
    std::string_view text;
    std::vector<Lexeme> lexemes;
    std::vector<Range> sentences;
    std::vector<Range> paragraphs;

    std::uint32_t size() const { return static_cast<std::uint32_t>(lexemes.size()); }
    const Lexeme& operator[](std::uint32_t i) const { return lexemes[i]; }
    /// The bytes from the first to the last lexeme of `range`.
    Span span(Range range) const {
        return range.empty() ? Span{} : Span{lexemes[range.first].span.start, lexemes[range.last - 1].span.end};
    }
    std::string_view words(Range range) const { return words(span(range)); }
    /// True if lexeme i is the word `word`, written so.
    bool is_word(std::uint32_t i, std::string_view word) const {
        return lexemes[i].kind == LexemeKind::word && words(lexemes[i].span) == word;
    }
    std::string_view words(Span span) const { return text.substr(span.start, span.size()); }
};

/// Cuts `text` (UTF-8) into lexemes. A paragraph ends at '\n'; bytes inside `skip` (sorted, disjoint)
/// give none and end a paragraph too. Linear in the text.
Sheet make_sheet(std::string_view text, const std::vector<Span>& skip, const Vocabulary& vocabulary);

/// The word as Vocabulary holds it (fold_value form), for one lexeme's bytes.
std::string fold_word(std::string_view word);

}  // namespace onrecord
