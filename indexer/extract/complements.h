#pragma once

#include "indexer/extract/cues.h"
#include "indexer/extract/noun_phrases.h"

namespace onrecord {

enum class ComplementKind : std::uint8_t {
    none,      ///< nothing follows that could be said
    quote,     ///< a quotation mark, with or without ':' or ',' before it
    that,      ///< "that ..."
    clause,    ///< a clause without "that"
    phrase,    ///< "of ...", "to ...", "as ...": the preposition is part of the content
    next_paragraph,  ///< ':' at the end of the paragraph
};

/// What follows a word of saying.
struct Complement {
    ComplementKind kind = ComplementKind::none;
    std::uint32_t first = 0;    ///< first lexeme of what was said (a quotation mark for `quote`)
    Range addressee{};          ///< the person told, urged, accused; may be empty
    bool colon = false;
};

/// Looks behind a cue that ends before lexeme `at`, inside the sentence that ends before `limit`.
Complement complement_of(const Sheet& sheet, const Cue& cue, std::uint32_t at, std::uint32_t limit);

/// Where a content clause that begins at `first` ends: before ", according to", ", adding that",
/// " and said", a semicolon, a closing bracket of the outer sentence, or the sentence's last sign.
std::uint32_t clause_end(const Sheet& sheet, const CueTable& cues, std::uint32_t first, std::uint32_t limit);

/// Behind the adverbs, times and prepositional phrases that begin at `at`: "on Sunday night", "in a statement".
std::uint32_t skip_adjuncts(const Sheet& sheet, std::uint32_t at, std::uint32_t limit);

}  // namespace onrecord
