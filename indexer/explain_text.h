#pragma once

#include <iosfwd>

#include "common/article.h"
#include "common/cli/color.h"

namespace onrecord {

/// Prints what extraction found in an article for a person to read: its text with every quotation in numbered
/// brackets and dropped text struck through with the reason, then the quotations with speaker, rule and confidence,
/// departments and topics with their evidence, and the date with its basis. Nothing of the article reaches the
/// terminal unescaped.
void print_explanation(const Article& article, const Palette& palette, std::ostream& out);

}  // namespace onrecord
