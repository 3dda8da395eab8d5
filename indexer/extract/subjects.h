#pragma once

#include <optional>

#include "indexer/extract/noun_phrases.h"

namespace onrecord {

/// Who a verb has for its subject.
struct Subject {
    NounPhrase phrase{};                   ///< the words beside the verb; "who" for a relative clause
    std::optional<NounPhrase> antecedent;  ///< of a relative pronoun
    bool direct = false;                   ///< stands beside the verb, not taken from an earlier clause
};

/// The first lexeme of the verb group that ends with the verb at `verb`: "has also warned".
std::uint32_t verb_group(const Sheet& sheet, std::uint32_t verb, std::uint32_t least);

/// The subject that stands before a verb group that begins at `group`, over appositions, relative clauses and
/// parentheses; `least` is the beginning of the sentence.
std::optional<Subject> subject_before(const Sheet& sheet, std::uint32_t group, std::uint32_t least);

/// The subject of the nearest finite verb before `at`: that of a participle ("..., saying") and of a verb that
/// shares its subject ("... and said").
std::optional<Subject> clause_subject(const Sheet& sheet, std::uint32_t at, std::uint32_t least);

}  // namespace onrecord
