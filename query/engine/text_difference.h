#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"

namespace onrecord {

/// Sentences that one article has and another has not, in the order of their text.
struct Sentences {
    std::vector<std::string> texts;   ///< not escaped; white space as in the article
    std::uint64_t words = 0;          ///< in all of them
};

/// What a copy changed. Sentences are the same if their words are, whatever their case, punctuation and place; what was reworded is both
/// cut and added.
struct TextDifference {
    bool headline = false;            ///< other words
    Sentences cut, added;

    bool same_text() const { return cut.texts.empty() && added.texts.empty(); }
};

/// `later` against `first`. What was dropped from the texts (teasers, captions) is not looked at.
TextDifference text_difference(const Article& first, const Article& later);

}  // namespace onrecord
