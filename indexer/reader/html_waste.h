#pragma once

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <string_view>

// What slim_html leaves out of a page, and what it counts.
namespace onrecord {

/// Elements that never stay open around another of their kind: void ones, and those that the next one closes.
inline constexpr GumboTag never_nests[] = {
    GUMBO_TAG_AREA, GUMBO_TAG_BASE,  GUMBO_TAG_BODY,   GUMBO_TAG_BR,     GUMBO_TAG_COL,    GUMBO_TAG_COLGROUP,
    GUMBO_TAG_DD,   GUMBO_TAG_DT,    GUMBO_TAG_EMBED,  GUMBO_TAG_FRAME,  GUMBO_TAG_HEAD,   GUMBO_TAG_HR,
    GUMBO_TAG_HTML, GUMBO_TAG_IMAGE, GUMBO_TAG_IMG,    GUMBO_TAG_INPUT,  GUMBO_TAG_KEYGEN, GUMBO_TAG_LI,
    GUMBO_TAG_LINK, GUMBO_TAG_META,  GUMBO_TAG_NOBR,   GUMBO_TAG_OPTION, GUMBO_TAG_P,      GUMBO_TAG_PARAM,
    GUMBO_TAG_RP,   GUMBO_TAG_RT,    GUMBO_TAG_SOURCE, GUMBO_TAG_TBODY,  GUMBO_TAG_TD,     GUMBO_TAG_TFOOT,
    GUMBO_TAG_TH,   GUMBO_TAG_THEAD, GUMBO_TAG_TR,     GUMBO_TAG_TRACK,  GUMBO_TAG_WBR};

/// Elements whose content is text up to their end tag, and is never an article's.
inline constexpr GumboTag raw_waste[] = {GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
                                         GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,   GUMBO_TAG_TEXTAREA};

/// Elements without content that say nothing of an article.
inline constexpr GumboTag waste_tags[] = {GUMBO_TAG_IMG,   GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK,
                                          GUMBO_TAG_PARAM, GUMBO_TAG_INPUT,  GUMBO_TAG_LINK};

/// Elements that hold markup, but never words of an article.
inline constexpr GumboTag waste_inside[] = {GUMBO_TAG_SVG, GUMBO_TAG_NAV, GUMBO_TAG_SELECT, GUMBO_TAG_NOSCRIPT};

/// Attributes that readers of the tree ask for, and those that change how the parser reads what follows.
inline bool is_kept(std::string_view name, GumboTag tag) {
    constexpr std::array<std::string_view, 21> kept{
        "class", "id",      "itemprop", "content", "property", "name",        "datetime",
        "rel",   "role",    "style",    "hidden",  "type",     "lang",        "title",
        "value", "pubdate", "color",    "face",    "charset",  "aria-hidden", "encoding"};
    constexpr std::size_t longest = 11;
    if (name.size() > longest) return false;
    char lower[longest];
    std::transform(name.begin(), name.end(), lower,
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view folded(lower, name.size());
    if (folded == "href") return tag == GUMBO_TAG_LINK;
    return std::any_of(kept.begin(), kept.end(), [&](std::string_view one) { return one == folded; });
}

}  // namespace onrecord
