#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace onrecord {

/// What stands before a token, seen from the token before it.
enum class Break : std::uint8_t { none, sentence, paragraph };

/// One searchable word of a text.
struct Token {
    std::string word;           ///< case-folded, accents kept, possessive removed: "uk", "co", "£39bn"
    Span span{};                ///< its bytes in the text (the possessive included)
    std::uint32_t position = 0; ///< 0, 1, 2 ... ; an alternative shares the position of the word it belongs to
    Break before = Break::none;
    bool alternative = false;   ///< another form of the word(s) from this position on: "cooperation" for
                                ///< "co-operation", "39bn" for "£39bn", "50" for "50%". Stands before them.
};

/// What becomes of a word such as "l'accord": kept as it is ("don't", "o'neill"), or given its end as an alternative ("accord").
enum class Elisions : std::uint8_t { keep, split };

/// Splits `text` (UTF-8; other bytes separate words) into words as both programs see them.
/// Hyphenated words give their parts at successive positions and the joined form as an alternative
/// at the first; numbers keep a currency sign, '%' and inner points ("1,000" becomes "1000");
/// dotted acronyms keep their dots ("u.s.") with the undotted form as alternative; apostrophes
/// inside words stay ("don't"), possessives go. A paragraph ends at '\n'; sentences end at . ! ? with
/// the usual abbreviations excepted. A word is at most 64 bytes; a longer one is cut.
/// Bytes inside `skip` (sorted, disjoint) give no tokens and separate words.
std::vector<Token> tokenize(std::string_view text, const std::vector<Span>& skip = {}, Elisions elisions = Elisions::keep);

}  // namespace onrecord
