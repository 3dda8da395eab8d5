#pragma once

#include <optional>

#include "indexer/extract/cues.h"
#include "indexer/extract/lexemes.h"

namespace onrecord {

/// A noun phrase as far as it is needed to know who it names: "the leader of the Scottish Conservatives".
struct NounPhrase {
    Range words{};             ///< all of it
    std::uint32_t head = 0;    ///< its head word ("leader"): the last before any "of ..."
    Range apposition{};        ///< "Enda Kenny" in "the taoiseach, Enda Kenny,"; may be empty
};

/// True for a lexeme that can stand inside a noun phrase: a noun, adjective, name or number.
bool is_content(const Lexeme& lexeme);

/// The noun phrase that ends before lexeme `end` and does not begin before `least`. None if what stands
/// there is no noun phrase.
std::optional<NounPhrase> phrase_before(const Sheet& sheet, std::uint32_t end, std::uint32_t least);

/// The noun phrase that begins at lexeme `first` and ends before `limit`, prepositional phrases included.
std::optional<NounPhrase> phrase_at(const Sheet& sheet, std::uint32_t first, std::uint32_t limit);

/// True for a verb form that makes what stands before it a subject: an auxiliary, a modal, a common finite
/// verb, a word in -ed.
bool is_finite(const Sheet& sheet, std::uint32_t i);

}  // namespace onrecord
