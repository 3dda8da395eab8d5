#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/word_index.h"

namespace onrecord {

/// Number of a word in a Vocabulary; 0 for a word that it does not hold.
using WordId = std::uint32_t;
inline constexpr WordId no_word_id = 0;

/// What a word can be in an English sentence, as far as it matters for finding who speaks. A word may
/// be several things ("her" is a pronoun and a possessive).
enum WordClass : std::uint32_t {
    determiner = 1u << 0,    ///< the, a, this, some
    possessive = 1u << 1,    ///< his, their
    subject_pronoun = 1u << 2,   ///< he, she, they, it, I, we, you
    object_pronoun = 1u << 3,    ///< him, them, me
    relative = 1u << 4,      ///< who, which, that
    preposition = 1u << 5,
    coordinator = 1u << 6,   ///< and, or, but
    subordinator = 1u << 7,  ///< because, if, while, as
    auxiliary = 1u << 8,     ///< forms of be, have, do
    modal = 1u << 9,         ///< will, would, could
    be_form = 1u << 10,      ///< is, was, been: what makes a passive
    negation = 1u << 11,
    adverb = 1u << 12,       ///< also, later, publicly
    time_word = 1u << 13,    ///< Monday, night, yesterday
    title = 1u << 14,        ///< Mr, Sir, Baroness
    female = 1u << 15,       ///< she, Mrs, spokeswoman
    male = 1u << 16,         ///< he, Mr, spokesman
    plural_word = 1u << 17,  ///< they, both, a plural noun of people
    human = 1u << 18,        ///< a noun for one person: minister, leader, campaigner
    finite_verb = 1u << 19,  ///< went, wants, remains: marks what precedes as a subject
    abbreviation = 1u << 20, ///< its full stop ends no sentence
    body_word = 1u << 21,    ///< Bank, Council, Party: a name that holds it is no person's
    paper_word = 1u << 22,   ///< report, statement, newspaper: things that speak
    numeral = 1u << 23,      ///< one, two, dozens
    base_verb = 1u << 24,    ///< plain form of a common verb: "to go", "they want"
};

/// Words by number, with their classes. Filled when the extractors are made, read-only after that.
/// All words are in fold_value form ("rees", "o'neill" -> "oneill").
class Vocabulary {
public:
    Vocabulary();

    /// The number of `word`, new if it was not there.
    WordId add(std::string_view word);
    /// Adds `classes` (WordClass) to a word.
    void classify(std::string_view word, std::uint32_t classes);
    /// Its number, or no_word_id.
    WordId find(std::string_view word) const;
    std::uint32_t classes(WordId id) const { return classes_[id]; }
    std::size_t size() const { return classes_.size(); }

private:
    WordIndex words_;   ///< a word's number is one more than here
    std::vector<std::uint32_t> classes_;
};

}  // namespace onrecord
