#pragma once

#include <iosfwd>

#include "common/article.h"
#include "common/cli/color.h"

namespace onrecord {

/// Prints what extraction found in an article for a person to read: its text with every quotation in brackets with its
/// number and kind, and dropped text in braces with the reason (struck through where there is colour); then the date with
/// its basis, the quotations, the speakers with role, department and party, departments and topics, each with rule,
/// confidence and the words that it rests on. Nothing of the article reaches the terminal unescaped.
void print_explanation(const Article& article, const Palette& palette, std::ostream& out);

}  // namespace onrecord
