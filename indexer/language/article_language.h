#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "indexer/extract/extractor.h"

namespace onrecord {

/// Decides what language an article is in: sets lang and lang_basis. `lang` is what the reader found: what the input states, or (lang_basis
/// "assumed") what the user says of inputs that state nothing. The result:
///   stated     what the input states, unless the text clearly is in another language: pages say "en" in any language
///   detected   by the text
///   assumed    the text says too little: short, or of names and numbers
///   none       (lang empty) not known: the text is in doubt, and nothing was stated or assumed
/// A short text needs more to be called foreign than a long one, since what is called so wrongly is lost to English searches. Deciding
/// once more changes nothing.
void decide_language(Article& article);

/// decide_language as a step of extraction.
Extractor language_extractor();

/// What a user writes for a language: "en", or "und" for none (empty). Nothing if it is no such code.
std::optional<std::string> language_choice(std::string_view text);

/// An article in none of `wanted` (codes), when its language is known. Nothing wanted: all are.
bool is_unwanted_language(const Article& article, const std::vector<std::string>& wanted);

}  // namespace onrecord
