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
    bool framed = false;        ///< "described X as Y", "likened X to Y": the object belongs to what was said
};

/// Looks behind a cue that ends before lexeme `at`, inside the sentence that ends before `limit`.
Complement complement_of(const Sheet& sheet, const Cue& cue, std::uint32_t at, std::uint32_t limit);

}  // namespace onrecord
