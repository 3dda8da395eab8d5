#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/tokenizer.h"

namespace onrecord {

/// A text beside its words: what stands between them, and where they are not written as the forward store has them. Words and layout make the text
/// again, byte for byte, so that an index holds each word of an article once.
///
/// Layout: steps until all words are used, then the bytes behind the last word. A step: varint(words that follow, each after a blank and as it is
/// stored); unless these were the last ones one byte, gap << 3 | form, for the next word. A gap that is none of the usual ones, or a form that
/// cannot be told by rule, follows as varint length and bytes, the gap first.
std::string encode_layout(std::string_view text, const std::vector<Token>& tokens);

/// `words`: those of the same tokens in order, alternatives left out. Nothing if they cannot be the words of this layout, which is damaged then;
/// not all damage is seen.
std::optional<std::string> lay_out(std::string_view layout, const std::vector<std::string_view>& words);

}  // namespace onrecord
