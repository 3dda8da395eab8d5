#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// A page without what nobody reads in it.
struct SlimHtml {
    /// `html` without comments, scripts (JSON-LD stays), styles, frames, pictures, input fields, what stands in
    /// drawings, navigation and lists to choose from, and all attributes but those that tell what an element is.
    /// Parses to the same tree else. Most pages lose more than half of their bytes, and the parser's time goes with
    /// them.
    std::string html;
    /// What makes the page an attack on a parser: more than 500,000 tags, more than 1,000 attributes in one tag, or
    /// more than 2,000 elements open at once (Gumbo's time grows with tags times depth and with the square of a
    /// tag's attributes). Empty for other pages: the measured depth of ordinary ones is 20 to 60. Where it is not
    /// empty, `html` is cut there.
    std::string excess;
};

/// Reads `html` (UTF-8) in one pass, following the tokenizer of the HTML standard as far as it matters.
SlimHtml slim_html(std::string_view html);

}  // namespace onrecord
