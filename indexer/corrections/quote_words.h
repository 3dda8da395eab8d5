#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/article.h"
#include "common/result.h"

namespace onrecord {

/// The quotations of an article that `words` mean, as places in Article::quotes. Compared without case, accents,
/// punctuation and line breaks, so that they are found again when the article changes elsewhere or is extracted
/// anew:
///   1. those that are exactly the words;
///   2. else the one that has them in it, as whole words;
///   3. else those that are at least half of the words themselves (extraction now finds less of the quotation).
/// An Error (code "ambiguous" or "not-found") where several different quotations have them, or none.
Result<std::vector<std::size_t>> find_quote(const Article& article, std::string_view words);

/// Words by which `find_quote` finds that quotation alone: its first ones if they suffice, else all of them.
std::string words_to_find(const Article& article, std::size_t quote);

}  // namespace onrecord
