#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

/// What the names of an element's class and id say about it, weakest first.
enum class NameSays : std::uint8_t {
    nothing,
    weak,       ///< furniture on most pages, but also said of what stands around an article ("sidebar", "paywall")
    furniture,  ///< never the article: comments, related stories, navigation, letters to sign up for
    lead,       ///< the paragraph between headline and text that sums the article up
    embed,      ///< a post of a social network, quoted in the text
    article     ///< the article itself
};

/// Reads `names` (values of class and id, any case), cut into words at every sign and at a capital letter after a small
/// one; two words side by side count as one, too. The strongest verdict wins, but for two: what is called furniture and
/// article at once ("related-article-content") is furniture if the furniture comes first.
NameSays read_names(std::string_view names);

}  // namespace onrecord
