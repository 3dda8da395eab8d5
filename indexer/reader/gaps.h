#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/article.h"
#include "indexer/reader/reader.h"

namespace onrecord {

/// A text of fewer words is no article: 5 in plain text and records, whose text somebody chose to give; 20 on
/// an HTML page, where so little means that the article was not found.
inline constexpr std::size_t fewest_words = 5;
inline constexpr std::size_t fewest_words_html = 20;

/// Runs of anything but white space; two characters of a script without blanks (Chinese, Japanese) count as one
/// more. Stops counting at `most`.
std::size_t count_words(std::string_view text, std::size_t most = SIZE_MAX);

/// Fills what the input does not state: the date from `address` (basis "url"), else the assumed one; the
/// assumed outlet and language.
void fill_gaps(Article& article, std::string_view address, const ReaderOptions& options);

/// `text` on one line: every run of white space (no-break ones too) a blank, none at the ends.
std::string one_line(std::string_view text);

}  // namespace onrecord
