#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/lexemes.h"
#include "indexer/extract/phrase_trie.h"

namespace onrecord {

/// A construction that a word of saying takes; corpus/gazetteers/cues.tsv says what each means.
enum Frame : std::uint32_t {
    frame_quote = 1u << 0, frame_that = 1u << 1, frame_clause = 1u << 2, frame_post = 1u << 3, frame_told = 1u << 4,
    frame_to = 1u << 5, frame_urge = 1u << 6, frame_callon = 1u << 7, frame_accuse = 1u << 8, frame_of = 1u << 9,
    frame_about = 1u << 10, frame_for = 1u << 11, frame_against = 1u << 12, frame_on = 1u << 13, frame_at = 1u << 14,
    frame_by = 1u << 15, frame_as = 1u << 16, frame_brand = 1u << 17, frame_for_object = 1u << 18,
    frame_object = 1u << 19, frame_how = 1u << 20, frame_refer = 1u << 21, frame_liken = 1u << 22,
    frame_know = 1u << 23, frame_express = 1u << 24, frame_lashout = 1u << 25, frame_askto = 1u << 26,
    frame_source = 1u << 27,
};

enum class CueKind : std::uint8_t { speech, ask, thought, noun, source };

struct Cue {
    std::string lemma;
    std::uint32_t frames = 0;
    CueKind kind = CueKind::speech;
};

/// How a form of a verb is inflected; `noun` for cue nouns.
enum class Inflection : std::uint8_t { base, third, past, ing, noun };

/// A cue as it stands in the text.
struct CueMatch {
    const Cue* cue = nullptr;
    Inflection inflection = Inflection::base;
};

/// True for a form that is a noun as often as a verb: "states", "calls", "reports".
bool is_noun_alike(const CueMatch& match);

/// Words and phrases of saying. Read-only after it is made; pointers live as long as it does.
class CueTable {
public:
    /// Reads cues.tsv (`text`), adds its words to `vocabulary`. Throws DataError for a malformed row.
    CueTable(std::string_view text, Vocabulary& vocabulary);

    /// The longest cue form at lexeme `at`; `match.last` is behind it. Several values: verb and noun alike.
    PhraseTrie<CueMatch>::Match find(const Sheet& sheet, std::uint32_t at, std::uint32_t end) const {
        return forms_.longest(sheet, at, end);
    }

private:
    std::deque<Cue> cues_;
    PhraseTrie<CueMatch> forms_;
};

}  // namespace onrecord
